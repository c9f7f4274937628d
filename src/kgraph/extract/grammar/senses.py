"""Verbs that mean something else with what they act on: `przyjął ton`, `zawiesił rozmowy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import ACC, DAT, GEN, INST, PL
from kgraph.extract.grammar.places import is_any_briefing
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit
    from kgraph.extract.grammar.verbs import Match
    from kgraph.ontology import Predicate

_WORDS = words()
_NOT_OF = {
    "accepts": _WORDS["put_on"],  # "przyjął ton": that is how he spoke
    "announces": _WORDS["vague"],  # "poinformował o sprawie premiera"
    "bans": _WORDS["passage"],  # "blokują drogę": who stands on it forbids nothing
    "includes": _WORDS["petition"],  # "sąd uwzględnił zażalenie"
    "owns": _WORDS["held_right"],  # "posiada status kandydata"
    "demands": _WORDS["sentence"],  # "prokurator domaga się 8 lat więzienia"
    "rejects": _WORDS["unsaid"] | {"immunitet"},  # "uchylił immunitet": that is lifted
    "threatens": _WORDS["sentence"],  # "K. grozi 12 lat więzienia"
}
"""By predicate, what its verbs say something else of."""
_NEWS = frozenset({"informacja", "wiadomość", "komunikat", "wieść", "doniesienie"})
_HOURS = frozenset({"rano", "wieczór", "popołudnie", "południe", "noc", "ranek", "poranek"})
_BREAK = frozenset({"zerwać", "zrywać", "wypowiedzieć", "wypowiadać"})
_TIES = frozenset(
    {"stosunek", "stosunki", "kontakt", "współpraca", "więź", "relacja", "dialog", "rozejm"}
)
_FILE = ("zgłosić", "zgłaszać")
_SUGGEST = ("sugerować", "zasugerować")
_START = ("uruchomić", "uruchamiać")
_BOUND = (
    "podróż",
    "lot",
    "rejs",
    "pociąg",
    "samolot",
    "prom",
    "statek",
    "autobus",
    "droga",
    "tournée",
)
_REGIME = ("sankcja", "restrykcja", "embargo")
_BORDER = ("pogranicze", "granica")
_RENOUNCE = _WORDS["give_up"] | {"zrzec", "zrzekać"}
_ADDRESSED = frozenset({"państwa", "pana", "pani", "panią", "panów", "panie", "sądu", "księdza"})
_OWN = _WORDS["own_doing"] | _WORDS["own_deed"]


def means_otherwise(parsed: Parsed, match: Match, filler: Phrase, predicate: Predicate) -> bool:
    """Whether a phrase is no object of a frame: its verb means something else with it."""
    return (
        filler.head.has_lemma(_NOT_OF.get(predicate.name, frozenset()))
        or _is_of_another_kind(parsed, match, filler, predicate)
        or _by_its_verb(parsed, match, filler)
        or _tells_how(match, filler)
    )


def _is_of_another_kind(parsed: Parsed, match: Match, filler: Phrase, predicate: Predicate) -> bool:
    """Whether more than the noun tells that the predicate is not meant."""
    if predicate.name == "announces":  # "ujawnił tę informację"
        return filler.head.has_lemma(_NEWS) and not filler.genitives
    if predicate.name == "requests" and _is_address(parsed.units[match.target], filler):
        return True
    if predicate.name == "requests":  # "poprosił pracowników o spokój i powrót"
        end = max([filler.last, *(member.first for member in filler.members)])
        return any(unit.lower == "o" for unit in parsed.units[filler.first + 1 : end])
    if predicate.name == "holdsPositionIn":
        return _is_where_a_body_is(parsed, match, filler)
    verb = parsed.units[match.target]
    if predicate.name == "resignedFrom":
        return verb.has_lemma(_RENOUNCE) and not _is_office(filler)
    if predicate.name == "rejects" and match.frame.case == DAT:
        return _is_addressee(parsed, match, filler)
    if predicate.name == "threatens" and match.frame.case == INST and not match.frame.fixed:
        return bool(filler.entity) or filler.head.has_lemma(("sąd", "prokuratura", "policja"))
    if predicate.name == "tookPartIn":
        return is_any_briefing(filler)
    if predicate.name == "proposes" and verb.has_lemma(_FILE):
        # "zgłasza wątpliwości", "zgłosił pożar": nothing is put forward
        return not (filler.entity or _is_put_forward(filler))
    if predicate.name == "owns":
        return _is_quality(filler)
    if predicate.name == "visited":
        return _only_sets_out(match, filler)
    if predicate.name == "cooperatesWith":  # "pracowali na pograniczu z Norwegią"
        return any(
            p.last == filler.first and p.preposition in ("na", "w") and p.head.has_lemma(_BORDER)
            for p in match.clause.phrases
        )
    if predicate.name == "regardsAs":  # "nazwał wizytę historyczną": what it is called is no name
        return not filler.entity and any(a.start > filler.head.start for a in filler.adjectives)
    if predicate.name == "tookPlaceIn":  # "odbył się dwa dni po targach w Łodzi"
        return any(
            p.last == filler.first and p.preposition in ("po", "przed")
            for p in match.clause.phrases
        )
    if predicate.name == "joined":  # "przyłączyła się do protestu"
        return not (_is_left(filler) or filler.head.has_lemma(_REGIME))
    if predicate.name == "warnsOf":
        return _is_own_act(match, filler)
    if predicate.name == "commitsTo":  # "zadeklarował zaufanie do premiera"
        return filler.head.has_lemma(_WORDS["held_right"] | {"przywiązanie", "lojalność", "wiara"})
    if predicate.name == "memberOf":  # "należą do największych zwolenników"
        many = filler.number == PL and not filler.entity and not filler.members
        return match.frame.head == "należeć" and many
    if predicate.name == "withdrewFrom" and verb.has_lemma(_BREAK):
        # "zerwali flagę", "wypowiedział słowa"
        return not (_is_left(filler) or filler.head.has_lemma(_TIES))
    return False


def _is_own_act(match: Match, filler: Phrase) -> bool:
    """Whether one warns of what one will do oneself: `ostrzegł Danię przed kolejnymi cłami`."""
    if not any(p.entity and not p.preposition and p.case & ACC for p in match.clause.phrases):
        return False
    more = any(a.has_lemma(("kolejny", "dalszy", "ponowny")) for a in filler.adjectives)
    return more and filler.head.has_lemma(_WORDS["measure"])


def _only_sets_out(match: Match, filler: Phrase) -> bool:
    """Whether it tells where somebody is bound for: `udał się w podróż do`."""
    return any(
        p.last == filler.first and p.preposition in ("w", "na") and p.head.has_lemma(_BOUND)
        for p in match.clause.phrases
    )


def _is_addressee(parsed: Parsed, match: Match, filler: Phrase) -> bool:
    """Whether what is refused stands beside to whom: `odmówiła Grecji wypłaty`."""
    own = any(r.reads("inf") for r in parsed.units[match.target + 1 : match.clause.units[-1] + 1])
    return own or any(
        p is not filler and not p.preposition and p.case & GEN and p.first > match.target
        for p in match.clause.phrases
    )


def _is_address(verb: Unit, filler: Phrase) -> bool:
    """Whether somebody is only spoken to: `Proszę państwa, to błąd`."""
    return verb.lower == "proszę" and filler.head.lower in _ADDRESSED


def _by_its_verb(parsed: Parsed, match: Match, filler: Phrase) -> bool:
    """Whether a verb has another sense with a noun, whatever it is read as."""
    verb = parsed.units[match.target]
    if verb.has_lemma(("wejść", "wchodzić")) and not _is_left(filler):
        return True  # "weszli do urzędu"
    moves = verb.has_lemma(_WORDS["leave"] | _WORDS["enter"])
    if moves and not match.frame.fixed and not _is_left(filler):
        return True
    if verb.has_lemma(("przedłożyć", "przedkładać")):
        # "przedłożyło własne interesy nad dobro kraju"
        return any(unit.lower in ("nad", "ponad") for unit in parsed.units[match.target :])
    if verb.has_lemma(_SUGGEST) and (_is_blame(filler) or match.clause.word == "jak"):
        return True  # "sugerował słabość rządu": that it is so, and nothing to be done
    if verb.has_lemma(_START) and filler.head.has_lemma(_WORDS["set_going"]):
        return True  # "uruchomił procedurę": nothing is founded
    if verb.has_lemma(("tworzyć",)) and _partly(parsed, match):
        return True  # "w dużej mierze tworzy koalicję": it is what the thing consists of
    # "zawiesił negocjacje": what one does oneself is not forbidden
    return verb.has_lemma(_WORDS["pause"]) and filler.head.has_lemma(_OWN)


def _is_blame(filler: Phrase) -> bool:
    """Whether a noun tells what somebody is like or did wrong."""
    return _is_quality(filler) or filler.head.has_lemma(_WORDS["fault"])


def _is_quality(filler: Phrase) -> bool:
    """Whether a noun tells what somebody is like: `słabość`, `zdolność`, and no `nieruchomość`."""
    return any(r.kind == "subst" and r.lemma.endswith("ość") for r in filler.head.readings) and (
        not filler.head.has_lemma(_WORDS["estate"])
    )


def _is_put_forward(filler: Phrase) -> bool:
    """Whether it is something for others to take up: `zgłosił poprawki`."""
    return any(part.head.has_lemma(_WORDS["put_forward"]) for part in filler.parts())


def _partly(parsed: Parsed, match: Match) -> bool:
    """Whether a clause tells how much of a thing something is: `w dużej mierze`, `w części`."""
    shares = (parsed.units[n] for n in match.clause.units if n < match.target)
    return any(unit.lower in ("mierze", "części", "stopniu", "większości") for unit in shares)


def _tells_how(match: Match, filler: Phrase) -> bool:
    """Whether a phrase says how, when or of what else rather than what."""
    if filler.head.has_lemma(("zasada",)) and filler.preposition == "do":
        return True  # "zgodzili się co do zasady"
    if filler.head.has_lemma(("historia",)) and filler.preposition == "w":
        return not filler.genitives  # "ponieśli najgorszą klęskę w historii"
    if filler.preposition == "z" and filler.head.has_lemma(_WORDS["adverbial"]):
        return True  # "zgodzili się na rozejm ze skutkiem natychmiastowym"
    if filler.head.has_lemma(_HOURS) and not filler.genitives and not filler.adjectives:
        return True  # "zapowiedział w środę rano"
    return _has_its_own_elsewhere(match, filler)


def _has_its_own_elsewhere(match: Match, filler: Phrase) -> bool:
    """Whether what a deed is done to stands apart: `złożenie w najbliższym czasie wniosku`."""
    if not filler.head.reads("ger") or filler.genitives or filler.members:
        return False
    behind = [p for p in match.clause.phrases if p.first >= filler.last]
    return any(
        p.preposition in ("w", "we", "na") and not p.case & ACC and p.genitives
        if p.preposition
        else p.case == GEN
        for p in behind
    )


def _is_office(phrase: Phrase) -> bool:
    """Whether it is something to resign from: of a visit one only drops the plan."""
    body = bool(phrase.entity) and phrase.head.readings[0].label == "Organisation"
    return body or phrase.head.role or phrase.head.has_lemma(_WORDS["office"])


def _is_where_a_body_is(parsed: Parsed, match: Match, filler: Phrase) -> bool:
    """Whether a place is that of the body told of: `stanowisko prezesa Grupy Alfa w Polsce`."""
    named = bool(filler.entity) and filler.head.readings[0].label in ("State", "Place")
    office = (p for p in parsed.phrases if any(p.first <= n < p.last for n in match.fixed))
    return named and any(inner.genitives for p in office for inner in p.genitives)


def _is_left(phrase: Phrase) -> bool:
    """Whether it is something to belong to, and no building: `wyszła z więzienia`, `do sali`."""
    return bool(phrase.entity) or phrase.head.has_lemma(_WORDS["left"])
