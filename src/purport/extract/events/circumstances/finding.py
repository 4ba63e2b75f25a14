"""Where, when and with how many victims an act took place, as its clause says."""

from collections.abc import Collection, Sequence

from purport.extract.events.act import Act, Circumstances
from purport.extract.events.circumstances.places import place_of
from purport.extract.events.circumstances.timing import times_within, when_of
from purport.extract.events.circumstances.whereabouts import whereabouts_of
from purport.extract.events.harm.casualties import HARMFUL, casualties_of
from purport.language.parse import Parse
from purport.records import When


def circumstances_of(
    text: str, parse: Parse, act: Act, times: Sequence[When], countries: Collection[str] = ()
) -> Circumstances:
    """What the clause of `act` tells around it; a part that it does not tell is None.

    `text` is the document's, into which all offsets point; `times` are the report's, in the order of the text;
    `countries` the codes of those it names (`locating.countries_named`, once a report).
    """
    fatalities, injured = casualties_of(text, parse, act)
    place, when = place_of(text, parse, act, countries), when_of(parse, act, times)
    if place is None and when is None and act.type in HARMFUL:
        place, when = whereabouts_of(text, parse, act, times_within(parse, act, times)) or (None, None)
    return Circumstances(
        place=place,
        when=when,
        fatalities=fatalities,
        injured=injured,
    )
