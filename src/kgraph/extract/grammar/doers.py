"""Verbs that mean something else by who does it: `uderza w rząd`, `przyniósł transparent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.subject_signs import is_person
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.article import Article
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.verbs import Match

_LANDS = ("State", "Place")
_STRIKE = ("uderzyć", "uderzać")
_FORESEE = ("przewidywać", "przewidzieć", "zakładać", "założyć")
_BRING = ("przynieść", "przynosić")
_FIND_OUT = ("ustalić", "ustalać")


def is_done_otherwise(
    article: Article, parsed: Parsed, match: Match,
    subjects: Sequence[Argument], found: Sequence[Argument],
) -> bool:  # fmt: skip
    """Whether a predicate is not meant where its verb has these doers."""
    kinds = [article.register.entities[a.entity].kind for a in subjects]
    predicate = match.frame.predicate
    if predicate == "attacked":
        return _only_in_words(article, match, subjects, found)
    if predicate == "agreedOn" and match.frame.head in _FIND_OUT:
        return _found_out(match, subjects, kinds)
    if predicate == "announces" and {a.noun for a in found} & {"upadłość", "bankructwo"}:
        return any(a.noun == "sąd" for a in subjects)  # it is another's: "sąd ogłosił upadłość X"
    if predicate == "announces":
        return "Outlet" in kinds or _has_head(article, parsed, match, "news")
    if predicate == "causes":
        carried = match.frame.head in _BRING and not {"Topic", "Event"} & set(kinds)
        return carried or _has_head(article, parsed, match, "time_of_day")
    if predicate == "includes":
        foresees = match.frame.head in _FORESEE and any(a.common for a in subjects)
        return foresees and not _has_head(article, parsed, match, "provides")
    return False


def _found_out(match: Match, subjects: Sequence[Argument], kinds: Sequence[str]) -> bool:
    """Whether one alone found something out, or it is not agreed on yet: `ustalają szczegóły`."""
    alone = len(subjects) < 2 and "Group" not in kinds
    told = any(a.noun in words()["investigator"] for a in subjects)
    open_ = any(r.kind == "fin" and r.lemma == "ustalać" for _, r in match.clause.verbs)
    return alone or told or open_


def _only_in_words(
    article: Article, match: Match, subjects: Sequence[Argument], found: Sequence[Argument]
) -> bool:
    """Whether somebody attacks a person, a party or a plan, as one does by speaking."""
    kinds = article.register.entities
    struck = {kinds[a.entity].kind for a in found}
    people = any(is_person(s, article.resolver) and not s.common for s in subjects)
    lands = not struck.isdisjoint(_LANDS)
    if match.frame.head in _STRIKE and match.frame.preposition == "w":
        bodies = any(kinds[s.entity].kind == "Organisation" for s in subjects)
        return people or "Person" in struck or (bodies and not lands)
    return people and not lands


def _has_head(article: Article, parsed: Parsed, match: Match, listed: str) -> bool:
    """Whether the subject is a noun of a list: `kolejne lata sprawiły`, `sondaże przewidują`."""
    subject = article.subjects.of(parsed, match.clause)
    phrase: Phrase | None = subject.phrase if subject is not None else None
    return phrase is not None and any(
        not part.entity and part.head.has_lemma(words()[listed]) for part in phrase.parts()
    )
