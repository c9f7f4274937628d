"""The words of a language that the grammar itself must know, from the files in words/."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


@dataclass(frozen=True, slots=True)
class Nation:
    """The words for one state: `russian`, `Russians`, and the id of its capital."""

    state: str
    adjective: str
    citizen: str
    citizens: str
    adjective_en: str
    capital: str


def _folder() -> Traversable:
    return files("kgraph.extract.grammar").joinpath("words")


@lru_cache(maxsize=2)
def words(language: str = "polish") -> dict[str, frozenset[str]]:
    """Give the word lists of a language by name.

    >>> "szczyt" in words()["event"]
    True
    """
    table = tomllib.loads(_folder().joinpath(f"{language}.toml").read_text("utf-8"))
    return {name: frozenset(text.split()) for name, text in table.items()}


@lru_cache(maxsize=2)
def first_names(whose: str) -> frozenset[str]:
    """First names of `men` or `women`, Polish and foreign, in the nominative.

    >>> "Pedro" in first_names("men")
    True
    """
    source = files("kgraph.extract").joinpath("corpus", "names.toml").read_text("utf-8")
    table = tomllib.loads(source)
    more = words()["women"] if whose == "women" else frozenset[str]()
    return more.union(table[f"polish_{whose}"].split(), table[f"foreign_{whose}"].split())


@lru_cache(maxsize=1)
def heads() -> dict[str, tuple[str, ...]]:
    """Give the nouns that stand before a name and say what it names, by name of their list.

    >>> "koncern" in heads()["company"]
    True
    """
    source = files("kgraph.extract").joinpath("corpus", "heads.toml").read_text("utf-8")
    return {name: tuple(text.split()) for name, text in tomllib.loads(source).items()}


@lru_cache(maxsize=1)
def head_lists() -> dict[str, frozenset[str]]:
    """Give the names of the lists of `heads` that have a noun, by the noun.

    >>> sorted(head_lists()["elektrownia"])
    ['company']
    """
    found: dict[str, set[str]] = {}
    for name, nouns in heads().items():
        for noun in nouns:
            found.setdefault(noun, set()).add(name)
    return {noun: frozenset(names) for noun, names in found.items()}


@lru_cache(maxsize=1)
def nations() -> tuple[Nation, ...]:
    """Give every state's words.

    >>> next(n for n in nations() if n.state == "Russia").adjective
    'rosyjski'
    """
    lines = _folder().joinpath("states.tsv").read_text("utf-8").splitlines()[1:]
    return tuple(Nation(*line.split("\t")) for line in lines)


@lru_cache(maxsize=1)
def aspects() -> dict[str, str]:
    """Give every verb's partner of the other aspect.

    >>> aspects()["rozpoczynać"], aspects()["rozpocząć"]
    ('rozpocząć', 'rozpoczynać')
    """
    return dict(_pairs()) | {perfective: other for other, perfective in _pairs()}


@lru_cache(maxsize=1)
def perfectives() -> frozenset[str]:
    """Give the verbs of those pairs whose present speaks of what is to come (`kupić`)."""
    return frozenset(perfective for _, perfective in _pairs())


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[str, str], ...]:
    """The imperfective and the perfective verb of every pair."""
    lines = _folder().joinpath("aspects.txt").read_text("utf-8").splitlines()
    return tuple((one, other) for one, other in (line.split() for line in lines))


@lru_cache(maxsize=1)
def adjectives() -> dict[str, Nation]:
    """Every adjective of a state, Polish and English, to the state."""
    found = {nation.adjective: nation for nation in nations() if nation.adjective}
    return found | {n.adjective_en: n for n in nations() if n.adjective_en}


OF_PEOPLE = frozenset({"protestsAgainst", "votedFor", "votedAgainst", "organised"})
"""What citizens do, and not their state: `Węgrzy protestowali`, `Iranians rallied against`."""


@lru_cache(maxsize=1)
def peoples() -> dict[str, Nation]:
    """Every word for a citizen or the citizens of a state, to the state."""
    found = {nation.citizen: nation for nation in nations() if nation.citizen}
    return found | {nation.citizens: nation for nation in nations() if nation.citizens}


@lru_cache(maxsize=1)
def capitals() -> dict[str, str]:
    """The id of every capital, to the id of the state its government rules."""
    found = {nation.capital: nation.state for nation in nations() if nation.capital}
    # Who acts as "Brussels" in the news is the Union, not Belgium.
    return found | {"Brussels": "European_Union"}
