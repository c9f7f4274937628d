"""A claim and the sentence it is made in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.wording import Manner, Verb, attributed, proposition

if TYPE_CHECKING:
    from bench.being import Being
    from kgraph.model import Condition


@dataclass(frozen=True, slots=True)
class Said:
    """A claim, and what its sentence was made of."""

    verb: Verb
    manner: Manner
    subject: Being
    object: Being
    voices: tuple[Being, ...]
    time: str | None
    words: str
    condition: Condition | None = None
    replaces: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """The proposition; who meets whom is the same both ways."""
        ends = self.subject.id, self.object.id
        first, last = sorted(ends) if self.verb.mutual else ends
        return first, self.verb.predicate, last


def sentence(said: Said, language: str) -> str:
    """A claim as a whole sentence."""
    words = proposition(said.verb, said.manner, said.subject, said.object, language)
    if said.words:
        words += f" {said.words}"
    if said.condition:
        english = language == "en"
        that = said.condition.words or ("that happens" if english else "do tego dojdzie")
        words += f", {'if' if english else 'jeżeli'} {that}"
    text = attributed(words, said.voices, language)
    return f"{text[:1].upper()}{text[1:]}."
