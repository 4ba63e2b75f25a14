"""Answers about words that are kept: what a rule asks of a word, a hundred others ask again."""

from collections.abc import Callable
from functools import wraps
from typing import Protocol, TypeVar

_Answer = TypeVar("_Answer")


class Keeps(Protocol):
    """Has room for answers."""

    kept: dict[str, dict[int, object]]
    """By the name of the question, then by the number of the word."""


_Asked = TypeVar("_Asked", bound=Keeps)


def keep(question: Callable[[_Asked, int], _Answer]) -> Callable[[_Asked, int], _Answer]:
    """A method that is asked of a word once, and from then on gives the same answer, which nobody changes."""
    name = question.__name__

    @wraps(question)
    def answer(asked: _Asked, index: int) -> _Answer:
        answers = asked.kept.setdefault(name, {})
        if index not in answers:
            answers[index] = question(asked, index)
        return answers[index]  # type: ignore[return-value]

    return answer
