"""Who else may be meant where a subject is left out: then nobody is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.extract.grammar.agreement import agrees
from kgraph.extract.grammar.hanging import is_of_another
from kgraph.extract.grammar.morphology import M1, NOM
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.subjects import Subject


def others_before(
    home: Parsed, last: Phrase, reading: Reading, subject_of: Callable[[Clause], Subject | None]
) -> bool:
    """Whether the sentence before tells of somebody else who may go on.

    `Lis powiedział, że Nowak wrócił. Skrytykował rząd.`: either did. Who speaks goes on speaking.
    """
    if reading.lemma in words()["say"]:
        return False
    for clause in home.clauses:
        subject = subject_of(clause) if clause.verbs else None
        phrase = subject.phrase if subject is not None and not subject.how else None
        if phrase is None or phrase is last or phrase.entity == last.entity != "":
            continue
        if _is_somebody(phrase) and agrees(phrase, reading):
            return True
    return False


def others_inside(home: Parsed, last: Phrase, pronoun: Phrase) -> bool:
    """Whether a pronoun may as well mean a thing of the sentence before: `umowę. Wywołała ona`."""
    return any(
        p is not last and not p.preposition and p.entity != (last.entity or None)
        and p.number & pronoun.number and p.gender & pronoun.gender and not p.head.reads("ppron3")
        for p in home.phrases
    )  # fmt: skip


def speaker_may_go_on(parsed: Parsed, earlier: Clause, clause: Clause, reading: Reading) -> bool:
    """Whether a second verb may be the speaker's: `powiedział, że X milczy, ale popiera Y`.

    One of the past is rather so behind a present: `powiedział, że X popiera plan i odrzucił Y`.
    """
    above = earlier.parent if earlier.marker == "that" else None
    if above is None or not above.verbs or reading.lemma in words()["say"]:
        return False
    telling = above.verbs[-1][1]
    if telling.number and reading.number and not telling.number & reading.number:
        return False
    if is_of_another(above, clause):
        return False
    apart = parsed.units[clause.units[0] - 1].text == "," or (
        parsed.units[max(0, clause.units[0] - 2)].text == ","
    )
    turned = earlier.verbs[-1][1].kind == "fin" and reading.kind == "praet"
    told = telling.kind == "praet" and reading.kind == "praet"
    return (turned and told) or (apart and not clause.marker)


def stands_without_noun(parsed: Parsed, clause: Clause, reading: Reading) -> bool:
    """Whether a subject is there and no noun: `Jeden z ministrów odszedł`, `45-latek uciekł`."""
    inside = {n for p in clause.phrases for n in range(p.first, p.last)}
    for number in clause.units:
        unit, before = parsed.units[number], parsed.units[max(0, number - 1)].lower
        if number >= clause.verbs[0][0] or number in inside:
            continue
        if _AGED.match(unit.text):
            return True
        if before != "jako" and any(
            r.kind in ("adj", "num") and r.case & NOM and r.lemma != "sam"
            and r.number & (reading.number or r.number)
            and (reading.kind != "praet" or r.gender & reading.gender)
            for r in unit.readings
        ):  # fmt: skip
            return True
    return False


_AGED = re.compile(r"\d+-lat")


def _is_somebody(phrase: Phrase) -> bool:
    named = phrase.head.sort is Sort.NAME and phrase.head.readings[0].label == "Person"
    told = (r for r in phrase.head.readings if r.kind == "subst" and r.case & NOM)
    man = not phrase.entity and any(r.gender == M1 for r in told)
    return bool(phrase.case & NOM) and (named or man or phrase.head.role)
