"""Where an English text has names, and whose they are: the whole document is the evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.bodies import other_state_s
from kgraph.extract.grammar.english.candidates import parsed_names
from kgraph.extract.grammar.english.known_names import ends_branch, known_at, note_namesakes
from kgraph.extract.grammar.english.name_evidence import (
    FIRST_NAMES,
    has_family_first,
    is_title,
)  # fmt: skip
from kgraph.extract.grammar.english.nodes import (
    child,
)
from kgraph.extract.grammar.english.spellings import shorten, spelled_alike
from kgraph.extract.grammar.register import id_of
from kgraph.model import Entity, Name
from kgraph.names import folded

if TYPE_CHECKING:
    from kgraph.extract.grammar.english.names import EnglishNames

_JUNIOR = ("Jr", "Jr.", "Sr", "Sr.", "II", "III")
_BODIES = ("Organisation", "Outlet")


def find_names(names: EnglishNames, doc: Any) -> None:
    """Find every name; each token of one leads to its entity."""
    note_namesakes(names, doc)
    position = 0
    while position < len(doc):
        last = known_at(names, doc, position)
        position = last if last else position + 1
    found = parsed_names(doc)
    people = {span.text for span, kind in found if kind == "Person" and len(span) > 1}
    for whole, whole_kind in sorted(found, key=lambda found: -len(found[0])):
        span = _after_state(names, _after_portfolio(whole, people))
        kind = whole_kind if span is whole else "Person"
        if len(span) == 1 and ends_branch(span[0]):
            span, kind = doc[span.start - 1 : span.end], "Organisation"
        if not any(token.i in names.at for token in span):
            _add_new(names, span, kind)
    _again(names, doc)
    _by_surname(names, doc)
    _abbreviated(names, doc)
    shorten(names, doc)


def _after_state(names: EnglishNames, span: Any) -> Any:
    """A person's name without the state before it: `Foreign Minister of Ghana Samuel Ablakwa`."""
    states = 0
    while states < len(span) - 2 and span[states].i in names.at:
        states += 1
    before = span.doc[max(span.start - 2, 0) : span.start]
    title = len(before) == 2 and before[1].lower_ in ("of", "to") and is_title(before[0])
    return span[states:] if title and states else span


def _after_portfolio(span: Any, people: set[str]) -> Any:
    """A person's name without the portfolio before it: `head of Social Affairs Ann Lee`."""
    ends = (n for n in range(1, len(span) - 1) if span[n:].text in people)
    first = next(ends, 0)
    before = span.doc[max(span.start - 2, 0) : span.start]
    office = len(before) == 2 and before[1].lower_ == "for" and is_title(before[0])
    if office and len(span) > 2 and folded(span[1].text) in FIRST_NAMES:
        return span[1:]  # "Commissioner for Justice Ann Lee"
    return span[first:] if first and span.text not in people else span


def _add_new(names: EnglishNames, span: Any, kind: str) -> None:
    text = span.text
    if len(span) > 1 and (alike := spelled_alike(names, text)) is not None:
        names.surnames[folded(span[-1].text)] = alike.id
        names.note(alike, span)
        return
    if kind == "Person" and len(span) > 1:
        if has_family_first(span):
            names.surnames.setdefault(folded(span[0].text), id_of(text))
        last = span[-2] if len(span) > 2 and span[-1].text in _JUNIOR else span[-1]
        last = span[0] if span[-2].text == "-" and span[-1].is_lower else last  # "Roh Moo-hyun"
        if _is_named_later(names, span, folded(last.text)):
            names.note(Entity(id=id_of(text), kind=kind, names=(Name(text, "en"),)), span)
            return
        names.surnames[folded(last.text)] = id_of(text)
        known = next((e for e in names.entities.values() if e.kind == "Person"
                      and folded(e.label("en")) == folded(text)), None)  # fmt: skip
        if known is not None:
            names.surnames[folded(last.text)] = known.id
            names.note(known, span)
            return
    elif len(span) == 1:
        person = names.surnames.get(folded(text))
        if person is not None and not _is_another(names, span[0], person):
            names.note(names.entities[person], span)
            return
    found = names.world.names.find(text)
    if len(found) == 1 and (other := other_state_s(names, span, found[0])):
        found, text = [], other
    entity = names.entities.get(id_of(text)) or (
        names.world.entities[found[0]] if len(found) == 1
        else Entity(id=id_of(text), kind=kind, names=(Name(text, "en"),))
    )  # fmt: skip
    names.note(entity, span)


