"""What fills the object of a verb: a phrase, a pronoun, a clause, or the words of an infinitive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.morphology import DAT, GEN, INST
from kgraph.extract.grammar.pronouns import meant
from kgraph.extract.grammar.register import id_of
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way
from kgraph.model import Entity, Name

if TYPE_CHECKING:
    from kgraph.extract.grammar.article import Article
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.verbs import Match
    from kgraph.ontology.terms import Predicate

_JUDGES = frozenset({"być", "stanowić", "pozostawać", "zagrażać", "służyć"})
_STATES = frozenset(
    {"gotów", "gotowy", "skłonny", "zdecydowany", "przeciwny", "obecny", "nieobecny"}
)
"""What somebody is who is not judged so, but does something or is somewhere."""
_FILE = frozenset({"zgłosić", "zgłaszać"})
_OWN = words()["own_doing"] | {"sankcja", "restrykcja", "embargo"}
_SHORTEST, _LONGEST = 8, 140
"""How many letters the words of a clause have that can name a topic."""


def objects(
    article: Article, parsed: Parsed, match: Match, predicate: Predicate
) -> tuple[list[Argument], int]:
    """Find the entities of a frame's object, and where the words for them end."""
    if match.content is not None:
        return _content(article, parsed, match.content, predicate)
    if match.infinitive:
        argument = _words(article, parsed, match.clause, match.infinitive)
        return ([argument] if argument else []), match.clause.bounds(parsed.units)[1]
    for filler in match.fillers:
        found = of_phrase(article, parsed, match, filler, predicate)
        if found:
            return found, max(argument.at.end for argument in found)
    return [], 0


def of_phrase(
    article: Article, parsed: Parsed, match: Match, filler: Phrase, predicate: Predicate
) -> list[Argument]:
    """Find the entities of one phrase as a frame's object."""
    clause = match.clause
    if filler is clause.relative and clause.antecedent is not None:
        at = Span(filler.head.start, filler.head.end)
        found = article.entities(parsed, clause.antecedent, predicate.range)
        return [article.resolver.pronoun(a, at) for a in found]
    gives_up = parsed.units[match.target].has_lemma(words()["give_up"])
    if gives_up and predicate.name == "resignedFrom" and not _is_office(filler):
        return []
    if filler.head.has_lemma(("zasada",)) and filler.preposition == "do":
        return []  # "zgodzili się co do zasady": that is how, not on what
    if predicate.name == "announces" and filler.head.has_lemma(words()["vague"]):
        return []  # "poinformował o sprawie premiera"
    leaves = parsed.units[match.target].has_lemma(words()["leave"]) and not match.frame.fixed
    if leaves and not _is_left(filler):
        return []
    if parsed.units[match.target].has_lemma(_FILE) and filler.head.has_lemma(words()["complaint"]):
        return []  # "zgłasza wątpliwości": nothing is put forward
    if parsed.units[match.target].has_lemma(words()["pause"]) and filler.head.has_lemma(_OWN):
        return []  # "zawiesił negocjacje": what one does oneself is not forbidden
    if filler.head.reads("ppron3"):
        return meant(article, parsed, match, filler, predicate)
    return article.entities(parsed, filler, predicate.range, last=_extended(article, match, filler))


def _is_office(phrase: Phrase) -> bool:
    """Whether it is something to resign from: of a visit one only drops the plan."""
    body = bool(phrase.entity) and phrase.head.readings[0].label == "Organisation"
    return body or phrase.head.role or phrase.head.has_lemma(words()["office"])


def _is_left(phrase: Phrase) -> bool:
    """Whether it is something to belong to, and no building: `wyszła z więzienia`."""
    return bool(phrase.entity) or phrase.head.has_lemma(words()["left"])


