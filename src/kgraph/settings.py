"""What kgraph.toml says."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.errors import ProblemsError
from kgraph.model import Problem
from kgraph.namespaces import BASE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FILE = "kgraph.toml"
LANGUAGES = ("en", "pl")

_BASE = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>\"{}|\\^`#?]+/")
_KNOWN = "Known are title, base, language and, under [trust], only and never."


@dataclass(frozen=True, slots=True)
class Settings:
    """A title, the base of IRIs, the language of the page, and the trust line by names.

    `trust_only` and `trust_never` hold names of voices as written, in any alias.
    """

    title: str = ""
    base: str = BASE
    language: str = "en"
    trust_only: tuple[str, ...] = ()
    trust_never: tuple[str, ...] = ()


def read_settings(path: Path) -> Settings:
    """Read kgraph.toml; what it leaves out has its usual value.

    Raises ProblemsError with all findings.
    """
    if not path.is_file():
        return Settings()
    text = path.read_text(encoding="utf-8")
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (0, 0)
        finding = f"this is not TOML: {re.sub(r' [(]at .*', '', str(error))}."
        raise ProblemsError([Problem(path.name, line, column, "settings", finding)]) from None
    trust = found.pop("trust", {})
    trust = trust if isinstance(trust, dict) else {"": trust}
    values = found | {f"trust_{key}": value for key, value in trust.items()}
    problems = [
        Problem(path.name, _line(text, key), 1, "settings", finding, step)
        for key, value in values.items()
        for finding, step in _findings(key, value)
    ]
    if problems:
        raise ProblemsError(problems)
    lists = {key: tuple(value) for key, value in values.items() if isinstance(value, list)}
    return Settings(**(values | lists))


def _findings(key: str, value: object) -> Iterator[tuple[str, str]]:
    shown = key.replace("trust_", "trust.")
    if key in ("trust_only", "trust_never"):
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            yield f"{shown} is no list of names.", 'Write never = ["TASS"].'
    elif key not in ("title", "base", "language"):
        yield f'"{shown}" is not known here.', _KNOWN
    elif not isinstance(value, str):
        yield f"{shown} is no text.", "Put it into quotes."
    elif key == "base" and not _BASE.fullmatch(value):
        yield f'"{value}" cannot begin IRIs.', "Write it as in https://example.org/news/."
    elif key == "language" and value not in LANGUAGES:
        yield f'"{value}" is no language of kgraph.', f"Write {' or '.join(LANGUAGES)}."


def _line(text: str, key: str) -> int:
    name = key.removeprefix("trust_")
    rows = enumerate(text.split("\n"), 1)
    return next((n for n, row in rows if re.match(rf"\s*\[?{re.escape(name)}\b", row)), 1)
