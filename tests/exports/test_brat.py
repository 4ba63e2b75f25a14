"""Standoff files, read back by a small loader of PolNeAR's layout."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from purport.exports.brat import ANNOTATION_CONF, brat_files, stem_of, write_brat
from purport.records import (
    Actor,
    ActorRef,
    Count,
    Document,
    Event,
    EventMention,
    Origin,
    Place,
    Provenance,
    Report,
    Role,
    Span,
    Statement,
    Voice,
    When,
)

Parts = dict[str, list[tuple[int, int]]]

TEXT = 'The guard said\nthat "all is well"\tand\r\n\r\nthat it was gone. "Indeed," it added.'


def report(
    *statements: Statement,
    text: str = TEXT,
    location: str = "in/post.txt",
    part: str | None = None,
    actors: tuple[Actor, ...] = (),
    times: tuple[When, ...] = (),
    events: tuple[Event, ...] = (),
) -> Report:
    origin = Origin(location=location, part=part, format="text", sha256="1" * 64)
    return Report(
        purport=Provenance(version="1"),
        document=Document(id="ab" * 32, text=text, published=When(), origin=origin),
        statements=statements,
        actors=actors,
        times=times,
        events=events,
    )


def at(*words: str) -> tuple[Span, ...]:
    return tuple(Span(TEXT.index(one), TEXT.index(one) + len(one)) for one in words)


def loaded(annotations: str) -> list[Parts]:
    """The attributions of an .ann file: for each, the spans by role."""
    marks, attributions = {}, []
    for line in annotations.splitlines():
        key, value, *_ = line.split("\t")
        if key[0] in "R#":
            continue
        if key.startswith("T"):
            marks[key] = [tuple(map(int, one.split())) for one in value.split(" ", 1)[1].split(";")]
        else:
            roles = dict(one.split(":") for one in value.split())
            attributions.append({role.lower(): marks[mark] for role, mark in roles.items() if role != "Attribution"})
    return attributions


def test_lines_are_those_of_polnear() -> None:
    said = Statement(
        id="s1",
        source=at("The guard"),
        cue=at("said"),
        content=at('that "all is well"\tand\r\n\r\nthat it was gone'),
        manner="mixed",
    )
    alone = Statement(id="s2", content=at('"Indeed,"', "it added"), manner="direct")
    assert brat_files(report(said, alone)) == (
        "post",
        TEXT,
        "T1\tSource 0 9\tThe guard\n"
        "T2\tCue 10 14\tsaid\n"
        'T3\tContent 15 33;34 37;41 57\tthat "all is well" and that it was gone\n'
        "T4\tAttribution 10 14\tsaid\n"
        "E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3\n"
        'T5\tContent 59 68;69 77\t"Indeed," it added\n'
        'T6\tAttribution 59 68\t"Indeed,"\n'
        "E2\tAttribution:T6 Content:T5\n",
    )


def test_events_come_last_each_mention_with_its_participants() -> None:
    outlet = Voice(role="outlet", name="Moor Daily")
    gone = EventMention(
        anchor=at("gone")[0],
        actors=(ActorRef(actor="a1", spans=at("The guard")), ActorRef(spans=at("it was"))),
        recipients=(ActorRef(spans=at("all")), ActorRef()),
        place=Place(name="well", span=at("well")[0]),
        when=When(earliest="2031-05-01"),
        injured=Count(low=3),
        status="denied",
        voices=(outlet,),
        rule="x",
    )
    well = EventMention(anchor=at("well")[0], voices=(outlet, Voice(role="speaker", name="Oren")), rule="x")
    nowhere = EventMention(anchor=Span(900, 901), rule="x")
    event = Event(
        id="e1", type="RETREAT", mode="withdraw", contexts=("military", "human rights"), anchor=gone.anchor,
        mentions=(gone, nowhere, well),
    )  # fmt: skip
    assert brat_files(report(events=(event,))).annotations == (
        "T1\tParticipant 0 9\tThe guard\n"
        "T2\tParticipant 46 52\tit was\n"
        "T3\tParticipant 21 24\tall\n"
        "T4\tPlace 28 32\twell\n"
        "T5\tRETREAT 53 57\tgone\n"
        "E1\tRETREAT:T5 Actor:T1 Actor2:T2 Recipient:T3 Place:T4\n"
        "A1\tStatus E1 denied\n"
        "T6\tRETREAT 28 32\twell\n"
        "E2\tRETREAT:T6\n"
        "A2\tStatus E2 asserted\n"
        "R1\tSameEvent Arg1:E2 Arg2:E1\n"
        "#1\tAnnotatorNotes E1\twithdraw; contexts military, human rights; 2031-05-01 – …; injured at least 3; "
        "told by the outlet\n"
        "#2\tAnnotatorNotes E2\twithdraw; contexts military, human rights; according to Oren\n"
    )


def test_actors_times_and_speakers_follow_the_statements() -> None:
    noon = When(span=at("was")[0], earliest="2031-05-01", latest="2031-05-02", timex="2031-05-01\tx")
    guard = Actor(
        id="a1", name="The\nGuard", kind="person", country="NLD", mentions=(*at("The guard"), *at("it added")),
        roles=(Role(role="guard", organisation="Moor Union", span=at("guard")[0]),),
    )  # fmt: skip
    nowhere = Actor(id="a2", name="Ode Lind", mentions=(Span(900, 901),))
    statements = (
        Statement(id="s1", source=at("it added"), content=at("all is well"), manner="indirect", speaker="a1"),
        Statement(id="s2", content=at('"Indeed,"'), manner="direct", speaker="a1", said=When(earliest="2031-05-01"),
                  venue=Voice(role="venue", name="Radio Dyke")),
        Statement(id="s3", content=(Span(900, 901),), manner="direct", speaker="a1"),
        Statement(id="s4", cue=at("said"), content=(), manner="direct", speaker="a2"),
    )  # fmt: skip
    unknown = When(span=at("gone")[0], unknown="no dateline")
    made = brat_files(report(*statements, actors=(guard, nowhere), times=(noon, unknown, When(timex="P1D"))))
    assert made.annotations.splitlines()[10:] == [
        "T8\tActor 0 9\tThe guard",
        "T9\tActor 69 77\tit added",
        "R1\tCoreference Arg1:T9 Arg2:T8",
        "#1\tAnnotatorNotes T8\tThe Guard; person; NLD; guard, Moor Union",
        "T10\tTime 49 52\twas",
        "#2\tAnnotatorNotes T10\t2031-05-01 x; 2031-05-01 – 2031-05-02",
        "T11\tTime 53 57\tgone",
        "#3\tAnnotatorNotes T11\tno dateline",
        "R2\tSpeaker Arg1:E1 Arg2:T9",
        "R3\tSpeaker Arg1:E2 Arg2:T8",
        "#4\tAnnotatorNotes E2\tsaid 2031-05-01 – …; venue Radio Dyke",
    ]


_TEXT = st.text(st.characters(codec="utf-8") | st.sampled_from(" \n\r\t\x85\u2028\x0b"), max_size=60)


@given(_TEXT, st.data())
def test_loading_gives_back_every_span_but_its_line_breaks(text: str, data: st.DataObject) -> None:
    offsets = st.integers(0, len(text))
    anywhere = st.lists(st.builds(Span, offsets, offsets), max_size=3).map(tuple)
    statement = Statement(
        id="s1", source=data.draw(anywhere), cue=data.draw(anywhere), content=data.draw(anywhere), manner="direct"
    )
    actor = Actor(id="a1", name=text, mentions=data.draw(anywhere))
    time = When(span=data.draw(st.builds(Span, offsets, offsets)), unknown=text)
    found = loaded(brat_files(report(statement, text=text, actors=(actor,), times=(time,))).annotations)
    for role in ("source", "cue", "content"):
        expected = [piece for span in getattr(statement, role) for piece in _within_lines(text, span)]
        assert [span for attribution in found for span in attribution.get(role, [])] == expected


def _within_lines(text: str, span: Span) -> list[tuple[int, int]]:
    """`span` without line breaks and tabs, and without pieces that hold nothing but white space."""
    pieces, begin = [], span.start
    for end in range(span.start, span.end + 1):
        if end == span.end or text[end] in "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029":
            if text[begin:end].strip():
                pieces.append((begin, end))
            begin = end + 1
    return pieces


def test_span_within_a_line_comes_back_as_it_is() -> None:
    statement = Statement(
        id="s1", source=at("The guard"), cue=at("said"), content=at("all is", "it was gone"), manner="indirect"
    )
    assert loaded(brat_files(report(statement)).annotations) == [
        {"source": [(0, 9)], "cue": [(10, 14)], "content": [(21, 27), (46, 57)]}
    ]


@pytest.mark.parametrize(
    ("location", "part", "stem"),
    [
        ("in/post.txt", None, "post"),
        ("C:\\in\\post.html", None, "post"),
        ("list.txt.gz", "<7.a@b>", "list-7.a-b"),
        ("polnear_2016-09-12_a_ef2d.txt", None, "polnear_2016-09-12_a_ef2d"),
        ("cut-off-name-.txt", None, "cut-off-name-"),
        ("https://post.example/2025/flood.html?x=1", None, "flood"),
        ("https://post.example/", None, "post.example"),
        ("-", None, "report"),
        ("../..", None, "report"),
        ("../../etc/.hidden", "../x", "hidden-x"),
        ("x" * 300, None, "x" * 100),
        ("наводнение.txt", None, "report"),
    ],
)
def test_stem_is_a_safe_file_name(location: str, part: str | None, stem: str) -> None:
    assert stem_of(report(location=location, part=part)) == stem


def test_stem_that_is_taken_gets_the_documents_id_and_then_a_number() -> None:
    taken = {"post"}
    assert stem_of(report(location="Post.txt"), taken) == "Post-abababab"
    taken.add("post-abababab")
    assert stem_of(report(location="Post.txt"), taken) == "Post-abababab-2"


def test_files_of_a_folder_are_complete_and_offsets_hold_in_them(tmp_path: Path) -> None:
    statement = Statement(id="s1", cue=at("said"), content=at("it was gone"), manner="indirect")
    write_brat([report(statement), report(text="a\ud800b")], tmp_path)
    files = {path.name: path.read_bytes().decode() for path in tmp_path.iterdir()}
    assert files == {
        "annotation.conf": ANNOTATION_CONF,
        "post.txt": TEXT,
        "post.ann": brat_files(report(statement)).annotations,
        "post-abababab.txt": "a?b",
        "post-abababab.ann": "",
    }
