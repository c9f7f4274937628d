"""What somebody says others must do: `Sanchez podkreślił, że Izrael musi wpuścić pomoc`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.verbs import Match
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.frames import Frame, Frames
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.subjects import Subjects

_DEMAND = "domagać"
_MINDS = frozenset({"pamiętać", "wiedzieć", "rozumieć", "mieć", "liczyć", "przyznać", "zwrócić"})
"""`należy pamiętać` asks nothing of anybody."""


def obligation_matches(
    parsed: Parsed, clause: Clause, frames: Frames, subjects: Subjects
) -> Iterator[Match]:
    """Give the frame of demanding for a verb of saying, where its clause is a duty of others.

    A duty of the speaker (`że musi odpocząć`) is none that is demanded.
    """
    frame = _frame(frames)
    saying = [
        n for n, reading in clause.verbs
        if parsed.units[n].has_lemma(words()["say"]) and not reading.would
    ]  # fmt: skip
    if frame is None or not saying:
        return
    for content in parsed.clauses:
        if content.parent is clause and content.marker == "that" and _duty(parsed, content):
            subject = subjects.of(parsed, content)
            impersonal = _has(parsed, content, ("trzeba", "należeć"))
            if impersonal or (subject is not None and not subject.how):
                yield Match(frame, clause, saying[0], saying[0], content=content)
                return


def _frame(frames: Frames) -> Frame | None:
    found = (f for f in frames.verbs.get(_DEMAND, []) if f.slot == "clause")
    return next(found, None)


def _duty(parsed: Parsed, content: Clause) -> bool:
    duty = _has(parsed, content, ("musieć", "powinien", "trzeba", "należeć"))
    acts = [n for n in content.units if parsed.units[n].reads("inf")]
    only_said = any(parsed.units[n].has_lemma(words()["say"] | _MINDS) for n in acts)
    return duty and bool(acts) and not only_said


def _has(parsed: Parsed, content: Clause, lemmas: tuple[str, ...]) -> bool:
    return any(parsed.units[n].has_lemma(lemmas) for n, _ in content.verbs)