def _is_named_later(names: EnglishNames, span: Any, surname: str) -> bool:
    """Whether somebody else of the surname is named before: the wife of whom it is about."""
    other = names.surnames.get(surname, "")
    if other in names.world.entities or other not in names.mentions or other == id_of(span.text):
        return False
    return bool(min(p.start for p in names.mentions[other]) < span[0].idx)


def _again(names: EnglishNames, doc: Any) -> None:
    """Names found in one place, in the others where the parser saw none."""
    found = {
        tuple(doc[n].text for n in sorted(places)): entity
        for entity, places in names.tokens().items()
        if entity not in names.world.entities
    }
    lengths: dict[str, set[int]] = {}
    for words in found:
        lengths.setdefault(words[0], set()).add(len(words))
    for token in doc:
        if token.text not in lengths or token.pos_ != "PROPN":
            continue
        for length in sorted(lengths[token.text], reverse=True):
            span = doc[token.i : token.i + length]
            entity = found.get(tuple(t.text for t in span))
            if entity and not any(t.i in names.at for t in span):
                names.note(names.entities[entity], span)


def _by_surname(names: EnglishNames, doc: Any) -> None:
    """A capitalised surname of somebody named in full, where the parser saw no name."""
    for token in doc:
        if token.i in names.at or not token.text[0].isupper() or token.dep_ == "compound":
            continue
        if token.pos_ not in ("PROPN", "NOUN"):
            continue
        person = names.surnames.get(folded(token.text))
        named = person and names.entities[person].kind == "Person"
        if person and named and not _is_another(names, token, person):
            names.note(names.entities[person], doc[token.i : token.i + 1])


def _is_another(names: EnglishNames, token: Any, person: str) -> bool:
    """Whether a lone surname is no mention of the person: a firm called like its founder.

    The document calls people by their whole name first.
    """
    clauses = [c for c in token.children if c.dep_ == "relcl"]
    relatives = [child(clause, "nsubj", "nsubjpass") for clause in clauses]
    if any(relative is not None and relative.lower_ == "which" for relative in relatives):
        return True
    if person in names.world.entities:
        return False
    first = min(place.start for place in names.mentions[person])
    return token.idx < first and token.sent.start > 0 and "\n\n" in names.text[: token.idx]


def _abbreviated(names: EnglishNames, doc: Any) -> None:
    """`Rapid Support Forces (RSF)`: what stands in brackets is the same, here and elsewhere."""
    short: dict[str, str] = {}
    for token in doc[2:]:
        if not token.is_upper:
            continue
        between = doc[token.i - 1].text == "(" and token.i + 1 < len(doc)
        if between and doc[token.i + 1].text == ")" and len(token) > 1:
            named = names.at.get(token.i - 2)
            alone = named is not None and named[1].start == doc[token.i - 2].idx
            if alone and doc[token.i - 2].text[0] != token.text[0]:
                continue  # "the Joint Plan of Action (JPOA)", of which one word is a name
            if named is not None and names.entities[named[0]].kind in (*_BODIES, "Group"):
                short[token.text] = named[0]
    for token in doc:
        if token.text in short and names.at.get(token.i, ("", None))[0] not in names.world.entities:
            entity = names.entities[short[token.text]]
            if token.text not in {name.text for name in entity.names}:
                entity = names.rename(entity, token.text)
            names.note(entity, doc[token.i : token.i + 1])
