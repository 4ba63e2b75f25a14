"""A comparison → one self-contained HTML page, such as one would send to an editor. It needs no network and no script;
its content security policy forbids both.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from purport.compare.records import Comparison
from purport.exports.comparison.view import view_of
from purport.exports.comparison.wordings import count_of
from purport.exports.templating import environment
from purport.records import Failure, Report

if TYPE_CHECKING:
    from jinja2 import Environment


def comparison_page(
    comparison: Comparison,
    reports: Mapping[str, Report],
    *,
    left_out: Sequence[str] = (),
    failures: Sequence[Failure] = (),
) -> Iterator[str]:
    """The page in pieces. `reports` by document id are those compared; `left_out` says what is not shown, `failures`
    what could not be read.
    """
    view = view_of(comparison, reports, left_out=left_out)
    yield from (
        _environment()
        .get_template("comparison.html.jinja")
        .generate(**view._asdict(), version=comparison.purport, failures=list(failures))
    )


@cache
def _environment() -> "Environment":
    made = environment("comparison.css.jinja")
    made.filters["of"] = count_of
    return made
