"""What fills the object of a verb: a phrase, a pronoun, a clause, or the words of an infinitive."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.clause import COORDINATE
from kgraph.extract.grammar.complements import CUT, end_of, is_cut
from kgraph.extract.grammar.conditions import CONDITION
from kgraph.extract.grammar.morphology import DAT, GEN, INST
from kgraph.extract.grammar.pronouns import meant
from kgraph.extract.grammar.register import id_of
from kgraph.extract.grammar.senses import means_otherwise
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way
from kgraph.model import Entity, Name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kgraph.extract.grammar.article import Article
    from kgraph.extract.grammar.clause import Clause
    from kgraph.extract.grammar.morphology import Reading
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.units import Unit
    from kgraph.extract.grammar.verbs import Match
    from kgraph.ontology.terms import Predicate

_JUDGES = frozenset({"być", "stanowić", "pozostawać", "zagrażać", "służyć"})
_STATES = frozenset(
    {"gotów", "gotowy", "skłonny", "zdecydowany", "przeciwny", "obecny", "nieobecny"}
)
"""What somebody is who is not judged so, but does something or is somewhere."""
_CONGRATULATE = ("gratulować", "pogratulować")
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
    if match.frame.head in _CONGRATULATE and match.frame.case == DAT:
        filler = _alone(parsed, filler)
    if means_otherwise(parsed, match, filler, predicate):
        return []
    if filler.head.reads("ppron3"):
        return meant(article, parsed, match, filler, predicate)
    thing = article.resolver.kind(filler) in ("Topic", "Event")
    if (whole := end_of(parsed, filler) if thing else 0) == CUT:
        return []
    last = max(whole, _extended(article, match, filler))
    if thing and is_cut(parsed, filler, last):
        return []
    return article.entities(parsed, filler, predicate.range, last=last)


def _alone(parsed: Parsed, phrase: Phrase) -> Phrase:
    """Whom one congratulates, without on what: `pogratulował rolnikom dobrych zbiorów`."""
    one = phrase.parts()[0]
    if one.entity or not one.genitives:
        return phrase
    last = parsed.units.index(one.head) + 1
    return replace(one, genitives=[], last=last, case=DAT)


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
        hangs = hangs and not (
            _is_said_in(phrase) and not filler.head.has_lemma(words()["voice_noun"])
        )
        if phrase.first == last and hangs and not own:
            last = phrase.last
    return last


def _is_so_already(content: Clause) -> bool:
    """Whether a clause only tells what is: `zadeklarował, że jest to możliwe` is no promise."""
    return bool(content.verbs) and all(
        r.kind == "fin" and r.lemma == "być" for _, r in content.verbs
    )


def _is_own_deed(article: Article, parsed: Parsed, content: Clause) -> bool:
    """Whether a clause tells what its speaker will do: `ostrzegł, że zaatakuje`."""
    main = _after_condition(parsed, content) or content
    if not main.verbs or parsed.units[main.verbs[0][0]].has_lemma(words()["happen"]):
        return False
    subject = article.subjects.of(parsed, main)
    return subject is not None and subject.how in ("control", "coordinate")


def _is_said_in(phrase: Phrase) -> bool:
    """Whether it is what the subject speaks in: `potępił zamach w oświadczeniu`."""
    return phrase.preposition in ("w", "we") and phrase.head.has_lemma(words()["said_in"])


def _content(
    article: Article, parsed: Parsed, content: Clause, predicate: Predicate
) -> tuple[list[Argument], int]:
    """What a clause with *że* tells about: its subject where anything may be the object."""
    _, end = content.bounds(parsed.units)
    if not content.verbs:
        spoken = next((c for c in parsed.clauses if _goes_on(content, c)), None)
        if spoken is None:
            return [], end
        end = spoken.bounds(parsed.units)[1]
    if not predicate.range:
        found, how = article.subjects.arguments(parsed, content, ())
        for_others = any(p.preposition == "dla" for p in content.phrases[:1])
        turned = any(_is_judgement(p, content) for p in content.phrases[:1])
        sure = not (how or for_others or turned) and _says_what_it_is(parsed, content)
        subject = article.subjects.of(parsed, content) if sure else None
        if subject is not None and subject.phrase is not None:
            whole = end_of(parsed, subject.phrase)
            told = whole and whole != CUT
            found = article.entities(parsed, subject.phrase, (), last=whole) if told else found
            sure = whole != CUT
        return (found if sure else []), end
    if (main := _after_condition(parsed, content)) is not None:
        end = max(end, main.bounds(parsed.units)[1])
    if predicate.name == "commitsTo" and _is_so_already(content):
        return [], end
    if predicate.name == "warnsOf" and _is_own_deed(article, parsed, content):
        return [], end  # that is a threat
    start, _ = content.bounds(parsed.units)
    first = next(n for n in content.units if parsed.units[n].start >= start)
    marked = parsed.units[first].lower == content.word or parsed.units[first].lower in COORDINATE
    telling = [n for n in content.units if n > first or (n == first and not marked)]
    argument = _words(article, parsed, content, telling[0], end) if telling else None
    return ([argument] if argument else []), end


def _goes_on(content: Clause, other: Clause) -> bool:
    """Whether a clause has its verb in the quotation behind it: `że po rozmowie „będzie pokój”`."""
    return other.quoted and bool(other.verbs) and 0 < other.units[0] - content.units[-1] <= _NEAR


_NEAR = 3
_BEFORE = CONDITION | {"choć", "chociaż", "mimo_że", "skoro"}
"""What a clause begins with that is told before what matters."""


def _after_condition(parsed: Parsed, content: Clause) -> Clause | None:
    """What depends on a condition that stands first: `że jeśli zaatakuje, odpowiemy`."""
    said = [parsed.units[n].lower for n in content.units[:2]]
    if not _BEFORE.intersection(said):
        return None
    behind = parsed.clauses[parsed.clauses.index(content) + 1 :]
    return next((c for c in behind if c.verbs), None)


def _words(
    article: Article, parsed: Parsed, clause: Clause, first: int, end: int = 0
) -> Argument | None:
    """A topic that is named by the words of a clause from one of them on, if it has its end."""
    start, own = parsed.units[first].start, clause.bounds(parsed.units)[1]
    if end <= own and parsed.units[clause.units[-1]].reads("prep"):
        return None  # "zapowiedział, że pojedzie w „kilka miejsc, gdzie padało”"
    end = end or own
    if end <= own:
        quoted = _quoted_behind(parsed, clause)
        if quoted is None:
            return None
        end = quoted or end
    text = " ".join(article.text[start:end].split())
    if not _SHORTEST <= len(text) <= _LONGEST:
        return None
    entity = Entity(id=id_of(text)[:_LONGEST].rstrip("_-"), kind="Topic", names=(Name(text, "pl"),))
    at = Span(start, end)
    article.register.add(entity, at)
    return Argument(entity.id, Way.NAMED, at, common=True)


def _quoted_behind(parsed: Parsed, clause: Clause) -> int | None:
    """Where a quotation ends that a clause goes on with: `że rząd szuka „nowych dróg”`; 0: none.

    None where it does not end there: its words would be cut.
    """
    at = clause.units[-1] + 1
    sign = parsed.units[at].text if at < len(parsed.units) else ""
    before = sum(unit.text == '"' for unit in parsed.units[:at])
    if sign not in ("„", "“", "«") and (sign != '"' or before % 2):
        return 0
    for unit in parsed.units[at + 1 :]:
        if unit.text in ("”", "»", '"', "“"):
            return unit.start
        if unit.finite:
            return None
    return None


def _is_judgement(phrase: Phrase, content: Clause) -> bool:
    """Whether it is what something is judged to be, told first: `że celem był pokój`."""
    ahead = bool(content.verbs) and phrase.last <= content.verbs[0][0]
    return ahead and not phrase.preposition and phrase.case == INST


def _says_what_it_is(parsed: Parsed, content: Clause) -> bool:
    """Whether a clause judges its subject (`jest projektem politycznym`) rather than tells."""
    units = parsed.units
    passive = any(units[n].reads("ppas") for n in content.units)
    if any(units[n].has_lemma(("możliwy", "niemożliwy")) for n in content.units):
        return False  # "rokowania nie będą możliwe": what will be
    if any(units[n].has_lemma(_STATES) and units[n].reads("adj") for n in content.units):
        return False
    character = any(units[n].has_lemma(("charakter", "znaczenie")) for n in content.units)
    return any(
        (
            r.lemma in _JUDGES
            and not passive
            and not _helps(parsed, content, n, r)
            and not _says_it_is_there(units, content, n)
        )
        or (r.lemma == "mieć" and character)
        for n, r in content.verbs
    )


def _says_it_is_there(units: Sequence[Unit], content: Clause, verb: int) -> bool:
    """Whether it tells that there is something (`są podstawy`), or what *to* is (`jest to`)."""
    plain = [p for p in content.phrases if not p.preposition]
    behind = bool(plain) and all(p.first > verb for p in plain)
    this = [unit.lower for unit in units[verb + 1 : verb + 2]] == ["to"]
    return behind and (this or (len(plain) == 1 and plain[0].case != INST))


def _helps(parsed: Parsed, content: Clause, verb: int, reading: Reading) -> bool:
    """Whether a form of *być* only makes a future: `umowa będzie obowiązywać`."""
    after = (parsed.units[n] for n in content.units if n > verb)
    cut = content.units[-1] == verb  # "zapewnił, że USA będą „pomagać”"
    return reading.kind == "bedzie" and (cut or any(u.reads("inf", "praet") for u in after))
