"""Answers about words that are kept."""

from purport.extract.events.grammar.keeping import keep


class _Words:
    def __init__(self) -> None:
        self.kept: dict[str, dict[int, object]] = {}
        self.asked: list[tuple[str, int]] = []

    @keep
    def twice(self, index: int) -> int:
        """Twice the number."""
        self.asked.append(("twice", index))
        return 2 * index

    @keep
    def nothing(self, index: int) -> None:
        """No answer, which is one."""
        self.asked.append(("nothing", index))


def test_a_question_is_answered_once_a_word() -> None:
    words = _Words()
    assert [words.twice(3), words.twice(3), words.twice(4), words.nothing(3), words.nothing(3)] == [6, 6, 8, None, None]
    assert words.asked == [("twice", 3), ("twice", 4), ("nothing", 3)]


def test_answers_are_kept_for_each_for_itself() -> None:
    one, other = _Words(), _Words()
    assert one.twice(3) == other.twice(3) == 6
    assert one.asked == other.asked == [("twice", 3)]
