"""What claims speak of, and the words on which of them are one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

GENDER = "gender:"
"""What a gender begins with among the ids of an entity."""
GENDERS = ("m", "f", "n", "mpl", "pl")
"""Masculine, feminine, neuter; a plural with men in it (*oni*), any other plural (*one*)."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entity; `language` is a BCP 47 tag, or empty for any language."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing claims speak of. The first name of each language is its label there.

    `external` holds ids elsewhere as written (`wd:Q212`); `descriptions` are short texts that
    tell namesakes apart.
    """

    id: str
    kind: str
    names: tuple[Name, ...] = ()
    external: tuple[str, ...] = ()
    descriptions: tuple[Name, ...] = ()

    @property
    def gender(self) -> str:
        """What Polish verbs agree with, where it is declared (`gender:f`); one of GENDERS.

        >>> Entity(id="Ola", kind="Person", external=("wd:Q1", "gender:f")).gender
        'f'
        """
        marks = (mark for mark in self.external if mark.startswith(GENDER))
        found = next((mark.removeprefix(GENDER) for mark in marks), "")
        return found if found in GENDERS else ""

    def label(self, language: str = "") -> str:
        """The name to show: in `language`, else without a language, else any, else the id.

        >>> kyiv = Entity(id="Kyiv", kind="Place", names=(Name("Kijów", "pl"), Name("Kyiv", "en")))
        >>> kyiv.label("pl"), kyiv.label("de"), Entity(id="White_House", kind="Place").label()
        ('Kijów', 'Kijów', 'White House')
        """
        for wanted in (language, ""):
            for name in self.names:
                if name.language == wanted:
                    return name.text
        return self.names[0].text if self.names else self.id.replace("_", " ")


class Verdict(StrEnum):
    """A word on identity."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """Somebody's word on whether two entity ids are one thing.

    With `same`, the right side gives the name that both then have.
    """

    left: str
    verdict: Verdict
    right: str
