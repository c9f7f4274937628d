"""Pronouns, and nouns that speak of somebody the document names elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.english.antecedents import (
    acted_on_before,
    begins_with_owner,
    is_many,
    is_only_named,
    is_parted,
    is_somebody,
    is_told_apart,
    pronoun_before,
    subject_of_clause,
    subjects_of_halves,
    title_of,
)
from kgraph.extract.grammar.english.first_names import Sexes
from kgraph.extract.grammar.english.nodes import (
    child,
    is_plural,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.rivals import (
    acted_on,
    is_kin_of_two,
    is_told_why,
    may_be_common,
)
from kgraph.extract.grammar.english.things import thing_acted_on
from kgraph.extract.grammar.english.tree import (
    subject,
)
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kgraph.extract.grammar.english.names import EnglishNames

_LISTS = words("english")
_OF = {
    "he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f",
    "it": "it", "its": "it", "itself": "it", "they": "they", "them": "they", "their": "they",
}  # fmt: skip
_EPITHETS = dict(pair.split("=") for pair in words("english")["epithet"])
"""What well-known bodies are called where the document names them: `the bloc`."""
_FARTHEST = 4
"""So many pronouns in a row are followed back."""
_CLASSES = {"it": ("State", "Organisation"), "they": ("Organisation", "Group")}


class Reference:
    """Finds whom a word without a name means, in one document.

    A pronoun takes the subject of the clause above it or of the sentence before it, and only where
    class and sex allow it and nobody else there could be meant. A title or a noun (`the
    chancellor`, `the ministry`) takes the one who is called so elsewhere.
    """

    def __init__(self, names: EnglishNames) -> None:
        self.names = names
        self.titles: dict[str, set[str]] = {}
        self.sexes = Sexes(names)
        self.nouns: dict[str, dict[str, Any]] = {}
        self.bodies: dict[str, set[str]] = {}
        self.speakers: dict[int, Argument] = {}
        self.noun: Callable[[Any, tuple[str, ...]], Argument | None] | None = None
        self._depth = 0

    def called(self, person: str, title: str) -> None:
        """Remember what somebody with a name is called beside it."""
        self.titles.setdefault(title.lower(), set()).add(person)
        self.sexes.called(person, title)

    def pronoun(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        """Whom a pronoun means; None where it is not clear."""
        if token.lower_ in ("i", "me", "my") and token.i in self.speakers:
            return self._as(self.speakers[token.i], token, allowed)
        if token.lower_ == "we" and token.head.lemma_ in _LISTS["performed"]:
            speaker = self.speakers.get(token.i)
            return self._as(speaker, token, allowed) if speaker is not None else None
        sort = _OF.get(token.lower_)
        if sort is None:
            return None
        if token.dep_ in ("dobj", "pobj", "dative"):
            return self._acted_on(token, sort, allowed)
        if token.dep_ == "poss" and acted_on_before(token.head) is not None:
            return None  # "destroyed the city and exiled its king": whose king is not told
        if is_kin_of_two(token, lambda: len(self._near(token, sort))):
            return None
        for candidates in self._before(token):
            if candidates is None or self._is_somebody_else(candidates, sort):
                return None
            found = [c for c in candidates if self._may_be(c, sort)]
            if found:
                doubted = self.sexes.is_doubted(found[0].entity, sort)
                return None if doubted else self._as(found[0], token, allowed)
            if sort == "it" and any(self._is_thing(c) or self._is_new(c) for c in candidates):
                return None
        owns = sort in ("it", "they") and token.dep_ == "poss"
        if owns or (sort in ("m", "f") and token.dep_ in ("nsubj", "nsubjpass")):
            near = self._near(token, sort) if not owns or is_only_named(token) else []
            if len(near) == 1:
                return self._as(near[0], token, allowed)
        if sort in ("m", "f") and token.dep_ in ("nsubj", "nsubjpass", "poss"):
            only = self._only(token, sort)
            return self._as(only, token, allowed) if only is not None else None
        return None

    def _only(self, token: Any, sort: str) -> Argument | None:
        """The one person of a sex, surely, whom the document has named so far."""
        told = {
            name: Argument(name, Way.NAMED, place)
            for number, (name, place) in self.names.at.items()
            if number < token.i and self.names.kind(name) == "Person"
        }
        found = [argument for argument in told.values() if self._may_be(argument, sort)]
        sure = len(found) == 1 and self.sexes.of(found[0].entity) == sort
        return found[0] if sure else None

    def _is_somebody_else(self, candidates: list[Argument], sort: str) -> bool:
        """Whether it is one person without a name."""
        told = sort in ("m", "f") and candidates and candidates[0].common
        return bool(told) and self.names.kind(candidates[0].entity) == "Person"

    def _near(self, token: Any, sort: str) -> list[Argument]:
        """Those of a sex whom this sentence has named so far, and the one before it.

        A paragraph goes on with whom the last one spoke of only where it begins with the pronoun;
        a single word is no person for sure whose sex nothing tells.
        """
        first = token.doc[token.sent.start - 1].sent if token.sent.start else token.sent
        if token.i - token.sent.start > 2 and "\n\n" in first.text:
            first = token.sent
        near = {
            name: Argument(name, Way.NAMED, place)
            for number, (name, place) in self.names.at.items()
            if first.start <= number < token.i
        }
        found = [argument for argument in near.values() if self._may_be(argument, sort)]
        return [argument for argument in found if not self.sexes.is_vague(argument.entity, sort)]

    def _is_thing(self, meant: Argument) -> bool:
        return self.names.kind(meant.entity) in ("Place", "Topic", "Event")

    def _is_new(self, meant: Argument) -> bool:
        """Whether a name of one word may be no person's, whatever the parser says."""
        person = self.names.kind(meant.entity) == "Person" and "_" not in meant.entity
        return person and meant.entity not in self.names.world.entities

    def _acted_on(self, token: Any, sort: str, allowed: tuple[str, ...]) -> Argument | None:
        """Whom `him` or `her` means: the one other person of this sentence and the one before."""
        if sort == "it" and token.head.lemma_ in _LISTS["ask"]:
            return None  # "urged it to stop": somebody
        if sort == "it" and (token.dep_ == "dobj" or token.head.lower_ in ("against", "for")):
            return thing_acted_on(token, allowed, self.names, self.noun) if self.noun else None
        if sort not in ("m", "f"):
            return None
        if (before := acted_on_before(token)) is not None:
            meant = self._named(before)
            return (
                self._as(meant[0], token, allowed)
                if meant and self._may_be(meant[0], sort)
                else None
            )
        here = (n for n in range(token.sent.start, token.i) if n in self.names.at)
        named = any(self.names.kind(self.names.at[n][0]) == "Person" for n in here)
        if begins_with_owner(token) and not named:
            return None  # "His predecessor, Lee, resigned. Modi thanked him"
        own = subject_of_clause(token)
        acting = self._named(own) if own is not None else []
        others = {argument.entity for argument in acting}
        pronoun = pronoun_before(token)
        first = self._named(pronoun) if pronoun is not None else []
        near = {a.entity: a for a in (*first, *self._near(token, sort))}
        found = [a for a in near.values() if a.entity not in others and self._may_be(a, sort)]
        told = acting or (own is not None and own.pos_ == "NOUN")
        if len(found) != 1 or not told or self.sexes.is_doubted(found[0].entity, sort):
            return None
        return self._as(found[0], token, allowed)

    def _as(self, meant: Argument, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        kind = self.names.kind(meant.entity)
        fits = self.names.world.ontology.fits(kind, allowed)
        if not fits or is_told_apart(self.names, token, meant.entity):
            return None
        place = Span(token.idx, token.idx + len(token))
        if meant.way in (Way.METONYMY, Way.KNOWN):
            if meant.at.start >= token.sent.start_char:
                return meant
            named = next((p for name, p in self.names.at.values() if name == meant.entity), None)
            return Argument(meant.entity, Way.PRONOUN, place, named) if named else None
        self.names.mentions[meant.entity].append(place)
        return Argument(meant.entity, Way.PRONOUN, place, name=meant.name or meant.at)

    def _before(self, token: Any) -> Iterator[list[Argument] | None]:
        """Those who may be meant, the nearest first: above, then in the sentence before.

        None where it is somebody without a name: `another shareholder said he`.
        """
        own = subject_of_clause(token)
        beside = token.head.head if token.head.dep_ == "appos" else token.head
        if token.dep_ == "poss" and beside.dep_ == "conj":  # "Merkel and her husband"
            first = beside.head.i
            if first in self.names.at:
                name, place = self.names.at[first]
                yield [Argument(name, Way.NAMED, place)]
        at = token
        while at.head.i != at.i:
            at = at.head
            if is_verb(at):
                found = subject(at)[0]
                other = own is None or token.dep_ == "poss" or (found and found.i != own.i)
                if found is not None and found.i < token.i and other:
                    meant = self._named(found) if not is_many(found, token) else []
                    told = meant or not (is_somebody(found) or is_many(found, token))
                    told = told and not self._is_rivalled(at, meant, token)
                    yield meant if told else None
        for found in subjects_of_halves(token):
            yield None if child(found, "case") is not None else self._named(found)
        if token.sent.start > 0:
            before = token.doc[token.sent.start - 1].sent
            if "\n\n" not in before.text or token.i - token.sent.start < 3:
                root = before.root
                found = subject(root)[0] if is_verb(root) else None
                if found is not None:
                    meant = self._named(found)
                    told = not (is_told_why(token) and self._is_rivalled(root, meant, token))
                    yield meant if told else None
                    inner = child(root, "ccomp")
                    below = subject(inner)[0] if inner is not None else None
                    if below is not None:
                        yield self._named(below)

    def _is_rivalled(self, verb: Any, meant: list[Argument], token: Any) -> bool:
        """Whether the clause above acts on another one whom a pronoun may mean as well."""
        sort = _OF[token.lower_]
        acted = list(acted_on(verb, token))
        if any(may_be_common(noun, sort) for noun in acted if noun.i not in self.names.at):
            return True
        others = (self.names.at[t.i] for t in acted if t.i in self.names.at)
        own = {argument.entity for argument in meant}
        return any(
            self._may_be(Argument(name, Way.NAMED, place), sort)
            for name, place in others if name not in own
        )  # fmt: skip

    def _named(self, token: Any) -> list[Argument]:
        """The one entity that a subject names; none where it names several, or nobody."""
        if any(True for _ in token.conjuncts):
            return []
        if token.i in self.names.at:
            acting = self.names.fitting(token, ("Actor",))  # a capital, for its state
            name, place = self.names.at[token.i]
            return [acting or Argument(name, Way.NAMED, place)]
        self._depth += 1
        found = None
        if token.pos_ == "PRON" and self._depth < _FARTHEST:
            found = self.pronoun(token, ())
        elif token.pos_ in ("NOUN", "PROPN") and self.noun is not None:
            found = self.noun(token, ("Actor",))
        self._depth -= 1
        return [found] if found is not None else []

    def _may_be(self, meant: Argument, sort: str) -> bool:
        entity = self.names.entities[meant.entity]
        if sort in ("m", "f"):
            named = entity.kind == "Person" and not meant.common
            return named and self.sexes.of(meant.entity) in ("", sort)
        return self.names.world.ontology.fits(entity.kind, _CLASSES[sort])

    def described(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        """Whom a title or a noun with `the` means, named elsewhere in the document."""
        if "Plur" in token.morph.get("Number"):
            return None
        definite = any(c.lower_ in ("the", "this") for c in token.children if c.dep_ == "det")
        if definite and (body := _EPITHETS.get(token.lower_)) in self.names.entities:
            return self._elsewhere({str(body)}, token, allowed)
        title = title_of(token)
        telling = child(token, "amod", "compound", "poss", "nmod", "prep", "relcl", "acl")
        if definite and telling is None:
            bodies = self._bodies(token)
            holders = self.titles.get(token.lemma_.lower(), set())
            found = holders if len(holders) == 1 else bodies
            if not found and (full := self._fuller(token)) is not None:
                return self._phrase(full, token, allowed)
            return self._elsewhere(found, token, allowed)
        holders = self.titles.get(title, set())
        return self._elsewhere(holders, token, allowed) if len(holders) == 1 else None

    def remember(self, doc: Any) -> None:
        """Note in which words the document speaks of a thing in full: `the new media law`.

        And which bodies it calls so: `the ruling party, Georgian Dream`.
        """
        for token in doc:
            beside = token.dep_ == "appos" and token.head.pos_ == "NOUN"
            if beside and token.i in self.names.at and not self._is_person(token):
                self.bodies.setdefault(lemma_of(token.head), set()).add(self.names.at[token.i][0])
            body = token.dep_ == "compound" and lemma_of(token) in _LISTS["organisation"]
            if body and token.pos_ == "NOUN" and token.head.i in self.names.at:
                self.bodies.setdefault(lemma_of(token), set()).add(self.names.at[token.head.i][0])
            elif token.pos_ == "NOUN" and not is_plural(token) and token.i not in self.names.at:
                full = [t.text.lower() for t in token.lefts if t.dep_ in ("amod", "compound")]
                if full and "such" not in full:
                    told = self.nouns.setdefault(lemma_of(token), {})
                    told.setdefault(" ".join(full), token)

    def _is_person(self, token: Any) -> bool:
        return self.names.kind(self.names.at[token.i][0]) == "Person"

    def _fuller(self, token: Any) -> Any:
        """The one fuller phrase for a thing that stands before a bare noun with `the`."""
        told = [t for t in self.nouns.get(lemma_of(token), {}).values() if t.i < token.i]
        return told[0] if len(told) == 1 and not is_parted(self.names, told[0], token) else None

    def _phrase(self, full: Any, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        found = self.noun(full, allowed) if self.noun is not None else None
        if found is None or not found.common:
            return None
        place = Span(token.idx, token.idx + len(token))
        self.names.mentions[found.entity].append(place)
        return Argument(found.entity, Way.DESCRIBED, place, found.at, common=True)

    def _bodies(self, token: Any) -> set[str]:
        noun = token.lemma_.lower()
        if noun not in _LISTS["organisation"]:
            return set()
        return self.bodies.get(noun, set()) | self.names.bodies_ending(noun, token.idx)

    def _elsewhere(
        self, holders: set[str], token: Any, allowed: tuple[str, ...]
    ) -> Argument | None:
        if len(holders) != 1:
            return None
        name = next(iter(holders))
        entity = self.names.entities[name]
        if not self.names.world.ontology.fits(entity.kind, allowed):
            return None
        named = self.names.mentions[name][0]
        place = Span(token.idx, token.idx + len(token))
        self.names.mentions[name].append(place)
        return Argument(name, Way.DESCRIBED, place, named)
