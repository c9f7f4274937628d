"""One Polish document read from beginning to end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kgraph.extract.grammar.article import Article
from kgraph.extract.grammar.claims import Claims
from kgraph.extract.grammar.dialogue import Dialogue
from kgraph.extract.grammar.noun_claims import read_nouns
from kgraph.extract.grammar.participle_claims import read_participles
from kgraph.extract.grammar.quotations import Quotations
from kgraph.extract.grammar.title_claims import read_places, read_titles
from kgraph.extract.grammar.verb_claims import read_verbs
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.grammar.voices import NOBODY, VOICES, Voices, voices
from kgraph.extract.proposal import Span

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
    claims, sentences = Claims(article), article.parsed()
    quotations = Quotations(article.text, sentences, partial(_named_speakers, article))
    dialogue = Dialogue(article, sentences)
    for parsed in sentences:
        said = _voices(article, parsed)
        if NOBODY in said.whole and _without_subject(article, parsed):
            said.whole = quotations.going_on(parsed.place.start) or said.whole
        said.whole = quotations.read_in(parsed) or said.whole
        quotations.heard(parsed, said.whole)
        said.whole[:0] = dialogue.over(parsed)
        said.whole += quotations.over(parsed)
        article.subjects.said = said
        read_titles(article, claims, parsed, said)
        read_places(article, claims, parsed, said)
        read_nouns(article, claims, parsed, said)
        read_participles(article, claims, parsed, said)
        for clause in () if dialogue.says_nothing(parsed) else parsed.clauses:
            read_verbs(article, claims, parsed, clause, said)
        article.subjects.close(parsed)
    yield from claims.all()


def _without_subject(article: Article, parsed: Parsed) -> bool:
    """Whether who speaks is left out, being the one who spoke before: `– dodał`."""
    reports = [clause for clause in parsed.clauses if clause.marker == "report"]
    return bool(reports) and article.subjects.of(parsed, reports[0]) is None


def _voices(article: Article, parsed: Parsed) -> Voices:
    def sources(phrase: Phrase) -> list[Argument]:
        if phrase.head.reads("ppron3"):
            return [_meant(article, phrase) or NOBODY]
        last = _where(parsed, phrase)
        found = article.entities(parsed, phrase, VOICES, last=last)
        one = phrase.parts()[0]
        return found[:1] or [article.resolver.unnamed(one, parsed.units, last=last) or NOBODY]

    return voices(parsed, partial(_speakers, article, parsed), sources)


def _meant(article: Article, pronoun: Phrase) -> Argument | None:
    """Whose word it is *według niego*: the subject of the sentence before, if it agrees."""
    if article.subjects.last is None:
        return None
    phrase, home = article.subjects.last
    several = bool(phrase.members)
    if several or not (phrase.number & pronoun.number and phrase.gender & pronoun.gender):
        return None
    found = article.entities(home, phrase, VOICES)
    at = Span(pronoun.head.start, pronoun.head.end)
    return article.resolver.pronoun(found[0], at) if len(found) == 1 else None


def _speakers(article: Article, parsed: Parsed, clause: Clause) -> list[Argument]:
    """Who speaks: the subject of a clause of saying."""
    found, _ = article.subjects.arguments(parsed, clause, VOICES)
    subject = article.subjects.of(parsed, clause)
    if found or subject is None or subject.phrase is None:
        return found[:1] or [NOBODY]
    if subject.phrase.head.has_lemma(words()["doubtful"]):
        return []  # *plotka głosi, że*: doubted, and nobody's
    home = subject.home or parsed
    head = subject.phrase.parts()[0].head
    if subject.how and head.reads("subst") and not head.has_lemma(words()["voice_noun"]):
        mute = article.resolver.kind(subject.phrase.parts()[0]) == "Topic"
        if mute:
            return [NOBODY]  # "Jak dodała, rozwija się współpraca": that says nothing
    unnamed = article.resolver.unnamed(subject.phrase.parts()[0], home.units)
    return [unnamed or NOBODY]


def _named_speakers(article: Article, parsed: Parsed, clause: Clause) -> list[Argument]:
    """The same where the subject stands in the clause: that of another one may yet change."""
    subject = article.subjects.of(parsed, clause)
    if subject is None or subject.how:
        article.subjects.found.pop(id(clause), None)
        return [NOBODY]
    return _speakers(article, parsed, clause)


def _where(parsed: Parsed, phrase: Phrase) -> int:
    """Where a source ends that is told by its place: *źródła w Pałacu Elizejskim*."""
    beside = (p.last for p in parsed.phrases
              if p.first == phrase.last and p.preposition in ("w", "we", "z", "ze"))  # fmt: skip
    return next(beside, 0) if phrase.head.has_lemma(words()["source"]) else 0
