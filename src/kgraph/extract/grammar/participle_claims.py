"""Claims that participles make beside a noun: `umowa podpisana przez Trumpa`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.article import Article, clause_of, over
from kgraph.extract.grammar.claims import Claims, Reach
from kgraph.extract.grammar.participles import Participle, participles
from kgraph.extract.proposal import Span

if TYPE_CHECKING:
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.voices import Voices


def read_participles(article: Article, claims: Claims, parsed: Parsed, said: Voices) -> None:
    """State what the participles of a sentence say of their nouns."""
    for match in participles(parsed, article.frames):
        _state(article, claims, parsed, match, said)


def _state(
    article: Article, claims: Claims, parsed: Parsed, match: Participle, said: Voices
) -> None:
    predicate = article.frames.predicates[match.frame.predicate]
    clause = clause_of(parsed, match.host)
    subjects = article.entities(parsed, match.subject, predicate.domain)
    objects = article.entities(parsed, match.object, predicate.range)
    unit = parsed.units[match.at]
    ends = (match.host, match.subject, match.object)
    bounds = Span(
        min(unit.start, *(p.start for p in ends)),
        max(unit.end, *(parsed.units[p.last - 1].end for p in ends)),
    )
    reach = Reach(parsed, clause, Span(unit.start, unit.end), bounds, noun=True, aside=True)
    voices = over(said, clause)
    how = replace(match.mood, presupposed=bool(voices))
    claims.state(match.frame, subjects, objects, how, reach, voices, "participle")
