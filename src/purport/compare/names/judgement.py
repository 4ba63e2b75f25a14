"""What is said of two names."""

from typing import Annotated

from msgspec import Meta

from purport.records import Probability, Record

__all__ = ["Judgement"]


class Judgement(Record, frozen=True, kw_only=True):
    """Whether two names can be one bearer's, how surely, and by what."""

    score: Annotated[Probability, Meta(description="How well the names agree; of no use across kinds of names.")]
    same: Annotated[bool, Meta(description="Whether they are taken for one where nothing else is known.")]
    grounds: Annotated[tuple[str, ...], Meta(description="Why, or what speaks against it.")] = ()
