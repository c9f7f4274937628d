"""Nouns that stand before names (`gazowiec Murwab`), where it is known what the names are of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.known import known
from kgraph.extract.grammar.morphology import GEN, NOM, readings
from kgraph.extract.grammar.naming import names
from kgraph.extract.grammar.register import Register
from kgraph.extract.grammar.sentences import sentences
from kgraph.extract.grammar.tokens import tokens
from kgraph.extract.grammar.vocabulary import head_lists, words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from kgraph.extract.grammar.register import NameAt
    from kgraph.extract.grammar.tokens import Token
    from kgraph.extract.world import World

_QUOTES = '"„“«'


def head_nouns(
    texts: Iterable[str], world: World, of: Collection[str]
) -> Iterator[tuple[tuple[str, ...], str]]:
    """Give what the noun before every name of some entities may be, with the entity's class.

    `of` are their ids. A noun whose name hangs on it in the genitive (`kapitan Murwaba`) says
    nothing of the name and is left out, and so is one that the grammar knows already.
    """
    forms = known(world, "pl")
    for text in texts:
        register = Register(world, forms)
        lines = [tokens(text, place.start, place.end) for place in sentences(text)]
        register.note_forms(lines)
        for line in lines:
            for name in names(line, register):
                found = _before(line, name) if name.entity in of else ()
                if found:
                    yield found, register.entities[name.entity].kind


def _before(line: Sequence[Token], name: NameAt) -> tuple[str, ...]:
    """The lemmas of the noun before a name, where both are in one case."""
    at = name.first - 1
    if at >= 0 and line[at].text in _QUOTES:
        at -= 1
    if at < 0 or not line[at].is_word or (at and line[at].is_capital):
        return ()
    all_of = readings(line[at].lower)
    if not all_of:
        return (line[at].lower,)
    # What may be a genitive and is no nominative is one: an accusative is seldom like it here.
    cases = GEN if name.case & GEN and not name.case & NOM else name.case
    nouns = [r for r in all_of if r.kind == "subst" and r.case & cases]
    if not nouns or any(r.kind != "subst" for r in all_of):
        return ()
    lemmas = sorted({r.lemma for r in nouns})
    return () if any(_is_known(lemma) for lemma in lemmas) else tuple(lemmas)


def _is_known(noun: str) -> bool:
    return noun in head_lists() or any(noun in listed for listed in words().values())
