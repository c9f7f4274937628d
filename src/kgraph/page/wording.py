"""Claims as sentences with slots for names, so that equal wordings are held once.

Most sentences of a large project differ in their names alone. A slot is a noncharacter of
Unicode (U+FDD0 and after), which no text may hold for exchange; its number says whose name
stands there: subject, object, voices, then subject and object of the condition's claim. The
slots from `FIRST_CASE` on are for the object in one of the `CASES` of Polish, then for the object
of the condition's claim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.model import ARTICLE
from kgraph.page.reader import LANGUAGES
from kgraph.sentence import Sentences, capitalised

if TYPE_CHECKING:
    from kgraph.model import Claim
    from kgraph.page.reader import Reader

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


class Wordings:
    """Writes the wordings of one corpus; `cases` are the forms of names that stand in them."""

    def __init__(self, reader: Reader) -> None:
        self.cases: dict[str, dict[str, str]] = {}
        self._claims = {claim.id: claim for claim in reader.claims}
        entities = {entity.id: entity for entity in reader.entities}
        texts = {document.id: document.text for document in reader.corpus.documents}
        self._writers = [
            _Slotted(entities, self._claims, reader.ontology, language, texts=texts)
            for language in LANGUAGES
        ]

    def of(self, claim: Claim) -> tuple[str, ...]:
        """The sentence in every language, the same without its voices, the predicate alone.

        The time, which the page says in its own words, is in none of them.
        """
        antecedent = self._claims.get(claim.condition.claim) if claim.condition else None
        found = []
        for voiced in (True, False):
            for writer in self._writers:
                writer.names = _names(claim, antecedent)
                writer.objects = (claim.object, *((antecedent.object,) if antecedent else ()))
                found.append(_sentence(writer, claim, voiced=voiced))
        for each in (claim, antecedent) if antecedent else (claim,):
            self._note_form(each)
        return (*found, *(writer.caption(claim) for writer in self._writers))

    def _note_form(self, claim: Claim) -> None:
        polish = self._writers[LANGUAGES.index("pl")]
        case = polish.clause(claim).case
        form = polish.form(claim.object, case)
        if form is not None and case in CASES:
            self.cases.setdefault(claim.object, {})[case] = form


def _names(claim: Claim, antecedent: Claim | None) -> tuple[str, ...]:
    """Whose names the slots of a claim stand for."""
    voices = (voice for voice in claim.attribution if voice != ARTICLE)
    names = (claim.subject, claim.object, *voices)
    return (*names, *((antecedent.subject, antecedent.object) if antecedent else ()))


def _sentence(writer: _Slotted, claim: Claim, *, voiced: bool) -> str:
    said = writer.proposition(claim) + writer.condition(claim)
    text = f"{writer.voices(claim, named=voiced)} {said}".strip()
    return f"{capitalised(text)}."
