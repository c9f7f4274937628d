"""Claims as sentences with slots for names, so that equal wordings are held once.

Most sentences of a large project differ in their names alone. A slot is a noncharacter of
Unicode (U+FDD0 and after), which no text may hold for exchange; its number says whose name
stands there: subject, object, voices, then subject and object of the condition's claim.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.model import ARTICLE
from kgraph.page.reader import LANGUAGES
from kgraph.sentence import Sentences

if TYPE_CHECKING:
    from kgraph.model import Claim
    from kgraph.page.reader import Reader

FIRST_SLOT, SLOTS = 0xFDD0, 32
_SLOT = re.compile("[\ufdd0-\ufdef]")


class _Slotted(Sentences):
    """Sentences in which a slot stands for every name."""

    names: tuple[str, ...] = ()

    def label(self, name: str) -> str:
        """The slot of an entity; its name where there are more entities than slots."""
        place = self.names.index(name)
        if place < SLOTS:
            return chr(FIRST_SLOT + place)
        return _SLOT.sub("\ufffd", super().label(name))


class Wordings:
    """Writes the wordings of one corpus."""

    def __init__(self, reader: Reader) -> None:
        self._claims = {claim.id: claim for claim in reader.claims}
        entities = {entity.id: entity for entity in reader.entities}
        self._writers = [
            _Slotted(entities, self._claims, reader.ontology, language) for language in LANGUAGES
        ]

    def of(self, claim: Claim) -> tuple[str, ...]:
        """The sentence in every language, then the same without its voices.

        The time, which the page says in its own words, is in none of them.
        """
        names = self._names(claim)
        found = []
        for voiced in (True, False):
            for writer in self._writers:
                writer.names = names
                found.append(_sentence(writer, claim, voiced=voiced))
        return tuple(found)

    def _names(self, claim: Claim) -> tuple[str, ...]:
        """Whose names the slots of a claim stand for."""
        voices = (voice for voice in claim.attribution if voice != ARTICLE)
        names = [claim.subject, claim.object, *voices]
        antecedent = self._claims.get(claim.condition.claim) if claim.condition else None
        return (*names, *((antecedent.subject, antecedent.object) if antecedent else ()))


def _sentence(writer: _Slotted, claim: Claim, *, voiced: bool) -> str:
    parts = [writer.voices(claim)] if voiced else []
    parts += [writer.proposition(claim), writer.condition(claim)]
    text = " ".join(part for part in parts if part)
    return f"{text[:1].upper()}{text[1:]}."
