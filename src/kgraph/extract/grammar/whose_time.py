"""Times that are not those of the verb: of what is told, of a participle, of a thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import NOM
from kgraph.extract.grammar.phrase import is_noun
from kgraph.extract.grammar.units import Sort
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.claims import Reach
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit
    from kgraph.extract.proposal import Span

_OF_A_DAY = (
    "poniedziałkow", "wtorkow", "środow", "czwartkow", "piątkow", "sobotni", "niedzieln",
    "jutrzejsz", "wczorajsz", "dzisiejsz",
)  # fmt: skip
"""How adjectives of days begin: they date the noun they stand beside."""


def is_of_what_is_told(predicate: str, object_: Argument, trigger: Span, time: Unit) -> bool:
    """Whether a time behind a verb of saying is when what is told of is or will be.

    That of a day's adjective always is, `skrytykował wtorkowe rozmowy`; any other one behind what
    is announced, asked for or feared: `zapowiedział publikację cennika w marcu`.
    """
    if not object_.common or time.time is None or time.start < trigger.end:
        return False
    if time.time.words.lower().startswith(_OF_A_DAY):
        return True
    return predicate in words()["told_ahead"] and time.start > object_.at.start


_AHEAD = re.compile(r"na\s+(?!począt|przeł)", re.IGNORECASE)
"""How the words of a time begin that what is planned has."""


def is_ahead(parsed: Parsed, time: Unit) -> bool:
    """Whether it is when what is planned will be: `zapowiada na 15 września strajk`."""
    assert time.time is not None
    at = parsed.units.index(time)
    before = parsed.units[at - 1].lower if at else ""
    return before == "na" or bool(_AHEAD.match(time.time.words))


def is_reckoned(parsed: Parsed, time: Unit) -> bool:
    """Whether it tells since when nothing like it was: `pierwszy premier od ośmiu lat`."""
    assert time.time is not None
    before = parsed.units[: parsed.units.index(time)][-_NEAR:]
    since = time.time.words.lower().startswith("od ") or any(u.lower == "od" for u in before[-2:])
    return since and any(unit.has_lemma(("pierwszy", "pierwszy raz")) for unit in before)


_NEAR = 5
"""So many units before a time may say what it is reckoned for."""


def is_of_a_thing(parsed: Parsed, time: Unit) -> bool:
    """Whether it dates what stands before it: `w raporcie z ubiegłego tygodnia`."""
    at = parsed.units.index(time)
    dated = at > 1 and parsed.units[at - 1].lower in ("z", "ze")
    assert time.time is not None
    until = at > 0 and time.time.words.lower().startswith("do ")
    lasting = until and any(
        unit.has_lemma(_LASTING) for unit in parsed.units[max(0, at - _NEAR) : at]
    )
    return lasting or (dated and is_noun(parsed.units[at - 2]))


_LASTING = frozenset(
    {"przerwa", "odroczenie", "przedłużenie", "zawieszenie", "odłożenie", "areszt"}
)


def is_put_in(parsed: Parsed, time: Unit) -> bool:
    """Whether it dates a participle between commas: `Kowal, powołany we wrześniu, ostrzegł`."""
    at = parsed.units.index(time)
    before = _until_sign(parsed.units[:at][::-1])
    after = _until_sign(parsed.units[at + 1 :])
    if before is None or after is None:
        return False
    done = any(unit.reads("ppas", "pact") for unit in before)
    return done and not any(unit.finite for unit in (*before, *after))


def is_of_participle(reach: Reach, time: Unit) -> bool:
    """Whether it dates a participle behind the verb: `odrzuca umowę zawartą w 2008 roku`."""
    units, clause = reach.parsed.units, reach.clause
    if clause is None or not clause.verbs or clause.verbs[0][1].lemma in ("być", "zostać"):
        return False
    verb, at = clause.verbs[0][0], units.index(time)
    if at and units[at - 1].reads("pact"):
        return True
    behind = [n for n in clause.units if verb < n < at]
    done = [n for n in behind if units[n].reads("ppas") and not units[n].reads("subst")]
    return bool(done) and not any(units[n].reads("inf") for n in behind)


def is_of_who_begins(reach: Reach, time: Unit) -> bool:
    """Whether it dates the participle before a subject: `Urodzony w 1890 roku Kos założył`."""
    units, clause = reach.parsed.units, reach.clause
    at = units.index(time)
    if clause is None or not clause.verbs or clause.verbs[0][1].lemma in ("być", "zostać"):
        return False
    told = at > 0 and at - 1 == clause.units[0] and units[at - 1].reads("ppas")
    return told and any(p.first == at + 1 and p.case & NOM for p in clause.phrases)


def is_of_the_participle_before(parsed: Parsed, time: Unit) -> bool:
    """Whether it dates the participle it stands behind: `zawarcie negocjowanej od lat umowy`."""
    at = parsed.units.index(time)
    assert time.time is not None
    lasting = time.time.words.lower().startswith("od ")
    return lasting and at > 0 and parsed.units[at - 1].reads("ppas", "pact")


def _until_sign(units: Sequence[Unit]) -> list[Unit] | None:
    """What stands before the next comma or dash, if one comes."""
    found: list[Unit] = []
    for unit in units:
        if unit.sort is Sort.SIGN and unit.text in ",–—-":
            return found
        found.append(unit)
    return None
