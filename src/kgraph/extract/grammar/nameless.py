"""Claims that have a name at neither end: `ustawa zawiera zakaz`, `strażacy wspierają zbiórkę`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.frames import Frame


def is_told_of_nobody(frame: Frame, subject: Argument, object_: Argument) -> bool:
    """Whether a claim between two common nouns is as likely to be wrong as to be right.

    A name is what holds a reading: of those without any, the predicates of the list were as
    often wrong or loose as right in news. What stays is a document that provides for something
    or asks for it, an event that leads to something, what is filed, what a court forbids, an
    event that is organised and who backs something: `popierać` is said of plans alone.
    """
    if frame.predicate == "causes" and object_.common and frame.head not in words()["bring_about"]:
        return True  # "Orlen umożliwia udział", "Kos budzi emocje": whoever it is said of
    if not (subject.common and object_.common) or _holds_a_name(subject):
        return False
    if frame.predicate not in words()["between_names"]:
        return False
    return not any(
        frame.predicate == predicate and frame.head in words()[verbs]
        and _is_listed(subject, subjects) and _is_listed(object_, objects)
        for predicate, verbs, subjects, objects in _BEYOND_DOUBT
    )  # fmt: skip


def _holds_a_name(subject: Argument) -> bool:
    """Whether it is told apart by somebody's name: `rząd Litwy`, `wyrok Sądu Najwyższego`."""
    return any(letter.isupper() for letter in subject.entity[1:])


def _is_listed(end: Argument, lists: tuple[str, ...]) -> bool:
    return not lists or any(end.noun in words()[listed] for listed in lists)


_BEYOND_DOUBT = (
    ("includes", "have_inside", ("provides", "idea"), ()),
    ("requires", "call_for", ("provides", "idea"), ()),
    ("causes", "bring_about", ("event", "mishap"), ()),
    ("proposes", "file", (), ("put_forward",)),
    ("bans", "forbid", ("judge",), ()),
    ("organised", "organise", (), ("event",)),
    ("supports", "back", (), ()),
)
"""By predicate the verbs, and the nouns before and behind them, that leave no doubt of it."""
