"""Changes, one kind after the other: attributions dropped or replaced, figures, sentences set in another order."""

import pytest

from carriers import held_of, prose, statement
from purport.compare.reuse import find_recycled
from purport.records import Statement

CLAIM = (
    "The grain silo at Oskerry was emptied overnight and 14 lorries left for the northern road before the guards woke"
)


def _changes(first: str, later: str, statements: tuple[Statement, ...] = ()) -> list[tuple[str, str, str]]:
    before = f"{prose(1)}\n\n"
    moved = tuple(
        Statement(
            id=one.id,
            source=tuple(type(span)(span.start + len(before), span.end + len(before)) for span in one.source),
            cue=tuple(type(span)(span.start + len(before), span.end + len(before)) for span in one.cue),
            content=(),
            manner="indirect",
        )
        for one in statements
    )
    reports = [
        held_of(f"{before}{first}\n\n{prose(2)}", "2025-03-01", location="1.txt", statements=moved),
        held_of(f"{prose(3)}\n\n{later}\n\n{prose(4)}", "2025-03-02", location="2.txt"),
    ]
    (found,) = find_recycled(reports).recycled
    texts = {one.report.document.id: one.report.document.text for one in reports}
    for change in found.changes:
        for side, span, words in (
            (found.earlier, change.earlier, change.earlier_text),
            (found.later, change.later, change.later_text),
        ):
            assert (texts[side.report][span.start : span.end] if span is not None else "") == words
    return [(change.kind, change.earlier_text, change.later_text) for change in found.changes]


def test_an_attribution_cut_off_the_end_of_a_sentence() -> None:
    first = f"{CLAIM}, the harbour office said."
    said = statement(first, source="the harbour office", cue="said")
    assert _changes(first, f"{CLAIM}.", (said,)) == [("attribution", "the harbour office said", "")]


def test_an_attribution_cut_off_the_beginning() -> None:
    first = f"According to the harbour office, {CLAIM[0].lower()}{CLAIM[1:]}."
    said = statement(first, source="the harbour office", cue="According to")
    assert _changes(first, f"{CLAIM}.", (said,)) == [("attribution", "According to the harbour office", "")]


def test_an_attribution_replaced_by_another() -> None:
    first = f"{CLAIM}, the harbour office said."
    said = statement(first, source="the harbour office", cue="said")
    assert _changes(first, f"{CLAIM}, rebel radio claimed.", (said,)) == [
        ("attribution", "the harbour office said", "rebel radio claimed")
    ]


def test_without_statements_the_words_of_attribution_tell() -> None:
    assert _changes(f"{CLAIM}, the harbour office said.", f"{CLAIM}.") == [
        ("attribution", "the harbour office said", "")
    ]
    assert _changes(f"{CLAIM}, in heavy rain.", f"{CLAIM}.") == []


def test_what_else_a_statement_names_is_not_an_attribution() -> None:
    first = f"{CLAIM}, the harbour office said."
    said = statement(first, source="the harbour office", cue="said")
    later = f"{CLAIM.replace('overnight', 'quietly')}, the harbour office said."
    assert _changes(first, later, (said,)) == [("replaced", "overnight", "quietly")]


@pytest.mark.parametrize(
    ("words", "kind"),
    [("17", "figure"), ("fourteen", "figure"), ("1,400", "figure"), ("loaded", "replaced")],
)
def test_a_figure_that_became_another(words: str, kind: str) -> None:
    assert _changes(f"{CLAIM}.", f"{CLAIM.replace('14', words)}.") == [(kind, "14", words)]


def test_a_figure_beside_another_word() -> None:
    changed = CLAIM.replace("14 lorries", "40 trucks")
    assert _changes(f"{CLAIM}.", f"{changed}.") == [("figure", "14", "40"), ("replaced", "lorries", "trucks")]


def test_words_dropped_and_added() -> None:
    changed = CLAIM.replace("at Oskerry ", "").replace("for the northern", "for the muddy northern")
    assert _changes(f"{CLAIM}.", f"{changed}.") == [("dropped", "at Oskerry", ""), ("added", "", "muddy")]


def test_sentences_in_another_order_are_one_passage() -> None:
    others = "Nobody at the mill would say on Sunday where the flour had gone. The bakers of the town shut their doors"
    assert _changes(f"{CLAIM}. {others}.", f"{others}. {CLAIM}.") == [("moved", CLAIM, CLAIM)]