def _extended(article: Article, match: Match, filler: Phrase) -> int:
    """The end of an object that is a common noun, with the phrases that hang on it.

    Of people and places only where they are: in `wezwać władze do uwolnienia` both are the verb's.
    """
    last = filler.last
    adverbial = words()["adverbial"]
    thing = article.resolver.kind(filler.parts()[-1]) in ("Topic", "Event")
    deed = filler.parts()[-1].head.reads("ger")
    for phrase in match.clause.phrases:
        own = any(phrase.first <= n < phrase.last for n in match.fixed)
        own = own or bool(match.frame.after and phrase.preposition == match.frame.after.split()[0])
        place = phrase.preposition in ("w", "we", "na") and bool(phrase.entity)
        hangs = phrase.preposition not in ("", "podczas", "przez") if thing else place
        # "dostarczenie Ukrainie rakiet": to whom and what.
        hangs = hangs or (deed and not phrase.preposition and bool(phrase.case & (DAT | GEN)))
        hangs = hangs and not phrase.head.has_lemma(words()["time_of_day"])
        hangs = hangs and not (phrase.preposition and phrase.head.has_lemma(adverbial))
        if phrase.first == last and hangs and not own:
            last = phrase.last
    return last


def _content(
    article: Article, parsed: Parsed, content: Clause, predicate: Predicate
) -> tuple[list[Argument], int]:
    """What a clause with *że* tells about: its subject where anything may be the object."""
    _, end = content.bounds(parsed.units)
    if not predicate.range:
        found, how = article.subjects.arguments(parsed, content, ())
        for_others = any(p.preposition == "dla" for p in content.phrases[:1])
        turned = any(_is_judgement(p, content) for p in content.phrases[:1])
        sure = not (how or for_others or turned) and _says_what_it_is(parsed, content)
        return (found if sure else []), end
    start, _ = content.bounds(parsed.units)
    first = next(n for n in content.units if parsed.units[n].start >= start)
    after = [n for n in content.units if n > first]
    argument = _words(article, parsed, content, after[0]) if after else None
    return ([argument] if argument else []), end


def _words(article: Article, parsed: Parsed, clause: Clause, first: int) -> Argument | None:
    """A topic that is named by the words of a clause from one of them on."""
    start, end = parsed.units[first].start, clause.bounds(parsed.units)[1]
    text = " ".join(article.text[start:end].split())
    if not _SHORTEST <= len(text) <= _LONGEST:
        return None
    entity = Entity(id=id_of(text)[:80].rstrip("_-"), kind="Topic", names=(Name(text, "pl"),))
    at = Span(start, end)
    article.register.add(entity, at)
    return Argument(entity.id, Way.NAMED, at, common=True)


def _is_judgement(phrase: Phrase, content: Clause) -> bool:
    """Whether it is what something is judged to be, told first: `że celem był pokój`."""
    ahead = bool(content.verbs) and phrase.last <= content.verbs[0][0]
    return ahead and not phrase.preposition and phrase.case == INST


def _says_what_it_is(parsed: Parsed, content: Clause) -> bool:
    """Whether a clause judges its subject (`jest projektem politycznym`) rather than tells."""
    units = parsed.units
    passive = any(units[n].reads("ppas") for n in content.units)
    if any(units[n].has_lemma(_STATES) and units[n].reads("adj") for n in content.units):
        return False
    character = any(units[n].has_lemma(("charakter", "znaczenie")) for n in content.units)
    return any(
        (
            r.lemma in _JUDGES
            and not passive
            and not _helps(parsed, content, n, r)
            and not _says_it_is_there(content, n)
        )
        or (r.lemma == "mieć" and character)
        for n, r in content.verbs
    )


def _says_it_is_there(content: Clause, verb: int) -> bool:
    """Whether it tells that there is something (`są podstawy`), or what *to* is (`jest to`)."""
    plain = [p for p in content.phrases if not p.preposition]
    behind = bool(plain) and all(p.first > verb for p in plain)
    return behind and len(plain) == 1 and plain[0].case != INST


def _helps(parsed: Parsed, content: Clause, verb: int, reading: Reading) -> bool:
    """Whether a form of *być* only makes a future: `umowa będzie obowiązywać`."""
    after = (parsed.units[n] for n in content.units if n > verb)
    return reading.kind == "bedzie" and any(unit.reads("inf", "praet") for unit in after)
