"""What kgraph.toml says."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any

from kgraph.errors import ProblemsError
from kgraph.model import ARTICLE, Problem
from kgraph.namespaces import BASE
from kgraph.utf8 import read_utf8
from kgraph.warrant import Trust

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from pathlib import Path

    from kgraph.names import Names

FILE = "kgraph.toml"
LANGUAGES = ("en", "pl")
STORES = ("memory", "disk")
OUTPUTS = ("ttl", "jsonl", "csv", "html")
"""The formats that a build writes where kgraph.toml does not name others."""

_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`#?]+")
_MOST = 1_000_000_000
"""More of anything no system can count."""
_FRACTIONS = ("query.seconds", "disk_from")

Said = tuple[str, str] | None
"""A finding and the next step; None where there is none."""

_BASE = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>\"{}|\\^`#?]+/")


@dataclass(frozen=True, slots=True)
class Limits:
    """What one query may take: seconds on the clock, MiB of memory beside the graph's, rows.

    Memory is limited on Linux only; other systems keep no account that could be limited.
    """

    seconds: float = 10
    memory: int = 1024
    rows: int = 100_000


@dataclass(frozen=True, slots=True)
class Server:
    """Where a SPARQL server answers, relative to its address, and the graph that is ours there.

    `query` and `update` speak the SPARQL 1.1 Protocol, `graphs` the Graph Store Protocol. An
    empty `graph` is the server's default graph.
    """

    query: str = "query"
    update: str = "update"
    graphs: str = "store"
    graph: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """A title, the base of IRIs, the language of the page, the store, the trust line, the rest.

    `outputs` are the formats that a build writes.

    `store` is memory, disk or the address of a server; empty, it is disk from so many megabytes
    of claim files on.

    `trust_only` and `trust_never` hold names of voices as written, in any alias. `extract` has
    the names of the extractors to use under `with`, and under the name of each what it is told.
    """

    title: str = ""
    base: str = BASE
    language: str = "en"
    store: str = ""
    disk_from: float = 1
    trust_only: tuple[str, ...] = ()
    trust_never: tuple[str, ...] = ()
    outputs: tuple[str, ...] = OUTPUTS
    extract: Mapping[str, Any] = field(default_factory=dict)
    query: Limits = Limits()
    server: Server = Server()


def read_settings(path: Path) -> Settings:
    """Read kgraph.toml; what it leaves out has its usual value.

    Raises ProblemsError with all findings.
    """
    if not path.is_file():
        return Settings()
    text = read_utf8(path, path.name)
    values = _flat(_parsed(text, path.name))
    findings = [
        (key, said)
        for key, value in values.items()
        if (said := _CHECKS.get(key, _unknown)(key, value))
    ]
    told = values.get("extract")
    if isinstance(told, dict):
        findings += [(key, said) for key, value in told.items() for said in _told(key, value)]
    problems = [
        Problem(path.name, _line(text, key), 1, "settings", finding, step)
        for key, (finding, step) in findings
    ]
    if problems:
        raise ProblemsError(problems)
    return Settings(
        **{key: value for key, value in values.items() if "." not in key},
        trust_only=tuple(values.get("trust.only", ())),
        trust_never=tuple(values.get("trust.never", ())),
        outputs=tuple(values.get("build.outputs", OUTPUTS)),
        query=Limits(**_of_table(values, "query")),
        server=Server(**_of_table(values, "server")),
    )


def _of_table(values: Mapping[str, Any], table: str) -> dict[str, Any]:
    pairs = ((key.partition("."), value) for key, value in values.items())
    return {name: value for (first, dot, name), value in pairs if dot and first == table}


def _flat(values: Mapping[str, Any]) -> dict[str, Any]:
    """The values by name, those of a table as in `trust.only`."""
    flat: dict[str, Any] = {}
    for key, value in values.items():
        if isinstance(value, dict) and key in _TABLES:
            flat |= {f"{key}.{name}": inner for name, inner in value.items()}
        else:
            flat[key] = value
    return flat


def check_trust(
    path: Path,
    settings: Settings,
    find: Callable[[str], Sequence[str]],
    nearest: Callable[[str], str | None],
) -> list[Problem]:
    """List the names on the trust line that are nobody's.

    `find` gives the ids of a name, `nearest` the one whose name is most like it.
    """
    problems = []
    for name in (*settings.trust_only, *settings.trust_never):
        found = [ARTICLE] if name == ARTICLE else find(name)
        if len(found) != 1:
            rows = enumerate(read_utf8(path, path.name).split("\n"), 1)
            row = next((number for number, text in rows if name in text), 1)
            said = f"can be {' or '.join(found)}" if found else "is nobody's name"
            meant = None if found else nearest(name)
            step = (
                f"Did you mean {meant}?"
                if meant
                else ("Write the id of an entity as it is declared, or any of its names.")
            )
            problems.append(Problem(path.name, row, 1, "settings", f'"{name}" {said}.', step))
    return problems


def trust_of(path: Path, settings: Settings, names: Names) -> Trust:
    """Give whose word may warrant a fact; `path` is where the settings stand.

    Raises ProblemsError for names that are nobody's.
    """
    if problems := check_trust(path, settings, names.find, names.nearest):
        raise ProblemsError(problems)
    only, never = (settings.trust_only, settings.trust_never)
    return Trust(frozenset(map(names.one, only)), frozenset(map(names.one, never)))


def check_outputs(path: Path, settings: Settings, known: Collection[str]) -> list[Problem]:
    """List the formats under [build] that nobody knows; `known` are those there are."""
    step = f"Known are {', '.join(known)}."
    text = read_utf8(path, path.name) if path.is_file() else ""
    return [
        Problem(path.name, _line(text, "build.outputs"), 1, "settings",
                f'"{name}" is no format.', step)
        for name in settings.outputs
        if name not in known
    ]  # fmt: skip


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


def _unknown(key: str, _: object) -> Said:
    plain = ", ".join(
        name for name in _CHECKS if "." not in name and name not in (*_TABLES, "extract")
    )
    known = [plain]
    for table in _TABLES:
        names = [name.partition(".")[2] for name in _CHECKS if name.startswith(f"{table}.")]
        known.append(f"under [{table}] {', '.join(names)}")
    return f'"{key}" is not known here.', f"Known are {'; '.join(known)}; and [extract]."


def _text(key: str, value: object) -> Said:
    return None if isinstance(value, str) else (f"{key} is no text.", "Put it into quotes.")


def _base(key: str, value: object) -> Said:
    if not isinstance(value, str) or _BASE.fullmatch(value):
        return _text(key, value)
    return f'"{value}" cannot begin IRIs.', "Write it as in https://example.org/news/."


def _language(key: str, value: object) -> Said:
    if not isinstance(value, str) or value in LANGUAGES:
        return _text(key, value)
    return f'"{value}" is no language of kgraph.', f"Write {' or '.join(LANGUAGES)}."


def _store(key: str, value: object) -> Said:
    if not isinstance(value, str) or value in STORES:
        return _text(key, value)
    if _ADDRESS.fullmatch(value):
        if "@" not in value:
            return None
        step = "Put them into KGRAPH_STORE_USER and KGRAPH_STORE_PASSWORD of the environment."
        return "a password does not belong into a file.", step
    return f'"{value}" is no store.', f"Write {', '.join(STORES)} or http://localhost:7878."


def _graph(key: str, value: object) -> Said:
    if not isinstance(value, str) or _ADDRESS.fullmatch(value) or value.startswith("urn:"):
        return _text(key, value)
    return f'"{value}" cannot be the IRI of a graph.', "Write it as in https://example.org/news."


def _names(key: str, value: object) -> Said:
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return None
    return f"{key} is no list of names.", 'Write never = ["TASS"].'


def _formats(key: str, value: object) -> Said:
    step = 'Write outputs = ["ttl", "jsonl", "csv", "html"].'
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        return f"{key} is no list of formats.", step
    twice = next((name for name in value if value.count(name) > 1), None)
    return None if twice is None else (f'"{twice}" stands twice in {key}.', step)


def _above_zero(key: str, value: object) -> Said:
    whole = isinstance(value, int) and not isinstance(value, bool)
    if isinstance(value, int | float) and value > 0 and (whole or key in _FRACTIONS):
        if value <= _MOST:
            return None
        return f"{key} is more than {_MOST:,}.", f"Write {key.rpartition('.')[2]} = 30."
    return f"{key} is no number above 0.", f"Write {key.rpartition('.')[2]} = 30."


def _table(key: str, _: object) -> Said:
    return f"{key} is a table of its own.", _TABLES[key]


def _extract(key: str, value: object) -> Said:
    if isinstance(value, dict):
        return None
    return f"{key} is a table of its own.", 'Write [extract] and under it with = ["grammar"].'


_TABLES = {
    "build": 'Write [build] and under it outputs = ["ttl", "jsonl"].',
    "trust": 'Write [trust] and under it never = ["TASS"].',
    "query": "Write [query] and under it seconds = 30.",
    "server": 'Write [server] and under it query = "sparql".',
}
"""The tables of kgraph.toml, and what to do where one is written as a value."""

_CHECKS: dict[str, Callable[[str, object], Said]] = {
    "title": _text,
    "base": _base,
    "language": _language,
    "store": _store,
    "disk_from": _above_zero,
    "build.outputs": _formats,
    "trust.only": _names,
    "trust.never": _names,
    **{f"query.{limit.name}": _above_zero for limit in fields(Limits)},
    **{f"server.{place.name}": _text for place in fields(Server)},
    "server.graph": _graph,
    "extract": _extract,
    **dict.fromkeys(_TABLES, _table),
}
"""Every name that kgraph.toml may have, and what finds fault with its value."""


def _told(key: str, value: object) -> Iterator[tuple[str, str]]:
    """Findings about what stands under [extract]."""
    if key == "with" and (not value or _names(key, value)):
        yield "extract.with is no list of names.", 'Write with = ["grammar"].'
    elif key != "with" and not isinstance(value, dict):
        step = f"What an extractor is told stands under its name: [extract.grammar], {key} = ..."
        yield f'"{key}" is not known under [extract].', step


def told_more(told: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """Put settings over others, table by table.

    >>> told_more({"mine": {"a": 1, "b": 2}}, {"mine": {"b": 3}})
    {'mine': {'a': 1, 'b': 3}}
    """
    found = dict(told)
    for name, value in more.items():
        both = isinstance(value, Mapping) and isinstance(found.get(name), Mapping)
        found[name] = told_more(found[name], value) if both else value
    return found


def _line(text: str, key: str) -> int:
    """The line of a name, below the heading of its table."""
    table, _, name = key.rpartition(".")
    rows = list(enumerate(text.split("\n"), 1))
    above = next((n for n, row in rows if re.match(rf"\s*\[?{re.escape(table)}\b", row)), 1)
    found = (
        n for n, row in rows[above - 1 :] if re.search(rf"(^|[\s\[.{{,]){re.escape(name)}\b", row)
    )
    return next(found, 1)
