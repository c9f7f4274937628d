"""The files in assets/ made one HTML text that no browser needs anything else for."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

_DANGEROUS = re.compile("[&<>\u2028\u2029\ud800-\udfff]")


def page_html(data: dict[str, Any], title: str, language: str, drawing: str) -> str:
    """Give the page's HTML. `drawing` is the script that draws networks."""
    environment = Environment(
        autoescape=True,
        loader=DictLoader({"page.html": _asset("page.html")}),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    style, own = _asset("page.css"), _asset("page.js")
    return environment.get_template("page.html").render(
        title=title,
        language=language,
        policy=policy([drawing, own], [style]),
        style=Markup(style),  # noqa: S704  our own file, not input
        drawing=Markup(drawing),  # noqa: S704  pyvis's file
        script=Markup(own),  # noqa: S704  our own file
        data=Markup(json_text(data)),  # noqa: S704  escaped by json_text
    )


def json_text(value: object) -> str:
    r"""Give JSON that can stand in a script element: it cannot end it, nor begin another.

    >>> print(json_text({"quote": "</script><b>&"}))
    {"quote":"\u003c/script\u003e\u003cb\u003e\u0026"}
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _DANGEROUS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


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
def _asset(name: str) -> str:
    return (files("kgraph.page") / "assets" / name).read_text(encoding="utf-8")
