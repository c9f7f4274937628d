"""One Polish document read from beginning to end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.article import Article
from kgraph.extract.grammar.claims import Claims
from kgraph.extract.grammar.noun_claims import read_nouns
from kgraph.extract.grammar.participle_claims import read_participles
from kgraph.extract.grammar.title_claims import read_places, read_titles
from kgraph.extract.grammar.verb_claims import read_verbs
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.grammar.voices import NOBODY, VOICES, Voices, voices

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
    subjects, resolver = article.subjects, article.resolver

    def speakers(clause: Clause) -> list[Argument]:
        found, _ = subjects.arguments(parsed, clause, VOICES)
        subject = subjects.of(parsed, clause)
        if found or subject is None or subject.phrase is None:
            return found[:1] or [NOBODY]
        home = subject.home or parsed
        unnamed = resolver.unnamed(subject.phrase.parts()[0], home.units)
        return [unnamed or NOBODY]

    def sources(phrase: Phrase) -> list[Argument]:
        last = _where(parsed, phrase)
        found = article.entities(parsed, phrase, VOICES, last=last)
        one = phrase.parts()[0]
        return found[:1] or [resolver.unnamed(one, parsed.units, last=last) or NOBODY]

    return voices(parsed, speakers, sources)


def _where(parsed: Parsed, phrase: Phrase) -> int:
    """Where a source ends that is told by its place: *źródła w Pałacu Elizejskim*."""
    beside = (p.last for p in parsed.phrases
              if p.first == phrase.last and p.preposition in ("w", "we", "z", "ze"))  # fmt: skip
    return next(beside, 0) if phrase.head.has_lemma(words()["source"]) else 0
