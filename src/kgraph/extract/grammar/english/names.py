"""The names of an English text: by the gazetteer first, and by the parser's names else."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
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


@lru_cache(maxsize=1)
def peoples() -> dict[str, str]:
    """English words for a people, to the id of its state: `Poles`, `Russians`."""
    told = dict(pair.split("=") for pair in words("english")["people"])
    return {f"{word}s": nation.state for word, nation in adjectives().items()} | told


def of_noun(lemma: str) -> str:
    """The class of a common noun by the lists; empty where they do not tell."""
    lists = words("english")
    return next((kind for listed, kind in _LISTED if lemma in lists[listed]), "")


_LISTED = (
    ("event", "Event"), ("organisation", "Organisation"), ("group", "Group"), ("place", "Place"),
)  # fmt: skip


@dataclass(slots=True)
class EnglishNames:
    """The entities of one document, and where it names them."""

    world: World
    known: Known
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: dict[str, list[Span]] = field(default_factory=dict)
    surnames: dict[str, str] = field(default_factory=dict)
    namesakes: set[str] = field(default_factory=set)
    at: dict[int, tuple[str, Span]] = field(default_factory=dict)

    def read(self, doc: Any) -> None:
        """Find every name; each token of one leads to its entity."""
        self._note_namesakes(doc)
        position = 0
        while position < len(doc):
            last = self._known_at(doc, position)
            position = last if last else position + 1
        for span in sorted(doc.ents, key=lambda span: -len(span)):
            kind = _KINDS.get(span.label_)
            if kind and not any(token.i in self.at for token in span):
                self._add_new(span, kind)
        self._by_surname(doc)

    def _note_namesakes(self, doc: Any) -> None:
        """Surnames that the document gives to somebody else than whom the gazetteer knows."""
        whole: set[str] = set()
        for span in doc.ents:
            tokens = [t for t in span if t.text[0].isupper() and not _is_title(t)]
            if span.label_ == "PERSON" and len(tokens) > 1 and tokens[0].pos_ != "AUX":
                known = self.known.starting(tokens[0].text)
                if any(self._matched(doc, tokens[0].i, form.words) for form in known):
                    whole.add(tokens[-1].text)
                else:
                    self.namesakes.add(tokens[-1].text)
        self.namesakes -= whole

    def _known_at(self, doc: Any, position: int) -> int:
        token = doc[position]
        if not token.text[0].isupper():
            return 0
        for form in self.known.starting(token.text):
            last = self._matched(doc, position, form.words)
            unnamed = form.trust == 0 and form.entity not in self.surnames.values()
            alone = unnamed and doc[position].ent_type_ != "PERSON"
            if not last or alone or (len(form.words) == 1 and token.text in self.namesakes):
                continue
            before = doc[position - 1] if position else None
            if form.trust < 2 and before is not None and self._is_first_name(before):
                continue
            entity = self.world.entities[form.entity]
            if entity.kind == "Person":
                self.surnames.setdefault(folded(form.words[-1]), entity.id)
            self.note(entity, doc[position:last])
            return last
        return 0

    def _is_first_name(self, before: Any) -> bool:
        """Whether a surname goes with the word before it, which makes it somebody else's."""
        title = before.lemma_.lower() in words("english")["holder"] or before.lower_ in _TITLES
        name = before.ent_type_ == "PERSON" and before.pos_ != "AUX" and before.text[0].isupper()
        return name and not title

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
        tokens = [t for t in span if t.lower_ not in ("the", "'s", "’s") and not t.is_space]
        while len(tokens) > 1 and (
            tokens[0].pos_ == "AUX" or (kind == "Person" and _is_title(tokens[0]))
        ):
            tokens = tokens[1:]
        if not tokens or not any(t.text[0].isupper() for t in tokens):
            return
        span = span.doc[tokens[0].i : tokens[-1].i + 1]
        text = span.text
        if kind == "Person":
            known = self.surnames.get(folded(tokens[-1].text))
            if known is not None and (
                len(tokens) == 1 or folded(self.entities[known].label("en")) == folded(text)
            ):
                self.note(self.entities[known], span)
                return
            self.surnames[folded(tokens[-1].text)] = id_of(text)
        found = self.world.names.find(text)
        entity = self.entities.get(id_of(text)) or (
            self.world.entities[found[0]] if len(found) == 1
            else Entity(id=id_of(text), kind=kind, names=(Name(text, "en"),))
        )  # fmt: skip
        self.note(entity, span)

    def _by_surname(self, doc: Any) -> None:
        """A capitalised surname of somebody named in full, where the parser saw no name."""
        for token in doc:
            alone = token.pos_ == "PROPN" or (token.pos_ == "NOUN" and not any(token.children))
            if token.i in self.at or not alone or not token.text[0].isupper():
                continue
            person = self.surnames.get(folded(token.text))
            if person and self.entities[person].kind == "Person" and token.dep_ != "compound":
                self.note(self.entities[person], doc[token.i : token.i + 1])

    def note(self, entity: Entity, span: Any) -> None:
        """Remember a mention."""
        place = Span(span[0].idx, span[-1].idx + len(span[-1]))
        self.add(entity, place)
        for token in span:
            self.at[token.i] = (entity.id, place)

    def add(self, entity: Entity, place: Span) -> None:
        """Take in an entity, mentioned at a place."""
        self.entities.setdefault(entity.id, entity)
        self.mentions.setdefault(entity.id, []).append(place)

    def kind(self, entity: str) -> str:
        """The class of an entity of the document."""
        return self.entities[entity].kind

    def fitting(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        """The entity a token names, or the state it stands for, if it may stand there."""
        name, place = self.at[token.i]
        ontology, entity = self.world.ontology, self.entities[name]
        if ontology.fits(entity.kind, allowed):
            return Argument(name, Way.NAMED, place)
        for capital, state in capitals().items():
            if self.known.called.get(capital) == name:
                called = self.known.called.get(state, state)
                found = self.known_entity(called, place, allowed)
                return found and Argument(called, Way.METONYMY, place)
        return None

    def known_entity(self, name: str, place: Span, allowed: tuple[str, ...]) -> Argument | None:
        """An entity of the world that words at a place lead to, if it may stand there."""
        entity = self.world.entities.get(name)
        if entity is None or not self.world.ontology.fits(entity.kind, allowed):
            return None
        self.add(entity, place)
        return Argument(name, Way.KNOWN, place)

    def nation_of(self, token: Any) -> Argument | None:
        """The state an adjective, a people or a name stands for (`Polish`, `Poles`, `U.S.`)."""
        nation = adjectives().get(token.text)
        state = nation.state if nation is not None else peoples().get(token.text, "")
        if token.i > 0 and token.nbor(-1).text in ("South", "North", "Saudi"):
            both = f"{token.nbor(-1).text} {token.text}"
            nation = adjectives().get(both)
            state = nation.state if nation is not None else ""
        if token.text == "Saudi":
            state = "Saudi_Arabia"
        if state:
            called = self.known.called.get(state, state)
            place = Span(token.idx, token.idx + len(token))
            return self.known_entity(called, place, ("State",))
        if token.i in self.at:
            return self.fitting(token, ("State",))
        return None


_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "mr.",
        "mrs.",
        "ms.",
        "dr.",
        "sir",
        "lord",
        "lady",
        "gen.",
        "col.",
        "sen.",
        "rep.",
        "gov.",
    ]
)


def _is_title(token: Any) -> bool:
    return token.lemma_.lower() in words("english")["holder"] or token.lower_ in _TITLES
