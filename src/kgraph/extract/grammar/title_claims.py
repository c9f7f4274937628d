"""Claims that titles make (`prezydent Francji Emmanuel Macron`), and places of events."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.article import Article, clause_of, over
from kgraph.extract.grammar.claims import Claims, Reach
from kgraph.extract.grammar.homes import OFFICES, names_another
from kgraph.extract.grammar.mood import Mood, mood
from kgraph.extract.grammar.morphology import ACC, GEN, NOM
from kgraph.extract.grammar.nominals import every
from kgraph.extract.grammar.noun_mood import event_mood
from kgraph.extract.grammar.places import place_matches
from kgraph.extract.grammar.recognise import NATIONAL
from kgraph.extract.grammar.standing import in_story
from kgraph.extract.grammar.subjects import POSSESSIVE
from kgraph.extract.grammar.titles import TitleMatch, predicative, title_matches
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.voices import Voices

_PLAIN = Mood(present=True)
Told = tuple[TitleMatch, tuple[Argument, ...], Mood]


def read_titles(article: Article, claims: Claims, parsed: Parsed, said: Voices) -> None:
    """State who holds which role, by the titles of a sentence."""
    for match, voices, how in _told(article, parsed, said):
        predicate = article.frames.predicates[match.frame.predicate]
        holders = article.entities(parsed, match.holder, predicate.domain)
        told = (article.entities(parsed, phrase, predicate.range) for phrase in match.objects)
        objects, mark = next(filter(None, told), []), ""
        if _is_the_outer_ones(article, parsed, match, holders):
            continue
        if match.frame.predicate == "owns" and match.how == "predicative" and not how.present:
            continue  # "był właścicielem": he may own it no longer
        if match.frame.predicate == "partOf" and any(a.common for a in objects):
            continue  # "jest ważnym regionem inwestycji"
        objects = _own_body(article, parsed, match, holders, objects)
        if match.frame.predicate in OFFICES:
            objects = [article.resolver.state_in_name(o) or o for o in objects]
        of_states = article.resolver.ontology.fits("State", predicate.range)
        if not objects and of_states and (state := _state(article, match.title)):
            objects, mark = [state], "+adjective"
        elif not objects and not match.objects:
            objects, mark = _unsaid(article, parsed, match, holders)
        ends = (match.title, match.holder)
        bounds = Span(min(p.start for p in ends), max(parsed.units[p.last - 1].end for p in ends))
        trigger = Span(match.title.head.start, match.title.head.end)
        then = match.how != "predicative" and (
            article.tells_of_the_past(parsed) or _is_ousted(parsed, match)
        )
        clause = clause_of(parsed, match.holder) if then else None
        dated = replace(how, present=False) if then else how
        reach = Reach(parsed, clause, trigger, bounds, aside=True)
        claims.state(match.frame, holders, objects, dated, reach, voices, match.how + mark)


_ENDS = frozenset({"śmierć", "zabójstwo", "egzekucja", "upadek", "schwytanie", "obalenie"})
"""Nouns for how an office ends: `po śmierci prezydenta Nigru Jana Kowala`."""


def _is_ousted(parsed: Parsed, match: TitleMatch) -> bool:
    """Whether somebody is told to have lost an office: `obalił prezydenta Nigru Jana Kowala`."""
    clause = clause_of(parsed, match.holder)
    verbs = clause.verbs if clause is not None else []
    lost = any(parsed.units[n].has_lemma(words()["oust"]) for n, _ in verbs)
    behind = parsed.units[match.holder.last : match.holder.last + 2]
    told = any(u.reads("ppas") and u.has_lemma(words()["oust"]) for u in behind)
    told = told or any(
        match.holder in part.genitives and part.head.has_lemma(words()["oust"] | _ENDS)
        for phrase in parsed.phrases for part in every(phrase)
    )  # fmt: skip
    return told or (lost and bool(match.holder.case & ACC) and not match.holder.case & NOM)


def _is_the_outer_ones(
    article: Article, parsed: Parsed, match: TitleMatch, holders: list[Argument]
) -> bool:
    """Whether a name may be that of who serves the office: `sekretarza prezydenta Jana Kowala`."""
    known = article.register.world.entities
    if any(h.entity in known for h in holders):
        return False
    outer = [p for phrase in parsed.phrases for p in every(phrase) if match.holder in p.genitives]
    return any(p.head.role and p.case == GEN for p in outer)


def _own_body(
    article: Article, parsed: Parsed, match: TitleMatch, holders: list[Argument],
    objects: list[Argument],
) -> list[Argument]:  # fmt: skip
    """The state's body that a title names without the state: `szef MSZ Luigi Di Maio`.

    It is Poland's where nobody else is spoken of; a known minister's is that of his state.
    """
    short = match.title.last - match.title.first < _SAID
    if short and any(o.entity in _HEADLESS for o in objects):
        return []
    bare = [o for o in objects if o.entity in NATIONAL.keys() | article.others and short]
    if not bare:
        return objects
    at = bare[0].at
    known = (article.resolver.place_of_office("ministerOf", h.entity, at) for h in holders)
    if of := [found for found in known if found is not None]:
        return of if match.frame.predicate in OFFICES else []
    mine = NATIONAL.get(bare[0].entity, "Poland")
    others = bare[0].entity in article.others
    return [] if others or article.speaks_of_another(parsed, match.title.first, mine) else objects


_HEADLESS = frozenset({"UN_Security_Council"})
"""Bodies that nobody heads: `szef Rady Bezpieczeństwa` is of some state's council."""
_SAID = 4
"""The units of a title that names a body with its state."""


