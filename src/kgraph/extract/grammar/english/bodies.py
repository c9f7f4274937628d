"""Bodies whose names other states have for theirs: `Peru's Congress` is none of the USA."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.vocabulary import adjectives, capitals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.english.names import EnglishNames

_OF_STATE = {
    "US_Congress": "United_States", "US_House_of_Representatives": "United_States",
    "Foreign_Office": "United_Kingdom",
    "US_State_Department": "United_States", "House_of_Commons": "United_Kingdom",
    "Democratic_Party": "United_States", "Republican_Party": "United_States",
    "Conservative_Party_UK": "United_Kingdom", "Labour_Party_UK": "United_Kingdom",
}  # fmt: skip
"""The state that is meant where none is named."""


def other_state_s(names: EnglishNames, span: Any, body: str) -> str:
    """Give what another state's body is called, here or in the document; empty of the known one."""
    own = _OF_STATE.get(body)
    if own is None:
        return ""
    here = _states_beside(names, span.root)
    if here:
        return "" if own in here else _called(span.root, span)
    for token in span.doc:
        if token.text == span.root.text and (told := _states_beside(names, token)):
            return "" if own in told else _called(token, span)
    return span.text if _is_at_home_elsewhere(names, span.doc, own) else ""


def _is_at_home_elsewhere(names: EnglishNames, doc: Any, own: str) -> bool:
    """Whether a document is about another state, and names nothing and nobody of this one."""
    found = doc.user_data.get("kgraph_states")
    if found is None:
        found = doc.user_data["kgraph_states"] = Counter(_states_told(names, doc))
    return own not in found and any(number > 1 for number in found.values())


def _states_told(names: EnglishNames, doc: Any) -> Iterator[str]:
    """The states of a document by what it names: them, their seats, and who is in office there."""
    called, offices = names.known.called, names.world.offices
    seats = {called.get(seat, seat): state for seat, state in capitals().items()}
    for token in doc:
        if token.text[0].isupper():
            yield from _states_of(names, token.text)
            yield from (seats[name] for name in names.world.names.find(token.text) if name in seats)
            yield from _states_of(names, doc[token.i : token.i + 2].text)
    for people in (names.world.names.find(ent.text) for ent in doc.ents):
        yield from (office.object for office in offices if office.subject in people)


def _called(token: Any, span: Any) -> str:
    """The state with the name of the body: `Peru's Congress`, `Congress of Peru`."""
    beside = [c for c in token.children if c.i < token.i and c.dep_ != "det"]
    first = min((c.left_edge.i for c in beside if c.text[:1].isupper()), default=token.i)
    first = min(first, token.i - (span.root.i - span.start))
    last = max((c.right_edge.i for c in token.children if c.lower_ == "of"), default=token.i)
    return str(token.doc[first : last + 1].text)


def _states_beside(names: EnglishNames, token: Any) -> set[str]:
    """The states that stand beside a word: `the Peruvian Congress`, `the Congress of Peru`."""
    beside = [c for c in token.children if c.dep_ in ("poss", "amod", "compound", "nmod")]
    beside += [c for p in token.children if p.lower_ == "of" for c in p.children]
    return {state for other in beside for state in _states_of(names, other.text)}


def _states_of(names: EnglishNames, word: str) -> set[str]:
    nation = adjectives().get(word)
    named = [nation.state] if nation is not None else names.world.names.find(word)
    called = (names.known.called.get(name, name) for name in named)
    known = names.world.entities
    return {name for name in called if name in known and known[name].kind == "State"}
