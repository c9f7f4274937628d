"""What a form of a name that the dictionary does not know may be a form of."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kgraph.extract.grammar.morphology import (
    ACC,
    DAT,
    GEN,
    INST,
    LOC,
    M1,
    M2,
    M3,
    MASCULINE,
    NOM,
    F,
)


class Base(NamedTuple):
    """What a form may be a form of: the nominative, the cases, the gender, how telling it is."""

    nominative: str
    case: int
    gender: int
    strength: int = 0


# ending of the form, what the nominative has instead, cases, gender, how telling
_ENDINGS: tuple[tuple[str, str, int, int, int], ...] = (
    ("skiego", "ski", GEN | ACC, M1, 3), ("skiemu", "ski", DAT, M1, 3),
    ("skim", "ski", INST | LOC, M1, 3), ("skiej", "ska", GEN | DAT | LOC, F, 3),
    ("ską", "ska", ACC | INST, F, 3),
    ("ckiego", "cki", GEN | ACC, M1, 3), ("ckiemu", "cki", DAT, M1, 3),
    ("ckim", "cki", INST | LOC, M1, 3), ("ckiej", "cka", GEN | DAT | LOC, F, 3),
    ("cką", "cka", ACC | INST, F, 3),
    ("iego", "i", GEN | ACC, M1, 3), ("iemu", "i", DAT, M1, 3), ("im", "i", INST | LOC, M1, 1),
    ("ego", "y", GEN | ACC, M1, 2), ("emu", "y", DAT, M1, 2), ("ym", "y", INST | LOC, M1, 2),
    ("ego", "e", GEN | ACC, M1, 1), ("em", "e", INST | LOC, M1, 0),
    ("owi", "", DAT, MASCULINE, 3), ("kiem", "k", INST, MASCULINE, 3),
    ("giem", "g", INST, MASCULINE, 3), ("em", "", INST, MASCULINE, 2),
    ("kiem", "ek", INST, MASCULINE, 0), ("ka", "ek", GEN | ACC, M1, 0),
    ("ca", "ec", GEN | ACC, M1, 0), ("cem", "ec", INST, MASCULINE, 0),
    ("wca", "wiec", GEN | ACC, M1, 2), ("wcem", "wiec", INST, M1, 3),
    ("pca", "piec", GEN | ACC, M1, 2), ("pcem", "piec", INST, M1, 3),
    ("jca", "jec", GEN | ACC, M1, 2), ("jcem", "jec", INST, M1, 3),
    ("lca", "lec", GEN | ACC, M1, 2), ("lcem", "lec", INST, M1, 3),
    ("'a", "", GEN | ACC, MASCULINE, 4), ("’a", "", GEN | ACC, MASCULINE, 4),
    ("'em", "", INST, MASCULINE, 4), ("’em", "", INST, MASCULINE, 4),
    ("iem", "io", INST, M1, 1), ("ia", "io", GEN | ACC, M1, 0), ("iowi", "io", DAT, M1, 1),
    ("siem", "ś", INST, M1, 0), ("sia", "ś", GEN | ACC, M1, 0), ("siowi", "ś", DAT, M1, 0),
    ("niem", "ń", INST, M1, 0), ("nia", "ń", GEN | ACC, M1, 0), ("niowi", "ń", DAT, M1, 0),
    ("xandrem", "xander", INST, M1, 4), ("xandrowi", "xander", DAT, M1, 4),
    ("xandra", "xander", GEN | ACC, M1, 1),
    ("icach", "ice", LOC, M3, 2), ("ycach", "yce", LOC, M3, 2), ("ic", "ice", GEN, M3, 1),
    ("'u", "", GEN | LOC, MASCULINE, 4), ("’u", "", GEN | LOC, MASCULINE, 4),
    ("'owi", "", DAT, MASCULINE, 4), ("'ego", "", GEN | ACC, M1, 4), ("'m", "", INST, M1, 4),
    ("a", "", GEN | ACC, MASCULINE, 1), ("a", "o", GEN | ACC, M1, 0),
    ("ie", "", LOC, MASCULINE, 1), ("u", "", LOC, MASCULINE, 1),
    ("u", "", GEN, M2 | M3, 3), ("u", "o", LOC, M1, 0),
    ("ki", "ko", GEN, M1, 1), ("ce", "ko", DAT | LOC, M1, 1), ("kę", "ko", ACC, M1, 1),
    ("ką", "ko", INST, M1, 1),
    ("y", "a", GEN, F | M1, 1), ("ki", "ka", GEN, F | M1, 1), ("gi", "ga", GEN, F | M1, 1),
    ("ii", "ia", GEN | DAT | LOC, F, 2), ("i", "a", GEN | DAT | LOC, F | M1, 0),
    ("ę", "a", ACC, F | M1, 2), ("ą", "a", INST, F | M1, 2),
    ("dzie", "da", DAT | LOC, F | M1, 1), ("cie", "ta", DAT | LOC, F | M1, 1),
    ("rze", "ra", DAT | LOC, F | M1, 1), ("ce", "ka", DAT | LOC, F | M1, 1),
    ("dze", "ga", DAT | LOC, F | M1, 1), ("le", "ła", DAT | LOC, F | M1, 1),
    ("rze", "r", LOC, MASCULINE, 0), ("cie", "t", LOC, MASCULINE, 0),
    ("dzie", "d", LOC, MASCULINE, 0), ("le", "ł", LOC, MASCULINE, 0),
    ("ie", "a", DAT | LOC, F | M1, 1),
)  # fmt: skip


@lru_cache(maxsize=1 << 14)
def bases(form: str) -> tuple[Base, ...]:
    """Every nominative an unknown form may come from, itself among them.

    >>> [base.nominative for base in bases("Witkoffem") if base.strength > 1]
    ['Witkoff']
    >>> bases("Zełenskiego")[1].nominative
    'Zełenski'
    """
    found = [Base(form, NOM, MASCULINE | F)]
    if not form.endswith(("em", "owi", "ego", "emu", "ą", "ę")):
        found[0] = Base(form, NOM, MASCULINE | F, 1)
    for ending, instead, case, gender, strength in _ENDINGS:
        stem = form[: len(form) - len(ending)]
        if form.endswith(ending) and len(stem) >= 2 and _joins(stem, ending, instead):
            found.append(Base(stem + instead, case, gender, strength))
    return tuple(found)


_VOWELS = "aeiouyąęó"


def _joins(stem: str, ending: str, instead: str) -> bool:
    """Whether a stem can have an ending: after a vowel only an apostrophe, or another ending."""
    if ending[0] in "'’":
        return True
    if (ending, instead) == ("y", "a"):
        return stem[-1] not in _VOWELS
    glides = stem[-1] == "y" and stem[-2] in _VOWELS  # "Wraya" is of Wray
    return bool(instead) or glides or stem[-1] not in _VOWELS
