"""The files in assets/ made one HTML text that no browser needs anything else for."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGE = 2_000_000
"""Characters of data above which it is compressed: a browser takes longer to unpack less."""

_DANGEROUS = re.compile("[&<>\u2028\u2029\ud800-\udfff]")


def page_html(data: dict[str, Any], title: str, language: str, drawing: Sequence[str]) -> str:
    """Give the page's HTML. `drawing` are the scripts that draw networks."""
    environment = Environment(
        autoescape=True,
        loader=DictLoader({"page.html": asset("page.html")}),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    style, scripts = asset("page.css"), [*drawing, asset("page.js")]
    kind, text = packed(json_text(data))
    return environment.get_template("page.html").render(
        title=title,
        language=language,
        policy=policy(scripts, [style]),
        style=Markup(style),  # noqa: S704  our own file, not input
        scripts=[Markup(script) for script in scripts],  # noqa: S704  our own, and pyvis's
        kind=kind,
        data=Markup(text),  # noqa: S704  escaped by json_text, or base64
    )


def json_text(value: object) -> str:
    r"""Give JSON that can stand in a script element: it cannot end it, nor begin another.

    >>> print(json_text({"quote": "</script><b>&"}))
    {"quote":"\u003c/script\u003e\u003cb\u003e\u0026"}
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _DANGEROUS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def packed(text: str) -> tuple[str, str]:
    """Give the data's media type and text: JSON, compressed where it is large.

    gzip without a clock in it, so that the same data are the same bytes; then base64.
    """
    if len(text) <= LARGE:
        return "application/json", text
    data = gzip.compress(text.encode("utf-8"), compresslevel=9, mtime=0)
    return "application/gzip;base64", b64encode(data).decode("ascii")


def policy(scripts: list[str], styles: list[str]) -> str:
    """Give the Content Security Policy: these scripts and styles by their hash, nothing else."""
    return "; ".join(
        [
            "default-src 'none'",
            f"script-src {' '.join(map(_hashed, scripts))}",
            f"style-src {' '.join(map(_hashed, styles))}",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        ]
    )


def _hashed(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"


@cache
def asset(name: str) -> str:
    """A file of assets/, as text."""
    return (files("kgraph.page") / "assets" / name).read_text(encoding="utf-8")
