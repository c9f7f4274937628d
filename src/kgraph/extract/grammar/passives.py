"""Passives: what is done is the object, who does it follows *przez*, or is not said."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.fillers import followed_by
from kgraph.extract.grammar.frames import by_object, governed
from kgraph.extract.grammar.morphology import ACC, INST, NOM
from kgraph.extract.grammar.nominals import every
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.verbs import Match, fixed_words
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.frames import Frame, Frames
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed

_AUXILIARY = ("być", "zostać", "zostawać")


def passive_matches(
    parsed: Parsed, clause: Clause, frames: Frames, subject: Phrase | None
) -> Iterator[Match]:
    """Give the frames of `X został wybrany przez Y`, where the agent stands."""
    auxiliary = [n for n, r in clause.verbs if r.lemma in _AUXILIARY]
    if not auxiliary or subject is None:
        return
    if not subject.case & NOM and clause.relative is None:
        return
    agents = [p for p in clause.phrases if p.preposition == "przez" and p.case & ACC]
    means = [p for p in clause.phrases if is_means(p)]
    for number in clause.units:
        unit = parsed.units[number]
        predicate = unit.sort is Sort.WORD and is_predicate(parsed, number)
        reading = unit.reading("ppas") if predicate else None
        for frame in frames.verbs.get(reading.lemma, []) if reading else ():
            agent = next((p for p in agents if _is_its_own(parsed, clause, p, number)), None)
            by = agent or (means[0] if means and of_things(frame, frames) else None)
            match = (
                _match(parsed, clause, frame, (auxiliary[0], number), (subject, by)) if by else None
            )
            if match is not None:
                yield replace(match, frame=by_object(frame, match.filler, frames))
                return


def _is_its_own(parsed: Parsed, clause: Clause, agent: Phrase, participle: int) -> bool:
    """Whether no other participle has the doer: `zapowiedziany jest zjazd organizowany przez X`."""
    done = [n for n in clause.units if n < agent.first and parsed.units[n].reads("ppas")]
    return not done or done[-1] == participle


def is_means(phrase: Phrase) -> bool:
    """Whether it can tell by what something is done: `objęty ustawą`, `wywołany suszą`."""
    return not phrase.preposition and phrase.case == INST and not phrase.entity


def of_things(frame: Frame, frames: Frames) -> bool:
    """Whether things do what a frame says, by themselves (`obejmować`, `wywołać`)."""
    domain = frames.predicates[frame.predicate].domain
    return (not domain or "Topic" in domain) and frame.head in words()["by_means"]


def is_predicate(parsed: Parsed, at: int) -> bool:
    """Whether a participle is what a form of *być* or *zostać* says, and no part of a phrase."""
    unit = parsed.units[at]
    if not any(r.kind == "ppas" and r.case & NOM for r in unit.readings):
        return False  # "jest skutkiem ogłoszonej wczoraj decyzji"
    clause = next((c for c in parsed.clauses if at in c.units), None)
    auxiliary = [n for n, r in clause.verbs if r.lemma in _AUXILIARY] if clause else []
    if not auxiliary:
        return False
    if not any(unit in inner.adjectives for p in parsed.phrases for inner in every(p)):
        return True
    between = parsed.units[auxiliary[0] + 1 : at]
    return auxiliary[0] < at and all(u.reads("adv", "part") or u.sort is Sort.TIME for u in between)


def _match(
    parsed: Parsed, clause: Clause, frame: Frame, at: tuple[int, int],
    ends: tuple[Phrase, Phrase],
) -> Match | None:  # fmt: skip
    subject, agent = ends
    if frame.slot != "np" or frame.reflexive:
        return None
    if frame.preposition:
        found = _through(clause, frame, subject)
        return Match(frame, clause, *at, (found,), agent=agent) if found else None
    if frame.case != ACC or (frame.after and not followed_by(parsed, clause, at[1], frame.after)):
        return None
    fixed = fixed_words(parsed, clause, frame, at[1])
    if subject.head is parsed.units[at[1]]:
        return None
    return None if fixed is None else Match(frame, clause, *at, (subject,), None, agent, fixed)


def _through(clause: Clause, frame: Frame, subject: Phrase) -> Phrase | None:
    """The object of `sankcje zostały nałożone na Rosję`: the frame's own noun is the subject."""
    if not told_by_noun(frame, subject):
        return None
    return next((p for p in clause.phrases if governed(frame, p)), None)


def told_by_noun(frame: Frame, noun: Phrase) -> bool:
    """Whether a noun is the one fixed word of a frame (`nałożyć sankcje na`)."""
    return len(frame.fixed) == 1 and noun.head.has_lemma(frame.fixed[0])
