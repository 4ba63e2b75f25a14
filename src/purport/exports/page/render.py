"""Reports → the page, piece by piece.

It needs no network and no script; its content security policy forbids both. All colours have the same lightness and
strength, so that no speaker stands out for another reason than what is said.
"""

from collections.abc import Iterable, Iterator
from functools import cache
from tempfile import SpooledTemporaryFile
from typing import TYPE_CHECKING

from purport.exports.page.about import CLUES
from purport.exports.page.actors import PICKS
from purport.exports.page.view import Entry, view_of
from purport.exports.page.voices import HUES
from purport.exports.templating import environment
from purport.records import Failure, Report

if TYPE_CHECKING:
    from jinja2 import Environment

_IN_MEMORY = 32 * 1024 * 1024


def render_page(reports: Iterable[Report], failures: Iterable[Failure] = ()) -> str:
    """The page for `reports`, with `failures` at its end. `failures` is read after the last report."""
    return "".join(page_parts(reports, failures))


def page_parts(reports: Iterable[Report], failures: Iterable[Failure] = ()) -> Iterator[str]:
    """The same page in pieces. Reports are taken one at a time, and a large page waits on disk, not in memory, until
    the contents that stand at its top are known.
    """
    templates = _environment()
    article = templates.get_template("report.html.jinja")
    entries: list[Entry] = []
    with SpooledTemporaryFile(_IN_MEMORY, mode="w+", encoding="utf-8", newline="") as waiting:
        for number, report in enumerate(reports, start=1):
            view = view_of(number, report)
            entries.append(view.entry)
            waiting.write(article.render(view._asdict()))
        waiting.seek(0)
        yield from templates.get_template("page.html.jinja").generate(
            entries=entries, failures=list(failures), articles=_marked_safe(waiting)
        )


def _marked_safe(rendered: Iterable[str]) -> Iterator[str]:
    """What a template has escaped already."""
    from markupsafe import Markup

    return map(Markup, rendered)


@cache
def _environment() -> "Environment":
    made = environment("style.css.jinja", hues=HUES, picks=PICKS)
    made.globals.update(clues=CLUES)
    return made
