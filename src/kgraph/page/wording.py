"""Claims as sentences with slots for names, so that equal wordings are held once.

Most sentences of a large project differ in their names alone. A slot is a noncharacter of
Unicode (U+FDD0 and after), which no text may hold for exchange; its number says whose name
stands there: subject, object, voices, then subject and object of the condition's claim. The
slots from `FIRST_CASE` on are for the object in one of the `CASES` of Polish, then for the object
of the condition's claim.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kgraph.model import ARTICLE
from kgraph.page.words import LANGUAGES
from kgraph.sentence import Clause, Sentences, before, capitalised

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kgraph.model import Claim, Corpus, Entity
    from kgraph.ontology import Ontology
    from kgraph.page.standings import Standings

FIRST_SLOT, FIRST_CASE = 0xFDD0, 12
CASES = ("gen", "dat", "acc", "inst", "loc")
_SLOT = re.compile("[\ufdd0-\ufdef]")


class _Slotted(Sentences):
    """Sentences in which a slot stands for every name."""

    names: tuple[str, ...] = ()
    objects: tuple[str, ...] = ()

    def label(self, name: str) -> str:
        """The slot of an entity; its name where there are more entities than slots."""
        place = self.names.index(name)
        if place < FIRST_CASE:
            return chr(FIRST_SLOT + place)
        return _SLOT.sub("\ufffd", super().label(name))

    def inflected(self, name: str, case: str, form: str) -> str:
        """The slot of an object in a case."""
        if case == "nom":
            return self.label(name)
        order = FIRST_CASE + len(CASES) * self.objects.index(name) + CASES.index(case)
        return chr(FIRST_SLOT + order)


@dataclass(frozen=True, slots=True)
class Saying:
    """How claims of one predicate and standing speak of entities of the same traits."""

    standing: int
    clauses: tuple[Clause, ...]
    captions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What claims share that differ in their names, voices and days alone.

    Of each pair of texts one is English, one Polish: the sentence, the same without its voices,
    the predicate alone. The time, which the page says in its own words, is in none of them.
    """

    predicate: str
    standing: int
    event: str
    sentence: tuple[str, ...]
    brief: tuple[str, ...]
    caption: tuple[str, ...]


class Wordings:
    """Writes the claims of a corpus.

    `sayings` are all that there are, `saying_of` has by claim the place of its own. `forms` are
    those of the claims so far asked for, each once; `cases` are the names in their sentences that
    are not in the nominative, by entity and case.
    """

    def __init__(
        self,
        corpus: Corpus,
        entities: Mapping[str, Entity],
        ontology: Ontology,
        standings: Standings,
    ) -> None:
        self.cases: dict[str, dict[str, str]] = {}
        self.sayings: list[Saying] = []
        self.forms: dict[Form, int] = {}
        self._claims = {claim.id: claim for claim in corpus.claims}
        self._ontology = ontology
        texts = {document.id: document.text for document in corpus.documents}
        self._writers = [
            _Slotted(entities, self._claims, ontology, language, texts=texts)
            for language in LANGUAGES
        ]
        self._polish = self._writers[LANGUAGES.index("pl")]
        self._traits: dict[str, int] = {}
        self._kinds: dict[tuple[object, ...], int] = {}
        self._places: dict[tuple[object, ...], int] = {}
        self._known: dict[tuple[object, ...], int] = {}
        pairs = zip(corpus.claims, standings.of, strict=True)
        self.saying_of = [self._saying(claim, standing) for claim, standing in pairs]

    def form(self, place: int, claim: Claim) -> int:
        """The number of the form of the claim that has a place in the corpus."""
        saying = self.sayings[self.saying_of[place]]
        antecedent = self._claims.get(claim.condition.claim) if claim.condition else None
        names = _names(claim, antecedent)
        said = self._before_object(claim, saying.clauses[-1])
        if antecedent:
            self._before_object(antecedent, self._polish.clause(antecedent))
        if claim.condition or len(names) > FIRST_CASE:
            return self._written(claim, place, names, antecedent)
        voices = [(names.index(name), self._trait(name)) for name in claim.attribution[1:]]
        key = (self.saying_of[place], said, claim.subject == claim.object, *voices)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = self._written(claim, place, names, None)
        return found

    def _saying(self, claim: Claim, standing: int) -> int:
        key = (claim.predicate, standing, self._trait(claim.subject), self._trait(claim.object))
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = len(self.sayings)
            clauses = tuple(writer.clause(claim) for writer in self._writers)
            captions = tuple(writer.caption(claim) for writer in self._writers)
            self.sayings.append(Saying(standing, clauses, captions))
        return found

    def _trait(self, name: str) -> int:
        """A number for all entities of which sentences speak alike."""
        found = self._traits.get(name)
        if found is None:
            traits = tuple(writer.traits(name) for writer in self._writers)
            found = self._traits[name] = self._kinds.setdefault(traits, len(self._kinds))
        return found

    def _before_object(self, claim: Claim, clause: Clause) -> str | None:
        """The Polish words before the object, whose form is noted; None where that is not known."""
        form = self._polish.form(claim.object, clause.case)
        if form is None:
            return None
        if clause.case in CASES:
            self.cases.setdefault(claim.object, {})[clause.case] = form
        return before(clause.said, form)

    def _written(
        self, claim: Claim, place: int, names: tuple[str, ...], antecedent: Claim | None
    ) -> int:
        for writer in self._writers:
            writer.names = names
            writer.objects = (claim.object, *((antecedent.object,) if antecedent else ()))
        said = [writer.proposition(claim) + writer.condition(claim) for writer in self._writers]
        sentence, brief = (
            tuple(
                f"{capitalised(f'{writer.voices(claim, named=named)} {words}'.strip())}."
                for writer, words in zip(self._writers, said, strict=True)
            )
            for named in (True, False)
        )
        saying = self.sayings[self.saying_of[place]]
        form = Form(
            predicate=claim.predicate,
            standing=saying.standing,
            event=self._ontology.predicates[claim.predicate].event_class(claim),
            sentence=sentence,
            brief=brief,
            caption=saying.captions,
        )
        return self.forms.setdefault(form, len(self.forms))


def _names(claim: Claim, antecedent: Claim | None) -> tuple[str, ...]:
    """Whose names the slots of a claim stand for."""
    voices = (voice for voice in claim.attribution if voice != ARTICLE)
    names = (claim.subject, claim.object, *voices)
    return (*names, *((antecedent.subject, antecedent.object) if antecedent else ()))
