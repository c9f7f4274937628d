"""Which phrases of a clause can be the object of a frame, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.frames import SHORT, Frame
from kgraph.extract.grammar.morphology import ACC, DAT, GEN, NOM
from kgraph.extract.grammar.nominals import every
from kgraph.extract.grammar.subject_signs import is_a_womans_title
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed


_WHEN = frozenset(
    {"wieczorem", "rankiem", "nocą", "dniem", "świtem", "latem", "zimą", "wiosną", "jesienią"}
)
"""When something is done, in the instrumental."""


def fillers(
    parsed: Parsed, clause: Clause, frame: Frame, target: int,
    taken: tuple[Phrase | None, tuple[int, ...]],
) -> tuple[Phrase, ...]:  # fmt: skip
    """Give the phrases that can be the object of a frame whose word stands at `target`.

    `taken` are the subject and the places of the frame's fixed words: no object is among them.
    """
    subject, fixed = taken
    inner = _genitive_of_fixed(clause, fixed, frame)
    if inner is not None:
        return (inner,)
    candidates = _candidates(parsed, clause, frame, target, taken)
    following = [p for p in candidates if p.first > target]
    limit = _next_verb(parsed, clause, target)
    near = [p for p in following if p.first < limit]
    if near:
        return tuple(near[:2] if frame.preposition else near[:1])
    if clause.relative in candidates:
        return (clause.relative,)
    if following:
        return ()
    before = [p for p in candidates if p.last <= target and not _of_participle(parsed, clause, p)]
    if frame.preposition:
        return tuple(_fronted(before, clause, target))
    late = subject is not None and subject.first > target
    denied = subject is not None and parsed.units[target - 1].lower == "nie"
    before = [
        p for p in before
        if late or not p.case & NOM or (denied and subject and subject.last <= p.first)
    ]  # fmt: skip
    return tuple(before[-1:]) or _shared(parsed, clause, frame, target)


def _candidates(
    parsed: Parsed, clause: Clause, frame: Frame, target: int,
    taken: tuple[Phrase | None, tuple[int, ...]],
) -> list[Phrase]:  # fmt: skip
    subject, fixed = taken
    negated = any(parsed.units[n].lower == "nie" for n in clause.units if n < target)
    case = frame.case | (GEN if negated and frame.case == ACC else 0)
    found = []
    for phrase in clause.phrases:
        if phrase is subject:
            continue
        if not phrase.preposition and phrase.head.lower in _WHEN:
            continue
        if not phrase.preposition and is_a_womans_title(parsed, phrase):
            continue
        if phrase.first and parsed.units[phrase.first - 1].lower == "raz":
            continue  # "wydane po raz pierwszy oświadczenie"
        if not phrase.preposition and _of_hanging_participle(parsed, clause, phrase):
            continue
        if phrase is clause.relative and clause.antecedent in (None, subject):
            continue
        preposition = SHORT.get(phrase.preposition, phrase.preposition)
        if preposition != frame.preposition or not phrase.case & case:
            continue
        if phrase.preposition and _behind_participle(parsed, clause, phrase, target):
            continue
        if preposition == "z" and not frame.fixed and _is_of_a_bond(clause, phrase):
            continue
        if not any(phrase.first <= n < phrase.last for n in fixed):
            found.append(phrase)
    if clause.relative in found and any(p.first == clause.relative.last for p in found):
        found.remove(clause.relative)  # whose it is: "dyplomata, którego ekstradycji żąda Mińsk"
    if frame.after:
        found = [p for p in found if followed_by(parsed, clause, p.last, frame.after)]
    return found


def _behind_participle(parsed: Parsed, clause: Clause, phrase: Phrase, target: int) -> bool:
    """Whether it is what a participle needs: `wezwał kraje należące | do grupy`."""
    at = phrase.first - 1
    before = parsed.units[at] if at > target else None
    if before is None or not before.reads("pact"):
        return False
    return any(p.first <= at < p.last and p.head is not before for p in clause.phrases)


def _of_hanging_participle(parsed: Parsed, clause: Clause, phrase: Phrase) -> bool:
    """Whether a participle before it, which is in no phrase, has it: `mająca prawo weta Rosja`."""
    at = phrase.first - 1
    if at < 0 or not parsed.units[at].reads("pact") or not phrase.case & ACC:
        return False
    apart = not any(p.first <= at < p.last for p in clause.phrases)
    return apart and any(p.first == phrase.last and p.case & NOM for p in clause.phrases)


def _of_participle(parsed: Parsed, clause: Clause, phrase: Phrase) -> bool:
    """Whether a participle before it governs it: `zawarcie umowy kończącej wojnę potwierdził`."""
    before = next((p for p in clause.phrases if p.last == phrase.first), None)
    return before is not None and parsed.units[before.last - 1].reads("pact")


def _is_of_a_bond(clause: Clause, phrase: Phrase) -> bool:
    """Whether it is whom the noun before joins one with: `rozmawiał o relacjach Polski z USA`."""
    before = next((p for p in clause.phrases if p.last == phrase.first), None)
    if before is None or not before.preposition:
        return False
    return any(part.head.has_lemma(words()["bond"]) for part in every(before))


def _fronted(before: list[Phrase], clause: Clause, target: int) -> list[Phrase]:
    """What stands before the verb as its object: first in the clause, or just at the verb."""
    first = [p for p in before if p.first == clause.units[0]]
    beside = [p for p in before if p.last == target and p not in first]
    return first + beside


def _shared(parsed: Parsed, clause: Clause, frame: Frame, target: int) -> tuple[Phrase, ...]:
    """The object of the next verb, where two have one (`skrytykował i odrzucił plan`)."""
    at = parsed.clauses.index(clause)
    following = parsed.clauses[at + 1] if at + 1 < len(parsed.clauses) else None
    if following is None or not following.coordinate or following.marker != clause.marker:
        return ()
    if clause.units[-1] != target or not following.verbs:
        return ()
    verb = following.verbs[0][0]
    if any(p.first < verb and not p.preposition and p.case & NOM for p in following.phrases):
        return ()  # "Lewica przegrała, a Zieloni uzyskali mandat"
    found = [p for p in following.phrases if p.first == verb + 1 and not p.preposition]
    return tuple(p for p in found if p.case & frame.case)


def _next_verb(parsed: Parsed, clause: Clause, target: int) -> int:
    """Objects of a verb stand before the next infinitive of the clause."""
    later = [
        n
        for n in clause.units
        if n > target and parsed.units[n].reads("inf") and parsed.units[n].sort is Sort.WORD
    ]
    return later[0] if later else len(parsed.units)


def _genitive_of_fixed(clause: Clause, fixed: Sequence[int], frame: Frame) -> Phrase | None:
    """The genitive that hangs on a fixed noun (`stać na czele rządu`), or a dative that looks so.

    In `nie dostarczą broni Szwecji` the name may be either: the frame tells.
    """
    if not fixed or frame.preposition or frame.case not in (GEN, DAT):
        return None
    for phrase in clause.phrases:
        if phrase.first <= fixed[-1] < phrase.last:
            inner = (p for p in every(phrase) if p.first > fixed[-1])
            return next((p for p in inner if p.head.readings[0].case & frame.case), None)
    return None


def followed_by(parsed: Parsed, clause: Clause, start: int, after: str) -> bool:
    """Whether these words stand in the clause from a place on (`za część swojego terytorium`)."""
    wanted = after.split()
    position = 0
    for number in (n for n in clause.units if n >= start):
        unit = parsed.units[number]
        if unit.lower == wanted[position] or (position and unit.has_lemma((wanted[position],))):
            position += 1
            if position == len(wanted):
                return True
    return False
