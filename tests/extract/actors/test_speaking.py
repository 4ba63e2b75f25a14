"""Who speaks where the source is a pronoun, a description or none, each rule on an invented text of its own."""

from typing import Final

import pytest

from purport.reader import Reader
from support import dated

SAID_BY: Final = [
    # who is quoted does not name himself
    (
        "Rada Velm praised the mayor, Tomas Brandt, on Monday. "
        'Governor Oskar Lund disagreed.\n\n"Brandt has failed this city," he said.',
        "has failed this city",
        "Oskar Lund",
    ),
    # whoever has just spoken goes on
    (
        "Senator Karim Odeh criticised Governor Oskar Lund on Monday.\n\n"
        '"Lund had no plan, and Lund knew it," Odeh said. '
        "He added that the bridge would stay closed.",
        "the bridge would stay closed",
        "Karim Odeh",
    ),
    # what several are is not what one of them is
    (
        "Karim Odeh and his wife are newcomers to the political wars, naturalised citizens. Odeh wants peace. "
        "He said that the war would end.",
        "that the war would end",
        "Karim Odeh",
    ),
    # who asks is not who was asked
    (
        "Senator Karim Odeh was asked by the moderator Oskar Lund whether the dam was safe.",
        "whether the dam was safe",
        "Oskar Lund",
    ),
    # two joined people
    (
        "Rada Velm and Tomas Brandt met on Monday. They said that the talks had failed.",
        "the talks had failed",
        "Rada Velm and Tomas Brandt",
    ),
    # what is cited
    (
        "The Tarfa Movement rejected the plan. The report says that the dam is safe. It warns that the gates are old.",
        "the gates are old",
        "report",
    ),
    # a lead that describes whom the next paragraph names
    (
        "A former harbour chief says the docks must close at once.\n\n"
        '"Now is the time," said Rada Velm, a former harbour chief who ran the docks for ten years.',
        "the docks must close",
        "Rada Velm",
    ),
    # a description and a name in one source
    (
        "An opponent of the dam, Tomas Brandt says he will not leave the valley.",
        "he will not leave the valley",
        "Tomas Brandt",
    ),
    # an epithet for whom the sentence before is about
    (
        "Oskar Lund opened the new bridge on Monday. The retired surgeon said that it would last a century.",
        "it would last a century",
        "Oskar Lund",
    ),
    # a place that speaks
    ("Texas said on Monday that it would sue over the dam.", "it would sue over the dam", "Texas"),
    # its own words tell
    ("Tomas Brandt appeared to blame the weather for the delay.", "the weather", "Tomas Brandt"),
    # a thing that was the subject before
    ("The Tarfa Movement met on Monday. The plan was published. It says nothing of the dam.", "of the dam", "plan"),
    # a headline with a capital in every word
    (
        "Rada Velm Slams Tomas Brandt.\n\nSenator Rada Velm spoke in Tarfa on Monday. "
        "Mayor Tomas Brandt did not come.\n\nVelm said that the dam was unsafe.",
        "the dam was unsafe",
        "Rada Velm",
    ),
    # a surname beside a relative who was named last
    (
        "Oskar Lund won on Monday. Oskar Lund had led from the start. "
        "Mayor Oskar Lund thanked Maria Lund, his sister.\n\nLund said that the work would begin.",
        "the work would begin",
        "Oskar Lund",
    ),
    # a short name that the letters before it spell
    (
        "Rada Velm is the director of the Coalition to Save Our Rivers (CSOR), a network of unions. "
        "CSOR argues that the river is full.\n\nThe coalition said that the harbour was empty.",
        "the harbour was empty",
        "CSOR",
    ),
    # who asked, told with the answer
    (
        "Rada Velm told the Tarfa Times when asked if she would run that she had not decided.",
        "if she would run",
        "Tarfa Times",
    ),
    (
        "Rada Velm told the Tarfa Times on Monday that she would stay.\n\n"
        "Asked if the dam was safe, Velm said that it was.",
        "if the dam was safe",
        "Tarfa Times",
    ),
    (
        "A Tarfa Times poll of voters was published on Monday.\n\n"
        "Asked whether the dam was safe, 60 percent of voters said no.",
        "whether the dam was safe",
        "Tarfa Times",
    ),
    # who asked in an interview
    (
        "In an interview with the Tarfa Times, Rada Velm was asked whether the dam was safe.",
        "whether the dam was safe",
        "Tarfa Times",
    ),
    # two things that somebody is
    (
        "Tomas Brandt left. Rada Velm, a shipping magnate and conservative activist, who said that the dam was safe, "
        "stayed in Tarfa.",
        "the dam was safe",
        "Rada Velm",
    ),
    # somebody of everyone
    ("The council met. Everyone on the council said that the dam was safe.", "the dam was safe", "Everyone"),
    # a participle of whom its clause is about
    (
        "Tomas Brandt was booed by the crowd after telling the villagers that the valley would be flooded.",
        "the valley would be flooded",
        "Tomas Brandt",
    ),
    # the words of a headline, again with who says them
    (
        "'Nobody in this valley wants the dam.'\n\nThe council met on Monday.\n\n"
        '"Nobody in this valley wants the dam," Oskar Lund told the council.',
        "Nobody in this valley wants the dam",
        "Oskar Lund",
    ),
    # who is named below a quotation
    (
        "Three claims of the debate.\n\nWe looked at them.\n\n"
        '"The dam has cost us nine million a year, and nobody says so."\n\nTomas Brandt.\n\n'
        "Brandt is wrong. The dam was paid for long ago.",
        "The dam has cost us nine million",
        "Tomas Brandt",
    ),
    # the note on an author
    (
        "The dam must go.\n\nI believe that nobody needs it.\n\n"
        "Rada Velm, a professor of law at Tarfa University, is a member of the council.",
        "nobody needs it",
        "Rada Velm",
    ),
]
UNKNOWN: Final = [
    ("The Tarfa Movement met on Monday. It appears that the road is closed.", "the road is closed"),
    # anyone and no one
    ("Oskar Lund spoke. Everyone knows that the dam is old.", "the dam is old"),
    ("Oskar Lund spoke. Anyone who lives here believes that the dam is old.", "the dam is old"),
    ("Oskar Lund spoke. No one believes that the dam is old.", "the dam is old"),
    # what happens
    ("Oskar Lund went to Velim. The trip suggests that the dam is old.", "the dam is old"),
    ("Oskar Lund lost. His defeats show that the dam is old.", "the dam is old"),
    ("Oskar Lund lost to Rada Velm. That suggests that the dam is old.", "the dam is old"),
    ("Oskar Lund spoke. One might think that the dam is old.", "the dam is old"),
    # two hearers: nobody tells which of them asked
    (
        "Rada Velm told the Tarfa Times that she would stay. She told Radio Velim that she was tired. "
        "Asked if the dam was safe, Velm said that it was.",
        "if the dam was safe",
    ),
    # two polls
    (
        "A Tarfa Times poll was published on Monday. A Velim Institute poll came out on Tuesday.\n\n"
        "Asked whether the dam was safe, 60 percent of voters said no.",
        "whether the dam was safe",
    ),
]


def _speakers(reader: Reader, text: str, words: str) -> set[str | None]:
    """The names of who speaks in the statements whose content has some words."""
    report = reader.read_document(dated(text, "2031-05-08"))
    names = {one.id: one.name for one in report.actors}
    return {
        names[one.speaker] if one.speaker is not None else None
        for one in report.statements
        if words in report.words(one.content)
    }


@pytest.mark.parametrize(("text", "words", "name"), SAID_BY)
def test_who_speaks(reader: Reader, text: str, words: str, name: str) -> None:
    assert _speakers(reader, text, words) == {name}


@pytest.mark.parametrize(("text", "words"), UNKNOWN)
def test_nobody_speaks(reader: Reader, text: str, words: str) -> None:
    assert _speakers(reader, text, words) <= {None}
