"""The files in assets/ made one HTML text that no browser needs anything else for."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from base64 import b64encode
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import numpy as np
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

if TYPE_CHECKING:
    from collections.abc import Sequence

LARGE = 2_000_000
"""Characters of data above which they are compressed: a browser takes longer to unpack less."""
LEVEL = 7
"""How hard gzip tries: the last two levels take three times as long for a hundredth less."""
SIGNS = "!#$%()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{}"
"""The digits of base 85, in the order of ASCII: none that means something in HTML or a quote."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_DANGEROUS = re.compile("[&<>\u2028\u2029\ud800-\udfff]")


def page_html(
    data: dict[str, Any], texts: Sequence[str], title: str, language: str, drawing: Sequence[str]
) -> str:
    """Give the page's HTML.

    `texts` are those of the documents, `drawing` the scripts that draw networks.
    """
    environment = Environment(
        autoescape=True,
        loader=DictLoader({"page.html": asset("page.html")}),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    style, scripts = asset("page.css"), [*drawing, asset("page.js")]
    return environment.get_template("page.html").render(
        title=title,
        language=language,
        policy=policy(scripts, [style]),
        style=Markup(style),  # noqa: S704  our own file, not input
        scripts=[Markup(script) for script in scripts],  # noqa: S704  our own, and pyvis's
        blocks=blocks(data, texts),
    )


def json_text(value: object) -> str:
    r"""Give JSON that can stand in a script element: it cannot end it, nor begin another.

    >>> print(json_text({"quote": "</script><b>&"}))
    {"quote":"\u003c/script\u003e\u003cb\u003e\u0026"}
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _DANGEROUS.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


@dataclass(frozen=True, slots=True)
class Block:
    """Data in a script element that runs nothing: what it is called, its media type, its text."""

    id: str
    kind: str
    text: Markup


def blocks(data: dict[str, Any], texts: Sequence[str]) -> list[Block]:
    """The data and the texts, each as JSON; compressed where the two are large.

    Compressed texts are UTF-8, behind a line with the array of their lengths in bytes.
    """
    plain = json_text(data)
    if len(plain) + sum(map(len, texts)) <= LARGE:
        return [_plain("kgraph-data", plain), _plain("kgraph-texts", json_text(texts))]
    coded = [_SURROGATE.sub("\ufffd", text).encode("utf-8") for text in texts]
    head = json_text([len(each) for each in coded]).encode("utf-8")
    return [
        _packed("kgraph-data", plain.encode("utf-8")),
        _packed("kgraph-texts", head + b"\n" + b"".join(coded)),
    ]


def _plain(name: str, text: str) -> Block:
    return Block(name, "application/json", Markup(text))  # noqa: S704  escaped by json_text


def _packed(name: str, data: bytes) -> Block:
    """Compressed without a clock in it, so that the same data are the same bytes."""
    text = base85(gzip.compress(data, compresslevel=LEVEL, mtime=0))
    return Block(name, "application/gzip;base85", Markup(text))  # noqa: S704  its signs are harmless


def base85(data: bytes) -> str:
    """Give bytes as text: five signs of `SIGNS` for each four, the first the most significant.

    Zeros fill the last four, and of their five signs as many are left out.

    >>> base85(b"Axios"), base85(b"")
    ('9%W-eJy', '')
    """
    missing = -len(data) % 4
    rest = np.frombuffer(data + bytes(missing), dtype=">u4").astype(np.uint32)
    signs = np.empty((len(rest), 5), dtype=np.uint8)
    alphabet = np.frombuffer(SIGNS.encode("ascii"), dtype=np.uint8)
    for place in range(4, -1, -1):
        rest, last = np.divmod(rest, np.uint32(85))
        signs[:, place] = alphabet[last]
    return signs.tobytes()[: signs.size - missing].decode("ascii")


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
