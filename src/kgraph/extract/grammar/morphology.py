"""What a Polish word form can be, from Morfeusz's dictionary: lemma, kind, case, number, gender.

Cases, numbers and genders are sets of bits, so that agreement is one `&`.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

NOM, GEN, DAT, ACC, INST, LOC, VOC = (1 << n for n in range(7))
ANY_CASE = (1 << 7) - 1
CASES = {"nom": NOM, "gen": GEN, "dat": DAT, "acc": ACC, "inst": INST, "loc": LOC, "voc": VOC}
SG, PL = 1, 2
NUMBERS = {"sg": SG, "pl": PL}
M1, M2, M3, F, N = (1 << n for n in range(5))
MASCULINE = M1 | M2 | M3
ANY_GENDER = (1 << 5) - 1
GENDERS = {"m1": M1, "m2": M2, "m3": M3, "f": F, "n": N}

NOUNS = frozenset({"subst", "depr", "ger", "ppron3", "ppron12"})
ADJECTIVES = frozenset({"adj", "ppas", "pact"})
FINITE = frozenset({"fin", "praet", "bedzie", "imps", "impt", "winien", "pred"})


class Reading(NamedTuple):
    """One way to take a word form.

    `kind` is Morfeusz's (subst, adj, fin ...); `label` is its class of names (`imię`,
    `nazwisko`, `nazwa_geograficzna`) or empty; `would` marks a conditional (`miałyby`).
    """

    lemma: str
    kind: str
    number: int = 0
    case: int = 0
    gender: int = 0
    person: str = ""
    aspect: str = ""
    label: str = ""
    would: bool = False

    @property
    def noun(self) -> bool:
        """Whether it can be the head of a noun phrase."""
        return self.kind in NOUNS


@lru_cache(maxsize=1)
def _morfeusz():  # type: ignore[no-untyped-def]
    import morfeusz2

    return morfeusz2.Morfeusz(expand_tags=False)


_MINISTRA = {
    "ministra": NOM, "ministry": GEN, "ministrze": DAT | LOC, "ministrę": ACC, "ministrą": INST,
}  # fmt: skip
"""Forms of the title of a woman that the dictionary does not have."""
_RARE = frozenset({"wet:Sm1", "wet:Sm3"})
"""Lemmas that share forms with one that news are full of: `wetem` is of *weto*."""


@lru_cache(maxsize=1 << 16)
def readings(form: str) -> tuple[Reading, ...]:
    """Give every reading of a form; none where the dictionary does not know it.

    >>> [(r.lemma, r.kind) for r in readings("odwiedzi")]
    [('odwiedzić', 'fin')]
    >>> readings("miałyby")[0].would, readings("Witkoffem")
    (True, ())
    """
    analysed = _morfeusz().analyse(form)
    would = any(lemma.startswith("by:") for start, _, (_, lemma, *_rest) in analysed if start > 0)
    person = next((tag.split(":")[2] for s, _, (_, _, tag, *_rest) in analysed
                   if s > 0 and tag.startswith("aglt")), "")  # fmt: skip
    whole = max((end for _, end, _ in analysed), default=0)
    found: dict[Reading, None] = {}
    for start, end, (_, lemma, tag, labels, _style) in analysed:
        if start == 0 and (end == whole or would or person) and tag != "ign" and lemma not in _RARE:
            found.setdefault(_reading(lemma, tag, labels, would=would, person=person))
    if title := _MINISTRA.get(form.lower()):
        found.setdefault(Reading("minister", "subst", SG, title, F))
    if any(reading.kind == "ppron3" for reading in found):
        # "go" is the pronoun, not the game of that name.
        return tuple(reading for reading in found if reading.kind != "subst")
    return tuple(found)


def _reading(lemma: str, tag: str, labels: list[str], *, would: bool, person: str) -> Reading:
    kind, *fields = tag.split(":")
    number = case = gender = 0
    who, aspect = person, ""
    for field in fields:
        for value in field.split("."):
            number |= NUMBERS.get(value, 0)
            case |= CASES.get(value, 0)
            gender |= GENDERS.get(value, 0)
            if value in ("pri", "sec", "ter"):
                who = who or value
            elif value in ("perf", "imperf"):
                aspect = value if not aspect else "both"
    label = next((name for name in labels if name != "nazwa_pospolita"), "")
    return Reading(
        lemma.split(":", maxsplit=1)[0], kind, number, case, gender, who, aspect, label, would
    )


@lru_cache(maxsize=1 << 14)
def lemmas(form: str) -> frozenset[str]:
    """Every lemma of a form, and the form itself."""
    return frozenset(reading.lemma for reading in readings(form)) | {form}


@lru_cache(maxsize=1 << 14)
def forms_of(lemma: str, kind: str, number: int, gender: int = 0) -> tuple[tuple[str, int], ...]:
    """The forms of a lemma in a number, each with the cases it serves.

    >>> [form for form, case in forms_of("Putin", "subst", SG) if case & INST]
    ['Putinem']
    """
    found: dict[str, int] = {}
    for form, base, tag, *_ in _morfeusz().generate(lemma):
        if base.split(":")[0] != lemma or tag.endswith((":com", ":sup", ":neg")):
            continue
        reading = _reading(base, tag, [], would=False, person="")
        fits = reading.kind == kind and reading.number & number
        if fits and (not gender or not reading.gender or reading.gender & gender):
            found[form] = found.get(form, 0) | reading.case
    return tuple(found.items())


def in_nominative(lemma: str, number: int, gender: int) -> str:
    """An adjective in the nominative of a number and gender.

    >>> in_nominative("amerykański", PL, F), in_nominative("europejski", SG, F)
    ('amerykańskie', 'europejska')
    """
    for form, case in forms_of(lemma, "adj", number, gender):
        if case & NOM:
            return form
    return lemma