def _state(article: Article, title: Phrase) -> Argument | None:
    """The state that an adjective of a title names: `szef hiszpańskiego rządu`."""
    return next(filter(None, (article.resolver.state_of(part) for part in every(title))), None)


def _unsaid(
    article: Article, parsed: Parsed, match: TitleMatch, holders: list[Argument]
) -> tuple[list[Argument], str]:
    """What a role is in where the title does not say: whose it is (`Jej rzecznik`), or is known."""
    predicate = article.frames.predicates[match.frame.predicate]
    first = match.title.first
    if parsed.units[first].lower in POSSESSIVE:
        owner = article.subjects.owner(parsed, first, predicate.range)
        if owner or predicate.name not in OFFICES:
            return ([owner], "+possessive") if owner else ([], "")
    at = Span(match.title.head.start, match.title.head.end)
    known = (article.resolver.place_of_office(predicate.name, h.entity, at) for h in holders)
    if of := [found for found in known if found is not None]:
        return of, "+office"
    if parsed.units[first].lower in POSSESSIVE:
        return [], ""
    return _of_the_article(article, parsed, match, holders, at), "+article"


def _of_the_article(
    article: Article, parsed: Parsed, match: TitleMatch, holders: list[Argument], at: Span
) -> list[Argument]:
    """The state the article is about, for somebody nobody knows (`minister Jan Kowal`)."""
    found, known = article.home, article.resolver.register.world.entities
    if match.frame.predicate not in OFFICES or found is None:
        return []
    after = parsed.units[match.holder.last : match.holder.last + 1]
    beside = match.holder.last + 2 * any(unit.reads("prep") for unit in after)
    if names_another(parsed, beside, found, article.resolver.register):
        return []
    if any(holder.entity in known for holder in holders):
        return []  # of whom the gazetteer would know it
    return [Argument(found.state, Way.DESCRIBED, at, found.at, implied=True)]


def _told(article: Article, parsed: Parsed, said: Voices) -> Iterator[Told]:
    for match in title_matches(parsed, article.frames):
        yield match, (), _PLAIN
    for clause in parsed.clauses:
        if not clause.verbs or in_story(parsed, clause):
            continue
        subject = article.subjects.of(parsed, clause)
        phrase = subject.phrase if subject and not subject.how else None
        how = mood(parsed, clause, clause.verbs[0][0], clause.verbs[0][0])
        for match in predicative(parsed, clause, phrase, article.frames):
            yield match, over(said, clause), how


def read_places(article: Article, claims: Claims, parsed: Parsed, said: Voices) -> None:
    """State where the events of a sentence are (`szczyt UE w Brukseli`)."""
    for frame, event, place in place_matches(parsed, article.frames):
        predicate = article.frames.predicates[frame.predicate]
        clause = clause_of(parsed, event)
        how = event_mood(parsed, clause, event)
        if how is None:
            continue
        bounds = Span(event.start, parsed.units[place.last - 1].end)
        trigger = Span(event.head.start, event.head.end)
        reach = Reach(parsed, clause, trigger, bounds, noun=True)
        subjects = article.entities(parsed, event, predicate.domain)
        objects = article.entities(parsed, place, predicate.range)
        claims.state(frame, subjects, objects, how, reach, over(said, clause), "place")
