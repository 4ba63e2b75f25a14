"""The templates of the pages. Whatever they print is made visible and escaped, in this one place."""

import base64
import hashlib
from typing import TYPE_CHECKING, Any

from purport.exports.page.visible import visible

if TYPE_CHECKING:
    from jinja2 import Environment


def environment(style: str, **values: Any) -> "Environment":
    """The environment of one page: its style sheet is the template `style`, printed with `values`; templates find it
    as `style`, and its digest for the content security policy as `style_digest`.
    """
    from jinja2 import Environment, PackageLoader, StrictUndefined
    from markupsafe import Markup

    def finalize(value: object) -> object:
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    made = Environment(
        loader=PackageLoader("purport.exports"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    sheet = made.get_template(style).render(values)
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    made.globals.update(style=Markup(sheet), style_digest=digest)
    return made
