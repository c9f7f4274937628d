"""Where an object ends that is one bare noun: with what tells which it is.

Of `odrzucił tezę, że padało` the object is no *teza*, of `decyzję podjętą przez sąd` no *decyzja*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.common_nouns import POINTING
from kgraph.extract.grammar.morphology import DAT, GEN
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed

_LONGEST = 90
CUT = -1
"""The end of what cannot be told whole."""


def end_of(parsed: Parsed, phrase: Phrase) -> int:
    """The end of a bare noun with what tells which it is; `CUT` where that cannot be told.

    Of any other phrase it is 0: there is nothing to add.
    """
    if not _is_bare(parsed, phrase):
        return 0
    end = _clause_behind(parsed, phrase) or _participle_behind(parsed, phrase)
    end = end or _doer_behind(parsed, phrase)
    if end > 0 and parsed.units[end - 1].end - phrase.start > _LONGEST:
        return 0 if _goes_without(parsed, phrase) else CUT
    if end > 0 and any(_stands_for_another(parsed, n) for n in range(phrase.last, end)):
        return CUT
    return end


def _is_bare(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether nothing in a phrase tells which thing it is, but perhaps a participle at its end."""
    if phrase.head.sort is not Sort.WORD or phrase.genitives or phrase.members or phrase.head.role:
        return False
    telling = [a for a in phrase.adjectives if not a.has_lemma(POINTING)]
    last = parsed.units[phrase.last - 1]
    return all(a is last and a.start > phrase.head.start and a.reads("ppas") for a in telling)


def _clause_behind(parsed: Parsed, phrase: Phrase) -> int:
    """The end of a clause that hangs on the noun: `, że`, `o tym, że`, `, by`, `, który`."""
    told = [unit.lower for unit in parsed.units[phrase.last : phrase.last + 3]]
    about = told == ["o", "tym", ","]
    begin = phrase.last + 3 if about else phrase.last + 1
    if not about and told[:1] != [","]:
        return 0
    for clause in parsed.clauses:
        if clause.units[0] == begin and (about or _tells_which(parsed, phrase, clause)):
            return _whole(parsed, clause)
    return 0


def _goes_without(parsed: Parsed, phrase: Phrase) -> bool:
    """Whether what stands behind only tells more of the thing: `umowę, która ...`."""
    return any(
        c.marker in ("relative", "participle") and c.antecedent is phrase for c in parsed.clauses
    )


def _tells_which(parsed: Parsed, phrase: Phrase, clause: Clause) -> bool:
    if clause.marker == "participle" and any(parsed.units[n].reads("pcon") for n in clause.units):
        return False  # "skrytykował plan, dodając, że": what else he did
    if clause.marker in ("relative", "participle"):
        return clause.antecedent is phrase
    if clause.marker == "purpose":
        return phrase.head.reads("ger") or phrase.head.has_lemma(words()["asked"])
    return parsed.units[clause.units[0]].lower in ("że", "iż", "jakoby")


def _whole(parsed: Parsed, clause: Clause) -> int:
    """Where a clause ends with those that hang on it or go on with it."""
    end, inside = clause.units[-1] + 1, [clause]
    for other in parsed.clauses[parsed.clauses.index(clause) + 1 :]:
        hangs = any(other.parent is above for above in inside)
        if not hangs and not (other.coordinate and other.parent is clause.parent and other.marker):
            break
        if other.word == "jak":
            return 0  # "rozmowy, do których - jak ocenił Kowal - potrzeba zgody"
        inside.append(other)
        end = other.units[-1] + 1
    return end


def _participle_behind(parsed: Parsed, phrase: Phrase) -> int:
    """The end of a participle behind the noun with what it governs: `podjętą przez sąd`."""
    held = phrase.last - 1 if parsed.units[phrase.last - 1] in phrase.adjectives else phrase.last
    unit = parsed.units[held] if held < len(parsed.units) else None
    if unit is None or not unit.reads("ppas", "pact") or unit.reads("subst"):
        return 0
    if not _agrees(phrase, parsed, held):
        return CUT  # "status biorących udział posłów"
    return _joined(parsed, held + 1)


def _agrees(phrase: Phrase, parsed: Parsed, at: int) -> bool:
    return any(
        r.kind in ("ppas", "pact")
        and r.case & phrase.case and r.number & phrase.number and r.gender & phrase.gender
        for r in parsed.units[at].readings
    )  # fmt: skip


def _doer_behind(parsed: Parsed, phrase: Phrase) -> int:
    """The end of a deed with its doer and what it is done to: `powołanie przez radę prezesa`."""
    behind = next((p for p in parsed.phrases if p.first == phrase.last), None)
    if behind is None or behind.preposition != "przez":
        return 0
    end = behind.last
    for other in parsed.phrases:
        if other.first == end and not other.preposition and other.case & GEN:
            end = other.last
    return end


def is_cut(parsed: Parsed, phrase: Phrase, last: int) -> bool:
    """Whether a deed that ends at a place has more behind it: `wprowadzenie od maja opłat`."""
    if phrase.head.reads("ger") and any(u.text in _OPENING for u in parsed.units[last : last + 1]):
        return True  # "przesłanie Lisowi | „kilku rad”"
    if phrase.genitives or phrase.members or last != phrase.last:
        return False
    if _has_two_behind(parsed, last):
        return True
    behind = parsed.units[last : last + 1] if phrase.head.reads("ger") else []
    return any(unit.sort is Sort.TIME or unit.reads("prep") for unit in behind)


_OPENING = ("„", "“", '"', "«")


def _has_two_behind(parsed: Parsed, at: int) -> bool:
    """Whether to whom and what stands at a place: `zwrot | Polsce wraku`."""
    plain = [p for p in parsed.phrases if not p.preposition]
    whom = next((p for p in plain if p.first == at and p.case & DAT and not p.case & GEN), None)
    return whom is not None and any(p.first == whom.last and p.case & GEN for p in plain)


def _joined(parsed: Parsed, at: int) -> int:
    """The end of a phrase from a place on, with those behind it that have no preposition."""
    begin = at
    for phrase in parsed.phrases:
        if phrase.first == at and (at == begin or not phrase.preposition):
            at = phrase.last
    return at


def _stands_for_another(parsed: Parsed, at: int) -> bool:
    """Whether a word stands for somebody who is not named in it: `go`, `jego`, `niej`."""
    unit = parsed.units[at]
    return unit.reads("ppron3") and not unit.reads("prep", "conj", "part")
