"""Claims that nouns make: `rozmowa Dudy z Merkel`, `wycofanie wojsk ukraińskich z Donbasu`."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from kgraph.extract.grammar.article import Article, clause_of, over
from kgraph.extract.grammar.claims import Claims, Reach
from kgraph.extract.grammar.interviews import is_interview
from kgraph.extract.grammar.nominals import Nominal, nominal_matches
from kgraph.extract.grammar.noun_mood import WANTED, event_mood, noun_mood, wants
from kgraph.extract.grammar.sentences import Role
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.grammar.voices import VOICES
from kgraph.extract.proposal import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.mood import Mood
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.voices import Voices
    from kgraph.ontology.terms import Predicate


_LASTING = "Structure"
"""What is so all the time is so beside any verb: `pikietowali siedzibę komisji w Kiszyniowie`."""


def read_nouns(article: Article, claims: Claims, parsed: Parsed, said: Voices) -> None:
    """State what the nouns of a sentence tell."""
    if parsed.place.role is Role.HEADLINE:
        return  # a bare noun in a headline may be a plan or a rumour as well
    for match in nominal_matches(parsed, article.frames):
        clause = clause_of(parsed, match.noun)
        lasting = article.frames.predicates[match.frame.predicate].group == _LASTING
        read = event_mood if lasting else noun_mood
        how: Mood | None = read(parsed, clause, match.noun)
        voices: Sequence[Argument] = over(said, clause)
        if how is None and clause is not None and wants(parsed, clause, match.noun):
            wisher, _ = article.subjects.arguments(parsed, clause, VOICES)
            how = WANTED if wisher else None
            voices = (*voices, *wisher[:1])
        if how is not None:
            _state(article, claims, parsed, match, how, voices)


def _state(
    article: Article, claims: Claims, parsed: Parsed, match: Nominal, how: Mood,
    voices: Sequence[Argument],
) -> None:  # fmt: skip
    predicate = article.frames.predicates[match.frame.predicate]
    clause = clause_of(parsed, match.noun)
    ends = (match.noun, match.subject, match.object)
    bounds = Span(
        min(match.noun.start, match.subject.start), max(parsed.units[p.last - 1].end for p in ends)
    )
    trigger = Span(match.noun.head.start, match.noun.head.end)
    reach = Reach(parsed, clause, trigger, bounds, noun=True)
    if match.pairs:
        members = article.entities(parsed, match.subject, predicate.domain)
        for one, other in combinations(members, 2):
            claims.state(match.frame, [one], [other], how, reach, voices, "noun")
        return
    rule = "noun" + "+adjective" * match.adjective + "+shared" * match.shared
    if match.shared:
        own = match.noun.head.has_lemma(words()["own_doing"])
        if clause is None or not own or is_interview(match.noun, match.object):
            return
        reach = replace(reach, bounds=Span(clause.bounds(parsed.units)[0], bounds.end))
    subjects, found_by = _subjects(article, parsed, match, predicate)
    if match.shared and not predicate.symmetric:
        subjects = [s for s in subjects if article.register.entities[s.entity].kind == "Person"]
    objects = article.entities(parsed, match.object, predicate.range)
    claims.state(
        match.frame, subjects, objects, how, reach, voices, "+".join(filter(None, (rule, found_by)))
    )


def _subjects(
    article: Article, parsed: Parsed, match: Nominal, predicate: Predicate
) -> tuple[list[Argument], str]:
    """Whose the noun is, and how that was found."""
    if match.adjective:
        state = article.resolver.state_of(match.subject)
        return ([state] if state else []), ""
    clause = clause_of(parsed, match.noun)
    if match.shared and clause is not None:
        return article.subjects.arguments(parsed, clause, predicate.domain)
    return article.entities(parsed, match.subject, predicate.domain), ""
