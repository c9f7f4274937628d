"""Names and common nouns of an English text as entities."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.register import id_of
from kgraph.extract.grammar.vocabulary import adjectives, capitals, words
from kgraph.extract.proposal import Span, Way
from kgraph.model import Entity, Name
from kgraph.names import folded

if TYPE_CHECKING:
    from kgraph.extract.grammar.known import Known
    from kgraph.extract.world import World

_KINDS = {"PERSON": "Person", "ORG": "Organisation", "GPE": "Place", "LOC": "Place",
          "FAC": "Place", "EVENT": "Event", "LAW": "Topic", "PRODUCT": "Topic"}  # fmt: skip


_ACTING = ("er", "or", "ist", "ian", "ant", "ee", "man", "woman")
_NOT_PEOPLE = "paper letter order offer number matter power border factor water plant grant error"
_THINGS = frozenset((_NOT_PEOPLE + " sector manner computer").split())


def _people(token: Any) -> bool:
    """Whether a noun names people: by a nation or a faith, or by what they do."""
    if token.ent_type_ == "NORP":
        return True
    lemma = token.lemma_.lower()
    acting = len(lemma) > 4 and lemma.endswith(_ACTING) and lemma not in _THINGS
    return bool(acting and "Plur" in token.morph.get("Number"))


@dataclass(slots=True)
class EnglishNames:
    """The entities of one document, found by the gazetteer first and by the parser's names else."""

    world: World
    known: Known
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[str, list[Span]] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    at: dict[int, tuple[str, Span]] = field(default_factory=dict)

    def read(self, doc: Any) -> None:
        """Find every name; each token of one leads to its entity."""
        position = 0
        while position < len(doc):
            last = self._known_at(doc, position)
            position = last if last else position + 1
        for span in doc.ents:
            kind = _KINDS.get(span.label_)
            if kind and not any(token.i in self.at for token in span):
                self._add_new(span, kind)

    def _known_at(self, doc: Any, position: int) -> int:
        token = doc[position]
        if not token.text[0].isupper():
            return 0
        for form in self.known.starting(token.text):
            last = self._matched(doc, position, form.words)
            unnamed = form.trust == 0 and form.entity not in self.surnames.values()
            alone = unnamed and doc[position].ent_type_ != "PERSON"
            if not last or alone:
                continue
            if form.trust < 2 and position and doc[position - 1].ent_type_ == "PERSON":
                continue
            entity = self.world.entities[form.entity]
            if entity.kind == "Person":
                self.surnames.setdefault(folded(form.words[-1]), entity.id)
            self._note(entity, doc[position:last])
            return last
        return 0

    def _matched(self, doc: Any, position: int, names: tuple[str, ...]) -> int:
        at = position
        for word in names:
            text = ""
            while at < len(doc) and len(text) < len(word):
                text += doc[at].text
                at += 1
            if text != word:
                return 0
        return at

    def _add_new(self, span: Any, kind: str) -> None:
        tokens = [t for t in span if t.lower_ not in ("the", "'s", "’s")]
        if not tokens:
            return
        text = span.doc.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1])]
        if kind == "Person":
            known = self.surnames.get(folded(tokens[-1].text))
            if known is not None and len(tokens) == 1:
                self._note(self.entities[known], span)
                return
            self.surnames[folded(tokens[-1].text)] = id_of(text)
        entity = self.entities.get(id_of(text)) or Entity(
            id=id_of(text), kind=kind, names=(Name(text, "en"),)
        )
        self._note(entity, span)

    def _note(self, entity: Entity, span: Any) -> None:
        place = Span(span[0].idx, span[-1].idx + len(span[-1]))
        self.entities.setdefault(entity.id, entity)
        self.mentions.setdefault(entity.id, []).append(place)
        for token in span:
            self.at[token.i] = (entity.id, place)

    def argument(self, token: Any, allowed: tuple[str, ...]) -> list[Argument]:
        """The entities of a noun and of those joined to it by a conjunction."""
        found = []
        for part in (token, *token.conjuncts):
            if part.i < token.i:
                continue
            argument = self._one(part, allowed)
            if argument is None:
                return []
            found.append(argument)
        return found

    def _one(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        if token.i in self.at:
            name, place = self.at[token.i]
            return self._fitting(name, place, allowed)
        if token.pos_ == "PRON" or token.pos_ not in ("NOUN", "PROPN"):
            return None
        nation = adjectives().get(token.text) or adjectives().get(token.text.removesuffix("s"))
        if nation is not None:
            called = self.known.called.get(nation.state, nation.state)
            place = Span(token.idx, token.idx + len(token))
            return self._known_entity(called, place, allowed) or self._common(token, allowed)
        return self._common(token, allowed)

    def _fitting(self, name: str, place: Span, allowed: tuple[str, ...]) -> Argument | None:
        ontology, entity = self.world.ontology, self.entities[name]
        if ontology.fits(entity.kind, allowed):
            return Argument(name, Way.NAMED, place)
        for capital, state in capitals().items():
            if self.known.called.get(capital) == name:
                called = self.known.called.get(state, state)
                found = self._known_entity(called, place, allowed)
                return found and Argument(called, Way.METONYMY, place)
        return None

    def _known_entity(self, name: str, place: Span, allowed: tuple[str, ...]) -> Argument | None:
        entity = self.world.entities.get(name)
        if entity is None or not self.world.ontology.fits(entity.kind, allowed):
            return None
        self.entities.setdefault(name, entity)
        self.mentions.setdefault(name, []).append(place)
        return Argument(name, Way.KNOWN, place)

    def nation_of(self, token: Any) -> Argument | None:
        """The state an adjective or a name beside a noun stands for (`Polish`, `U.S.`)."""
        nation = adjectives().get(token.text)
        if nation is not None:
            called = self.known.called.get(nation.state, nation.state)
            return self._known_entity(called, Span(token.idx, token.idx + len(token)), ("State",))
        if token.i in self.at:
            return self._fitting(*self.at[token.i], ("State",))
        return None

    def _common(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        lists = words("english")
        kind = "Topic"
        for name, listed in (
            ("event", "Event"),
            ("organisation", "Organisation"),
            ("group", "Group"),
        ):
            if token.lemma_.lower() in lists[name]:
                kind = listed
                break
        if kind == "Topic" and _people(token):
            kind = "Group"
        if kind == "Group" and "Plur" not in token.morph.get("Number"):
            return None
        if not self.world.ontology.fits(kind, allowed):
            if "Topic" not in allowed or kind not in ("Event", "Organisation"):
                return None
            kind = "Topic"
        inside = [
            t for t in token.subtree if t.dep_ not in ("relcl", "punct", "cc", "conj", "advcl")
        ]
        first = next((t for t in inside if t.pos_ not in ("DET", "PUNCT", "PRON")), token)
        last = token
        for other in inside:
            if other.i == last.i + 1:
                last = other
        found = self.words(first, last, kind)
        if found is None or not self.world.ontology.fits(self.entities[found.entity].kind, allowed):
            return None
        return found

    def words(self, first: Any, last: Any, kind: str = "Topic") -> Argument | None:
        """A thing that is named by the words from one token to another."""
        text = first.doc.text[first.idx : last.idx + len(last)].strip(" ,.;:\n")
        name = " ".join(text.split())
        if not 3 <= len(name) <= 140:
            return None
        entity = self.entities.get(id_of(name)) or Entity(
            id=id_of(name)[:80].rstrip("_-"), kind=kind, names=(Name(name, "en"),)
        )
        place = Span(first.idx, first.idx + len(text))
        self.entities.setdefault(entity.id, entity)
        self.mentions.setdefault(entity.id, []).append(place)
        return Argument(entity.id, Way.NAMED, place, common=True)
