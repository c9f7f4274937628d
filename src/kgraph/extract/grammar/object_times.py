"""Times of what is told and not of who tells it: `poprosił o przerwanie zawodów w maju`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.units import Unit
    from kgraph.extract.proposal import Span

_OF_A_DAY = (
    "poniedziałkow", "wtorkow", "środow", "czwartkow", "piątkow", "sobotni", "niedzieln",
    "jutrzejsz", "wczorajsz", "dzisiejsz",
)  # fmt: skip
"""How adjectives of days begin: they date the noun they stand beside."""


def is_of_what_is_told(predicate: str, object_: Argument, trigger: Span, time: Unit) -> bool:
    """Whether a time behind a verb of saying is when what is told of is or will be.

    That of a day's adjective always is, `skrytykował wtorkowe rozmowy`; any other one behind what
    is announced, asked for or feared: `zapowiedział publikację cennika w marcu`.
    """
    if not object_.common or time.time is None or time.start < trigger.end:
        return False
    if time.time.words.lower().startswith(_OF_A_DAY):
        return True
    return predicate in words()["told_ahead"] and time.start > object_.at.start
