"""Events → rows like those of ACLED: its columns of 2023, then Purport's own."""

from purport.exports.acled.columns import ACLED

__all__ = ["ACLED"]
