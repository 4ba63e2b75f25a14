"""Groups of reports: likeness, an outlet's habits, and groups that names and figures part."""

import msgspec

from purport.compare.incidents.contrast import parted
from purport.compare.incidents.gathering import gather_reports, gathered
from purport.compare.incidents.resemblance import likenesses, profiled
from purport.compare.incidents.settings import IncidentSettings
from purport.compare.incidents.terms import Term
from purport.records import Document
from support import dated

SETTINGS = IncidentSettings()
BOUT = "{} kept the heavyweight title when the referee stopped his fight against {} in round {} at the {} arena."
TALES = (
    "The champion said that he had waited for the right moment.",
    "Some twelve thousand people watched, and many left before the end.",
    "His trainer spoke of a hard camp and of a painful shoulder.",
    "The challenger went down twice before the bell.",
    "It was the longest reign of any holder of the belt in recent years.",
)


OTHER_TALES = (
    "He had won by points the last time they met, four winters ago.",
    "Fans sang in the rain outside, where no ticket was to be had.",
    "Both camps had quarrelled over gloves and money for weeks.",
    "A cut above the eye decided it, doctors explained.",
    "Promoters speak of a rematch next summer in a football stadium.",
)


def bouts(loser: str, number: int, hall: str, tales: tuple[str, ...]) -> list[Document]:
    return [dated(f"{BOUT.format('Orm Valdis', loser, number, hall)} {tale}", None) for tale in tales]


ONE = bouts("Hadrik Ramm", 7, "Brennholt", TALES)
OTHER = bouts("Tor Thommen", 6, "Stavelund", OTHER_TALES)


def test_reports_of_one_incident_are_one_group() -> None:
    quake = dated("An earthquake of 5.6 shook the island of Keshmar, and five people were injured.", None)
    assert gather_reports([*ONE, quake]) == ((0, 1, 2, 3, 4), (5,))


def test_two_incidents_of_one_kind_are_parted_by_names_and_figures() -> None:
    documents = [one for pair in zip(ONE, OTHER, strict=True) for one in pair]
    loose = msgspec.structs.replace(SETTINGS, alike=0.001)
    whole = gathered(documents, settings=loose)
    assert set(whole.linked_as) == {0}
    assert whole.groups == ((0, 2, 4, 6, 8), (1, 3, 5, 7, 9))
    relation = whole.relation(0, 1)
    assert (relation.together, relation.parted) == (False, True)
    halves = parted(range(10), whole.profiles, settings=SETTINGS)
    assert halves is not None
    marks = [{term.text for term in its} for its in halves.marks]
    assert next(its for its in marks if "ramm" in its) <= {"7", "hadrik", "ramm", "brennholt"}
    assert next(its for its in marks if "thommen" in its) <= {"6", "tor", "thommen", "stavelund"}
    assert all(term.kind != "word" for its in halves.marks for term in its)


def test_a_group_of_one_incident_is_not_parted() -> None:
    profiles = profiled(ONE, settings=SETTINGS)
    assert parted(range(5), profiles, settings=SETTINGS) is None


def test_settings_may_ask_for_more_likeness() -> None:
    strict = msgspec.structs.replace(SETTINGS, alike=1.0)
    assert gather_reports(ONE, settings=strict) == ((0,), (1,), (2,), (3,), (4,))


def test_what_an_outlet_always_says_is_no_likeness() -> None:
    texts = ["The gang of Korrland shelled Tarnholt.", "The gang of Korrland met envoys.", "The gang of Korrland left."]
    own = [msgspec.structs.replace(dated(text, None), outlet="North") for text in texts]
    others = [msgspec.structs.replace(one, outlet=f"o{number}") for number, one in enumerate(own)]
    gang = Term("word", "gang")
    assert profiled(own, settings=SETTINGS).strengths[0][gang] < profiled(others, settings=SETTINGS).strengths[0][gang]


def test_reports_are_looked_up_by_what_few_others_have() -> None:
    vectors = profiled([*ONE, dated("Nothing of this kind.", None)], settings=SETTINGS).vectors
    pairs = likenesses(vectors, settings=SETTINGS)
    assert {number for pair in pairs for number in pair} == {0, 1, 2, 3, 4}
    assert all(0 < value <= 1 for value in pairs.values())
    assert gather_reports([]) == ()


def test_days_and_months_part_what_names_do_not() -> None:
    said = (
        "Orm Valdis kept the heavyweight title on {} in {} when the referee stopped the fight at the Brennholt arena."
    )
    one = [dated(f"{said.format('Thursday', 'December')} {tale}", None) for tale in TALES]
    other = [dated(f"{said.format('Sunday', 'June')} {tale}", None) for tale in OTHER_TALES]
    halves = parted(range(10), profiled([*one, *other], settings=SETTINGS), settings=SETTINGS)
    assert halves is not None
    assert halves.sides in (([*range(5)], [*range(5, 10)]), ([*range(5, 10)], [*range(5)]))
    marks = {frozenset(term.text for term in its[:2]) for its in halves.marks}
    assert marks == {frozenset({"thursday", "december"}), frozenset({"sunday", "jun"})}


def test_a_part_has_at_least_four_reports() -> None:
    documents = [*ONE, *OTHER[:3]]
    assert parted(range(8), profiled(documents, settings=SETTINGS), settings=SETTINGS) is None
    three = msgspec.structs.replace(SETTINGS, smallest_part=3)
    halves = parted(range(8), profiled(documents, settings=three), settings=three)
    assert halves is not None
    assert sorted(map(len, halves.sides)) == [3, 5]
