"""What speaks for a phrase as the subject of a verb, and what against it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.agreement import agrees
from kgraph.extract.grammar.clause import COORDINATE
from kgraph.extract.grammar.morphology import ACC, DAT, M1, NOM, PL, SG, F, N
from kgraph.extract.grammar.units import Sort, Unit
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.arguments import Argument, Resolver
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.subjects import Subject


def bare_pronoun(parsed: Parsed, clause: Clause) -> Unit | None:
    """The *ten* that begins a clause and is no adjective of anything."""
    said = [n for n in clause.units if parsed.units[n].lower not in COORDINATE][:1]
    if not said or any(p.first <= said[0] < p.last for p in clause.phrases):
        return None
    unit = parsed.units[said[0]]
    return unit if unit.lower in ("ten", "ta", "ci", "te") else None


def is_person(argument: Argument, resolver: Resolver) -> bool:
    """Whether it is somebody."""
    entity = resolver.register.entities.get(argument.entity)
    return entity is not None and entity.kind == "Person"


def is_impersonal(verb: Reading) -> bool:
    """Whether nobody need do it: `podano`, `doszło do wybuchu`, `wiadomo`."""
    neuter = verb.kind == "praet" and bool(verb.gender & N) and bool(verb.number & SG)
    return neuter or verb.kind in ("imps", "pred") or verb.person in ("pri", "sec")


def is_sure_man(phrase: Phrase, verb: Reading) -> bool:
    """Whether it can only be the subject if it is a man: `witał konsul`, never `witał konsula`."""
    man = verb.kind == "praet" and verb.gender & M1
    told = (r for r in phrase.head.readings if r.noun and r.gender & M1 and r.number & SG)
    return bool(man) and any(r.case & NOM and not r.case & ACC for r in told)


def is_any_such(phrase: Phrase) -> bool:
    """Whether it means whoever does what follows: `wsparcie dla tych posłów, którzy`."""
    pointed = any(a.has_lemma(("ten",)) for a in phrase.adjectives)
    return pointed and not phrase.number & SG and not phrase.entity


def is_unknown(unit: Unit) -> bool:
    """Whether it is a word with a capital that nobody knows, and may be the subject."""
    return unit.sort is Sort.WORD and not unit.readings and unit.text[:1].isupper()


def in_nominative(phrase: Phrase, verb: Reading) -> bool:
    """Whether a noun agrees in the nominative: `domaga się odblokowania` is no plural."""
    if phrase.head.sort is not Sort.WORD or phrase.counted or phrase.members or not verb.number:
        return True
    told = [r for r in phrase.head.readings if r.noun and r.case & NOM]
    return not told or any(r.number & verb.number for r in told)


def dative(parsed: Parsed, clause: Clause, reading: Reading) -> Phrase | None:
    """Who manages what in `rządowi udało się odrzucić poprawki`."""
    del parsed
    if reading.lemma not in ("udać", "udawać"):
        return None
    return next((p for p in clause.phrases if not p.preposition and p.case & DAT), None)


def beside(parsed: Parsed, candidates: list[Phrase], verb: int) -> Phrase | None:
    """A name just before the verb, where nothing that could be its subject follows it at once."""
    if any(p.first == verb + 1 for p in candidates):
        return None
    for phrase in reversed(candidates):
        between = parsed.units[phrase.last : verb]
        if phrase.last <= verb and all(u.reads("adv", "part") or u.lower == "się" for u in between):
            return phrase if phrase.head.sort is Sort.NAME else None
    return None


def unsure(parsed: Parsed, clause: Clause, verb: int, reading: Reading) -> Phrase | None:
    """A name beside the verb that agrees but for its gender, which may be a guess."""
    names = [
        p for p in clause.phrases
        if p.head.sort is Sort.NAME and not p.members and not p.preposition
        and p.case & NOM and p.number & (reading.number or p.number)
    ]  # fmt: skip
    return beside(parsed, names, verb) if reading.kind == "praet" else None


def closes(parsed: Parsed, clause: Clause) -> bool:
    """Whether a comma before *i* ends what hangs on the clause that it goes on with.

    `Zarzucił Polsce, że wspierała zamachowców, i zażądał przeprosin`.
    """
    at = clause.units[0]
    joins = parsed.units[at].lower in ("i", "oraz", "albo", "lub")
    return joins and at > 0 and parsed.units[at - 1].text == ","


def speaks_on(parsed: Parsed, clause: Clause, before: list[Clause]) -> bool:
    """Whether it is the speaker who goes on: `oznajmił, że Rosja milczy, jednak zastrzegł, że`."""
    main = [c for c in before if not c.marker]
    return bool(main) and all(
        parsed.units[c.verbs[0][0]].has_lemma(words()["say"]) for c in (main[-1], clause)
    )


def cut_off(parsed: Parsed, clause: Clause) -> list[Phrase]:
    """What stands behind a clause, cut off by a comma, before the next verb: perhaps its subject.

    `Zaapelował do Rzymu, stolicy Włoch, papież Leon XIV`.
    """
    found: list[Phrase] = []
    for other in parsed.clauses[parsed.clauses.index(clause) + 1 :]:
        if other.verbs or other.marker:
            break
        found += other.phrases
    return found


def may_be_object(clause: Clause, subject: Subject) -> bool:
    """Whether a subject may as well be what is done: `że rozwiąże konflikt, ale potrzebuje`."""
    phrase = subject.phrase
    if phrase is None or subject.how or clause.marker != "that" or phrase.head.sort is Sort.NAME:
        return False
    either = any(r.noun and r.case & ACC for r in phrase.head.readings)
    return phrase.first > clause.verbs[0][0] and either and not phrase.members


def named_behind(clause: Clause, role: Phrase) -> Phrase:
    """Who is named behind a role and where it is held: `ambasador Polski przy ONZ Jan Kowal`."""
    if not role.head.role or role.entity or role.members or not role.number & SG:
        return role
    last = role.last
    for phrase in clause.phrases:
        if phrase.first != last:
            continue
        if phrase.preposition not in ("w", "we", "na", "przy"):
            person = phrase.head.sort is Sort.NAME and phrase.head.readings[0].label == "Person"
            named = person and not phrase.preposition and not phrase.members
            return phrase if named and phrase.case & NOM and last > role.last else role
        last = phrase.last
    return role


def counts_nobody(parsed: Parsed, clause: Clause, reading: Reading) -> bool:
    """Whether only a number says who did it: `przeciw opowiedziało się 203`."""
    if reading.kind != "praet" or not reading.gender & N or reading.number & PL:
        return False
    inside = {n for p in clause.phrases for n in range(p.first, p.last)}
    return any(parsed.units[n].sort is Sort.NUMBER and n not in inside for n in clause.units)


def dated(parsed: Parsed, clause: Clause, reading: Reading) -> Phrase | None:
    """Who speaks behind a day set off by a comma: `podał w środę, 3 marca, resort`."""
    if clause.marker != "report" or parsed.units[clause.units[-1]].sort is not Sort.TIME:
        return None
    behind = (p for p in cut_off(parsed, clause) if not p.preposition and p.case & NOM)
    return next((p for p in behind if agrees(p, reading)), None)


def neuter(candidates: list[Phrase], verb: int, reading: Reading) -> Phrase | None:
    """A neuter noun just before a neuter verb: rather its subject than a name of any gender."""
    if reading.kind != "praet" or reading.gender & (M1 | F):
        return None
    return next((p for p in candidates if p.last == verb and p.gender == N), None)


def named_in(parsed: Parsed) -> list[Phrase]:
    """Who is named in the nominative in a sentence."""
    return [
        p for p in parsed.phrases
        if p.head.sort is Sort.NAME and p.case & NOM and not p.preposition and not p.members
        and p.head.readings[0].label == "Person"
    ]  # fmt: skip


def other_meant(parsed: Parsed, clause: Clause, pronoun: Phrase) -> bool:
    """Whether *on* may mean somebody who stands before it in its own sentence."""
    return any(
        p.last <= clause.units[0] and p.number & pronoun.number and p.gender & pronoun.gender
        and (p.head.role or (p.entity and p.head.readings[0].label == "Person"))
        for p in parsed.phrases
    )  # fmt: skip


def one_of_two_titles(phrase: Phrase, clause: Clause) -> Phrase:
    """Who has two titles, where one only acts: `senator i były prezydent Gdyni Jan Kos milczał`."""
    *titles, last = phrase.parts()
    number = clause.verbs[0][1].number if clause.verbs else PL
    person = last.entity and last.head.readings[0].label == "Person" and last.title is not None
    roles = all(t.head.role and not t.entity and t.number & SG for t in titles)
    return last if titles and person and roles and not number & PL else phrase


def before_verb(phrase: Phrase, verb: int) -> bool:
    """Whether a phrase stands before a verb."""
    return phrase.last <= verb


def without_shaky(candidates: list[Phrase], verb: int, reading: Reading) -> list[Phrase]:
    """Leave out an unknown name in *-a* behind its verb, where something before it agrees too.

    In `Sąd uznał Karadżicia za winnego` it is an accusative.
    """
    before = [p for p in candidates if p.last <= verb]
    masculine = reading.kind == "praet" and not reading.gender & F
    if not before or not masculine:
        return candidates
    return [p for p in candidates if p in before or not _is_shaky(p)]


def without_apposed(parsed: Parsed, candidates: list[Phrase], verb: int) -> list[Phrase]:
    """Leave out what only tells of a noun beside it.

    So do a party in brackets behind who is of it (`Kowal (PiS) zapowiedział`), a noun that commas
    set off behind a name (`Alfa, spółka grupy Beta, kupiła`), and the name of a thing behind its
    noun in the genitive (`odrzucił zmianę programu Zielony Dach`).
    """
    told = [
        p
        for p in candidates
        if not (p.first > verb and is_a_womans_title(parsed, p))
        and not (_in_brackets(parsed, p) or any(_set_off(parsed, one, p) for one in candidates))
    ]
    return [p for p in told if p.last <= verb or not _names_a_genitive(parsed, p)]


def is_a_womans_title(parsed: Parsed, title: Phrase) -> bool:
    """Whether a title without cases is that of a woman behind it, who is no subject.

    `skrytykowały sekretarz stanu Annę Kos`.
    """
    if not title.head.role or title.entity:
        return False
    last = title.last
    for phrase in parsed.phrases:
        if phrase.first != last:
            continue
        if not phrase.preposition:
            named = phrase.head.sort is Sort.NAME and phrase.head.readings[0].label == "Person"
            return named and bool(phrase.gender & F) and not phrase.case & NOM
        last = phrase.last
    return False


def _in_brackets(parsed: Parsed, phrase: Phrase) -> bool:
    around = [unit.text for unit in parsed.units[max(0, phrase.first - 1) : phrase.last + 1]]
    return around[0] == "(" and around[-1] == ")"


def _set_off(parsed: Parsed, name: Phrase, noun: Phrase) -> bool:
    """Whether a noun stands between commas just behind a name."""
    if name.head.sort is not Sort.NAME or noun.head.sort is not Sort.WORD:
        return False
    closing = parsed.units[noun.last : noun.last + 1]
    apart = noun.first == name.last + 1 and parsed.units[name.last].text == ","
    return apart and bool(closing) and closing[0].text == ","


def _names_a_genitive(parsed: Parsed, name: Phrase) -> bool:
    if name.head.sort is not Sort.NAME or name.head.readings[0].label in ("Person", "State"):
        return False
    return any(
        p.last == name.first and p.head.sort is Sort.WORD and p.genitives and not p.members
        for p in parsed.phrases
    )


def _is_shaky(phrase: Phrase) -> bool:
    head = phrase.head
    return head.sort is Sort.NAME and " " not in head.text and head.text.endswith("a")
