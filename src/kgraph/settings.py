"""What kgraph.toml says."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kgraph.errors import ProblemsError
from kgraph.model import ARTICLE, Problem
from kgraph.namespaces import BASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

FILE = "kgraph.toml"
LANGUAGES = ("en", "pl")

_BASE = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>\"{}|\\^`#?]+/")
_KNOWN = "Known are title, base, language, [trust] with only and never, and [extract]."


@dataclass(frozen=True, slots=True)
class Settings:
    """A title, the base of IRIs, the language of the page, the trust line, how to extract.

    `trust_only` and `trust_never` hold names of voices as written, in any alias. `extract` has
    the name of the `extractor` to use, and under the name of each extractor what that one is told.
    """

    title: str = ""
    base: str = BASE
    language: str = "en"
    trust_only: tuple[str, ...] = ()
    trust_never: tuple[str, ...] = ()
    extract: Mapping[str, Any] = field(default_factory=dict)


def read_settings(path: Path) -> Settings:
    """Read kgraph.toml; what it leaves out has its usual value.

    Raises ProblemsError with all findings.
    """
    if not path.is_file():
        return Settings()
    text = _decoded(path)
    values = _parsed(text, path.name)
    if isinstance(values.get("trust"), dict):
        values |= {f"trust_{key}": value for key, value in values.pop("trust").items()}
    told = values.get("extract")
    rows = [(key, said) for key, value in values.items() for said in _findings(key, value)]
    if isinstance(told, dict):
        rows += [(key, said) for key, value in told.items() for said in _told(key, value)]
    problems = [
        Problem(path.name, _line(text, key), 1, "settings", finding, step)
        for key, (finding, step) in rows
    ]
    if problems:
        raise ProblemsError(problems)
    lists = {key: tuple(value) for key, value in values.items() if isinstance(value, list)}
    return Settings(**(values | lists))


def check_trust(
    path: Path, settings: Settings, find: Callable[[str], Sequence[str]]
) -> list[Problem]:
    """List the names on the trust line that are nobody's; `find` gives the ids of a name."""
    problems = []
    for name in (*settings.trust_only, *settings.trust_never):
        found = [ARTICLE] if name == ARTICLE else find(name)
        if len(found) != 1:
            row = next((n for n, r in enumerate(_decoded(path).split("\n"), 1) if name in r), 1)
            said = f"can be {' or '.join(found)}" if found else "is nobody's name"
            step = "Write the id of an entity as it is declared, or any of its names."
            problems.append(Problem(path.name, row, 1, "settings", f'"{name}" {said}.', step))
    return problems


def _decoded(path: Path) -> str:
    data = path.read_bytes()
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        finding, step = f"byte {error.start} is not UTF-8.", "Save the file as UTF-8."
        raise ProblemsError([Problem(path.name, line, 0, "encoding", finding, step)]) from None


def _parsed(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)", str(error))
        end = text.rstrip().count("\n") + 1
        line, column = (int(place[1]), int(place[2])) if place else (end, 0)
        finding = f"this is not TOML: {re.sub(r' [(]at .*', '', str(error))}."
        step = 'Write key = "text", one a line.'
        raise ProblemsError([Problem(file, line, column, "settings", finding, step)]) from None


def _findings(key: str, value: object) -> Iterator[tuple[str, str]]:
    shown = key.replace("trust_", "trust.")
    if key in ("trust_only", "trust_never"):
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            yield f"{shown} is no list of names.", 'Write never = ["TASS"].'
    elif key == "trust":
        yield "trust is a table of its own.", 'Write [trust] and under it never = ["TASS"].'
    elif key == "extract":
        if not isinstance(value, dict):
            step = 'Write [extract] and under it extractor = "grammar".'
            yield "extract is a table of its own.", step
    elif key not in ("title", "base", "language"):
        yield f'"{shown}" is not known here.', _KNOWN
    elif not isinstance(value, str):
        yield f"{shown} is no text.", "Put it into quotes."
    elif key == "base" and not _BASE.fullmatch(value):
        yield f'"{value}" cannot begin IRIs.', "Write it as in https://example.org/news/."
    elif key == "language" and value not in LANGUAGES:
        yield f'"{value}" is no language of kgraph.', f"Write {' or '.join(LANGUAGES)}."


def _told(key: str, value: object) -> Iterator[tuple[str, str]]:
    """Findings about what stands under [extract]."""
    if key == "extractor" and not isinstance(value, str):
        yield "extract.extractor is no name.", 'Write extractor = "grammar".'
    elif key != "extractor" and not isinstance(value, dict):
        step = f"What an extractor is told stands under its name: [extract.grammar], {key} = ..."
        yield f'"{key}" is not known under [extract].', step


def _line(text: str, key: str) -> int:
    name = key.removeprefix("trust_")
    rows = enumerate(text.split("\n"), 1)
    return next((n for n, row in rows if re.match(rf"\s*\[?{re.escape(name)}\b", row)), 1)
