"""A comparison on the terminal: whole, and with nothing of a report that could steer it."""

from exports.comparison.made_comparison import REPORTS, made_comparison
from purport.cli.compared.text import print_comparison
from purport.cli.found.printing import as_text
from purport.compare.records import Comparison
from purport.exports.comparison.view import Most, view_of


def _text(comparison: Comparison | None = None, **options: object) -> str:
    view = view_of(comparison or made_comparison(), REPORTS, **options)  # type: ignore[arg-type]
    return as_text(lambda console: print_comparison(console, view), is_terminal=False).decode()


def test_nothing_of_a_report_steers_the_terminal() -> None:
    text = _text()
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "<script>alert(1)</script>��[31m=cmd|'/c'!A1" in " ".join(text.split())


def test_contradictions_passages_times_words_and_spellings_are_told_in_words() -> None:
    lines = _text().splitlines()
    assert max(map(len, lines)) <= 80
    text = " ".join(" ".join(lines).split())
    for part in (
        "Assault, Tarfa, 6 February 2031 Incident 0123456789abcdef",
        "Contradicting claims: Killed, When",
        "Killed origins CONTRADICTION",
        "No number is both 9 and 17.",
        "Fen Post, 9 Mar 2031 carries over 5 words from",
        "TIME MOVED: “Earlier this month” reads as March 2031 now; it meant February 2031.",
        "words replaced: “broke” → “had broken”",
        "is also carried by Fen Post, 9 Mar 2031.",
        "Assault, Tarfa, 6 February 2031: the act",
        "raid 2, 1 quoted",
        "the Guard 1",
    ):
        assert part in text, part


def test_what_is_left_out_is_said() -> None:
    text = " ".join(_text(left_out=["12 older reports"], most=Most(0, 0, 0, 0, 0)).split())
    assert text.endswith(
        "Not shown: 1 more incident; 1 more recycled passage; 1 more story; 1 more table of wording; 1 more actor; "
        "12 older reports."
    )


def test_nothing_compared_is_said() -> None:
    assert "no incident found" in _text(Comparison(purport="1", reports=()))
