"""Claims that verbs make, of their subjects or, in the passive, of their agents."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from kgraph.extract.grammar.agreement import agrees
from kgraph.extract.grammar.article import Article, over
from kgraph.extract.grammar.claims import Claims, Reach
from kgraph.extract.grammar.common_nouns import noun_lemma
from kgraph.extract.grammar.doers import is_done_otherwise
from kgraph.extract.grammar.homes import OFFICES
from kgraph.extract.grammar.impersonals import GROUPS
from kgraph.extract.grammar.interviews import interview_matches
from kgraph.extract.grammar.mood import Mood, mood
from kgraph.extract.grammar.morphology import ACC, LOC, NOM, PL, SG
from kgraph.extract.grammar.objects import objects, of_phrase
from kgraph.extract.grammar.obligations import obligation_matches
from kgraph.extract.grammar.passives import passive_matches
from kgraph.extract.grammar.reciprocals import reciprocal_matches
from kgraph.extract.grammar.sentences import Role
from kgraph.extract.grammar.standing import in_story
from kgraph.extract.grammar.verbs import Match, adjective_matches, verb_matches
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way
from kgraph.model import Modality, Polarity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.voices import Voices
    from kgraph.ontology.terms import Predicate


def read_verbs(
    article: Article, claims: Claims, parsed: Parsed, clause: Clause, said: Voices
) -> None:
    """State what the verbs of a clause say."""
    if in_story(parsed, clause):
        return
    subject = article.subjects.of(parsed, clause)
    phrase = subject.phrase if subject is not None else None
    filled: dict[int, list[tuple[Match, range]]] = {}
    for match in _without_beside(verb_matches(parsed, clause, article.frames, phrase)):
        before = filled.setdefault(match.target, [])
        taken = any(
            len(other.frame.fixed) > len(match.frame.fixed)
            or (match.filler is not None and other.filler is match.filler)
            for other, _ in before
        ) or any(match.filler is not None and match.filler.start in span for _, span in before)
        said_of = None if taken else _verb(article, claims, parsed, match, said)
        if said_of is not None:
            before.append((match, said_of))
    for match in adjective_matches(parsed, clause, article.frames, phrase):
        _verb(article, claims, parsed, match, said, "adjective")
    for match in obligation_matches(parsed, clause, article.frames, article.subjects):
        _verb(article, claims, parsed, match, said, "duty")
    for match in interview_matches(parsed, clause, article.frames, phrase):
        _interview(article, claims, parsed, match)
    for match in passive_matches(parsed, clause, article.frames, phrase):
        _passive(article, claims, parsed, match, said)
    if subject is not None and not subject.how:
        for match in reciprocal_matches(parsed, clause, article.frames, phrase):
            _reciprocal(article, claims, parsed, match, said)


def _without_beside(matches: Iterable[Match]) -> list[Match]:
    """Leave out what a verb says without an object, where it has one (`gościł w Rzymie kogo`)."""
    found = sorted(matches, key=_order)
    governing = {
        m.target for m in found if m.frame.case == ACC and not m.frame.preposition and m.fillers
    }
    return [
        m for m in found
        if not (m.target in governing and m.frame.preposition and m.frame.case == LOC
                and not m.frame.fixed)
    ]  # fmt: skip


def _order(match: Match) -> tuple[int, int, int]:
    """By verb, the frames with more words first, then the objects that stand nearer to it."""
    telling = len(match.frame.fixed) * 4 + len(match.frame.after.split()) * 3
    far = abs(match.filler.first - match.target) if match.filler is not None else 0
    return match.target, -telling, far


def _verb(
    article: Article, claims: Claims, parsed: Parsed, match: Match, said: Voices,
    kind: str = "verb",
) -> range | None:  # fmt: skip
    """State what a verb says; give where the words for its object stand, if it did."""
    predicate = article.frames.predicates[match.frame.predicate]
    clause = match.clause
    subjects, how = article.subjects.arguments(parsed, clause, predicate.domain)
    turned: list[Argument] = []
    if predicate.name == "includes" and not how and _holds_the_rest(article, parsed, match):
        subjects = []
    if not subjects and not how:
        subjects = _by_arms(article, parsed, match)
    if not subjects and not how:
        subjects, turned = _turned_round(article, parsed, match, predicate)
    if not subjects or (how == "impersonal" and predicate.group not in GROUPS):
        return None
    if all(subject.common for subject in subjects) and _as_a_rule(parsed, clause):
        return None
    if any(parsed.units[n].lower in words()["compared"] for n in clause.units):
        return None  # "częściej popierali go rolnicy niż uczniowie": how many did
    found_objects, last = objects(article, parsed, match, predicate)
    if turned:
        found_objects, last = turned, clause.bounds(parsed.units)[1]
    if predicate.name in OFFICES:
        found_objects = [a for a in found_objects if a.way is not Way.METONYMY]
    found = _mood(parsed, match) if found_objects else None
    if predicate.name == "accepts" and _only_received(parsed, match):
        return None
    if not turned and is_done_otherwise(article, parsed, match, subjects, found_objects):
        return None
    if found is None or _not_confirmed(parsed, match, found):
        return None
    voices = over(said, clause)
    if found.wished:
        voices = (*voices, *subjects[:1])
    rule = [kind, how, "wish" * found.wished]
    if match.content is not None or match.infinitive:
        rule.append("clause")
    elif match.target != match.verb and kind == "verb":
        rule.append("inf")
    if parsed.place.role is Role.HEADLINE and any(a.common for a in found_objects):
        return None  # a headline that speaks in pictures: "wychodzi z atomu"
    start, end = clause.bounds(parsed.units)
    reach = Reach(parsed, clause, _trigger(parsed, match), Span(start, max(end, last)))
    if not claims.state(
        match.frame, subjects, found_objects, found, reach, voices, "+".join(filter(None, rule))
    ):
        return None
    return range(min(a.at.start for a in found_objects), last)


def _by_arms(article: Article, parsed: Parsed, match: Match) -> list[Argument]:
    """Whose arms do it: `Rosyjskie rakiety zniszczyły szpital`."""
    subject = article.subjects.of(parsed, match.clause)
    phrase = subject.phrase if subject is not None else None
    if match.frame.predicate not in _WITH_ARMS or phrase is None or phrase.members:
        return []
    state = article.resolver.state_of(phrase) if phrase.head.has_lemma(words()["arms"]) else None
    return [replace(state, implied=True)] if state is not None else []


_WITH_ARMS = frozenset({"attacked", "destroyed", "killed"})
"""What arms do for whom they belong to."""


def _turned_round(
    article: Article, parsed: Parsed, match: Match, predicate: Predicate
) -> tuple[list[Argument], list[Argument]]:
    """Who does it and what is done, where no form tells: `Port ma zbudować konsorcjum`.

    What stands first cannot do it by what it is, and what stands last can.
    """
    subject, last = article.subjects.of(parsed, match.clause), match.filler
    first = subject.phrase if subject is not None and not subject.how else None
    if first is None or last is None or match.frame.preposition or match.frame.case != ACC:
        return [], []
    verb = match.clause.verbs[0]
    either = all(_can_be(part, ACC) for part in first.parts())
    either = either and _can_be(last, NOM, verb[1].number or SG | PL)
    if not either or not first.last <= verb[0] < last.first or not agrees(last, verb[1]):
        return [], []
    doers = article.entities(parsed, last, predicate.domain)
    done = of_phrase(article, parsed, match, first, predicate)
    return (doers, done) if doers and done else ([], [])


def _holds_the_rest(article: Article, parsed: Parsed, match: Match) -> bool:
    """Whether what stands last has what stands first in it: `Zniesienie limitu przewiduje ustawa`.

    Only what is written or thought out has something as its point.
    """
    subject, last = article.subjects.of(parsed, match.clause), match.filler
    first = subject.phrase if subject is not None else None
    if first is None or last is None or first.first > match.target or last.first < match.target:
        return False
    written = words()["idea"] | words()["thing"] | {"projekt", "raport", "dokument"}
    return noun_lemma(last) in written and not any(
        noun_lemma(part) in written for part in first.parts()
    )


def _can_be(phrase: Phrase, case: int, number: int = SG | PL) -> bool:
    """Whether the head of a phrase can have a case, in one of these numbers, by its form."""
    return any(r.noun and r.case & case and r.number & number for r in phrase.head.readings)


def _not_confirmed(parsed: Parsed, match: Match, found: Mood) -> bool:
    """Whether somebody only leaves it open: `Pentagon nie potwierdził informacji`."""
    confirms = parsed.units[match.target].has_lemma(("potwierdzić", "potwierdzać"))
    return confirms and found.polarity is Polarity.NEGATIVE


def _only_received(parsed: Parsed, match: Match) -> bool:
    """Whether it is told how something was met, and not that it was: `przyjęli wynik chłodno`."""
    if match.frame.head not in words()["adopt"] or match.frame.fixed:
        return False
    manner = any(parsed.units[n].lower in words()["manner"] for n in match.clause.units)
    felt = any(
        p.preposition in ("z", "ze") and p.head.has_lemma(words()["feeling"])
        for p in match.clause.phrases
    )
    return manner or felt


def _as_a_rule(parsed: Parsed, clause: Clause) -> bool:
    """Whether a clause tells what some do by habit (`premierzy zwykle odwiedzają Brukselę`)."""
    said = {parsed.units[n].lower for n in clause.units}
    return bool(said & words()["generic"]) and clause.verbs[0][1].kind == "fin"


def _mood(parsed: Parsed, match: Match) -> Mood | None:
    clause = match.clause
    if clause.verbs:
        return mood(parsed, clause, match.verb, match.target)
    if clause.parent is None or not clause.parent.verbs:
        return None
    verb = clause.parent.verbs[0][0]
    above = replace(mood(parsed, clause.parent, verb, verb), present=False)
    if clause.marker == "purpose":
        planned = above.modality is Modality.FUTURE and above.polarity is Polarity.POSITIVE
        return above if planned else None
    if clause.marker != "participle":
        return None
    own = parsed.units[match.target - 1].lower == "nie"
    return replace(above, polarity=Polarity.NEGATIVE if own else Polarity.POSITIVE)


def _passive(article: Article, claims: Claims, parsed: Parsed, match: Match, said: Voices) -> None:
    predicate = article.frames.predicates[match.frame.predicate]
    assert match.agent is not None
    subjects = article.entities(parsed, match.agent, predicate.domain)
    subject = article.subjects.of(parsed, match.clause)
    if subject is not None and match.filler is subject.phrase and subject.how:
        # Who it is done to was told of before: "Została aresztowana przez policję."
        found_objects, _ = article.subjects.arguments(parsed, match.clause, predicate.range)
    else:
        found_objects, _ = objects(article, parsed, match, predicate)
    how = replace(mood(parsed, match.clause, match.verb, match.verb), present=False)
    reach = Reach(
        parsed, match.clause, _trigger(parsed, match), Span(*match.clause.bounds(parsed.units))
    )
    voices = over(said, match.clause)
    claims.state(match.frame, subjects, found_objects, how, reach, voices, "passive")


def _interview(article: Article, claims: Claims, parsed: Parsed, match: Match) -> None:
    """State whom an outlet quotes; that it does is the article's own word."""
    predicate = article.frames.predicates[match.frame.predicate]
    assert match.agent is not None
    outlets = article.entities(parsed, match.agent, predicate.domain)
    speakers, how = article.subjects.arguments(parsed, match.clause, predicate.range)
    told = mood(parsed, match.clause, match.verb, match.target)
    bounds = Span(*match.clause.bounds(parsed.units))
    reach = Reach(parsed, match.clause, _trigger(parsed, match), bounds)
    if told.plain and how in ("", "relative"):
        claims.state(match.frame, outlets, speakers, told, reach, (), "interview")


def _reciprocal(
    article: Article, claims: Claims, parsed: Parsed, match: Match, said: Voices
) -> None:
    predicate = article.frames.predicates[match.frame.predicate]
    members, _ = article.subjects.arguments(parsed, match.clause, predicate.domain)
    how = mood(parsed, match.clause, match.verb, match.target)
    reach = Reach(
        parsed, match.clause, _trigger(parsed, match), Span(*match.clause.bounds(parsed.units))
    )
    for one, other in combinations(members, 2):
        voices = over(said, match.clause)
        if how.wished:
            voices = (*voices, one)
        claims.state(match.frame, [one], [other], how, reach, voices, "verb+reciprocal")


def _trigger(parsed: Parsed, match: Match) -> Span:
    places = [match.verb, match.target, *match.fixed]
    return Span(
        min(parsed.units[n].start for n in places), max(parsed.units[n].end for n in places)
    )
