"""One Polish document read from beginning to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.article import Article
from kgraph.extract.grammar.claims import Claims
from kgraph.extract.grammar.noun_claims import read_nouns
from kgraph.extract.grammar.participle_claims import read_participles
from kgraph.extract.grammar.title_claims import read_places, read_titles
from kgraph.extract.grammar.verb_claims import read_verbs
from kgraph.extract.grammar.voices import VOICES, Voices, voices

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.frames import Frames
    from kgraph.extract.grammar.known import Known
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.proposal import Proposal
    from kgraph.extract.world import World
    from kgraph.model import Document


def proposals(document: Document, world: World, known: Known, frames: Frames) -> Iterator[Proposal]:
    """Read a Polish document; every claim is proposed once."""
    article = Article(document, world, known, frames)
    claims = Claims(article)
    for parsed in article.parsed():
        said = _voices(article, parsed)
        read_titles(article, claims, parsed, said)
        read_places(article, claims, parsed, said)
        read_nouns(article, claims, parsed, said)
        read_participles(article, claims, parsed, said)
        for clause in parsed.clauses:
            read_verbs(article, claims, parsed, clause, said)
        article.subjects.close(parsed)
    yield from claims.all()


def _voices(article: Article, parsed: Parsed) -> Voices:
    def speakers(clause: Clause) -> list[Argument]:
        found, _ = article.subjects.arguments(parsed, clause, VOICES)
        return found[:1]

    def entities(phrase: Phrase) -> list[Argument]:
        return article.entities(parsed, phrase, VOICES)

    return voices(parsed, speakers, entities)
