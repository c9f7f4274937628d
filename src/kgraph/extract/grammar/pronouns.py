"""What a pronoun as object means: the one name, or else the one thing, before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import ACC, NOM
from kgraph.extract.grammar.nominals import every
from kgraph.extract.grammar.units import Sort
from kgraph.extract.proposal import Span, Way

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.article import Article
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.extract.grammar.sentence import Parsed
    from kgraph.extract.grammar.verbs import Match
    from kgraph.ontology.terms import Predicate

_POINTING = ("który", "jaki", "ten")


def meant(
    article: Article, parsed: Parsed, match: Match, pronoun: Phrase, predicate: Predicate
) -> list[Argument]:
    """What a pronoun as object means: the one name before it that it agrees with.

    Looked for in its own sentence first, then in the one before; what stands by itself is
    preferred to what hangs on a noun.
    """
    subjects, _ = article.subjects.arguments(parsed, match.clause, predicate.domain)
    taken = {argument.entity for argument in subjects}
    own = [p for p in parsed.phrases if p.last <= pronoun.first]
    before = article.subjects.before
    earlier = before.phrases if before is not None else []
    for home, place in ((own, parsed), (earlier, before)):
        if place is before and _names_a_thing(own, pronoun):
            break
        by_itself = [part for p in home for part in p.parts()]
        for pool in (by_itself, [inner for part in by_itself for inner in every(part)]):
            found: dict[str, Argument] = {}
            for phrase in pool:
                both = phrase.number & pronoun.number and phrase.gender & pronoun.gender
                if place is not None and phrase.entity and phrase.entity not in taken and both:
                    for argument in article.entities(place, phrase, predicate.range):
                        if argument.way is Way.NAMED and not argument.common:
                            found[argument.entity] = argument
            hangs = found and pool is not by_itself and _of_a_thing(by_itself, pronoun, set(found))
            if hangs or (found and _rather_a_thing(by_itself, pronoun, set(found))):
                return _thing_meant(article, parsed, match, pronoun, predicate)
            if found and _may_be_in_office(own if place is parsed else earlier, pronoun):
                return []
            unsure = found and place is before
            if unsure and _may_be_another(article, predicate, pronoun, by_itself, found):
                return []
            if found:
                at = Span(pronoun.head.start, pronoun.head.end)
                known = [article.resolver.pronoun(a, at) for a in found.values()]
                return known if len(known) == 1 else []
    return _thing_meant(article, parsed, match, pronoun, predicate)


def _names_a_thing(phrases: Sequence[Phrase], pronoun: Phrase) -> bool:
    """Whether the pronoun may mean a thing of its own sentence, wherever it stands there."""
    return any(
        p.head.sort is Sort.WORD
        and p.number & pronoun.number
        and p.gender & pronoun.gender
        and not p.case & NOM
        and not p.head.reads("ppron3")
        and not p.head.has_lemma(_POINTING)
        for p in phrases
    )


def _may_be_in_office(phrases: Sequence[Phrase], pronoun: Phrase) -> bool:
    """Whether it may as well be somebody without a name: `odwołał ministra. Kowal go poparł`."""
    return any(
        part.head.role and not part.entity and not p.case & NOM
        and part.number & pronoun.number and part.gender & pronoun.gender
        for p in phrases for part in p.parts()
    )  # fmt: skip


def _may_be_another(
    article: Article, predicate: Predicate, pronoun: Phrase, phrases: Sequence[Phrase],
    found: Mapping[str, Argument],
) -> bool:  # fmt: skip
    """Whether it may as well be a thing of that sentence, or the subject that was left out there.

    `Skrytykował ministra Ziobrę. Sąd uniewinnił go.`; `Szef banku nazwał zakaz błędem. Rada go
    poparła.`
    """
    last = article.subjects.last
    if last is not None and last[1] is not article.subjects.before:
        for argument in article.entities(last[1], last[0], predicate.range):
            if argument.entity not in found and last[0].gender & pronoun.gender:
                return True
    things = [
        p for p in phrases
        if p.head.sort is Sort.WORD and not p.preposition and p.number & pronoun.number
        and p.gender & pronoun.gender and not p.head.reads("ppron3")
    ]  # fmt: skip
    return any(article.resolver.kind(p) == "Topic" for p in things) and (
        article.resolver.ontology.fits("Topic", predicate.range)
    )


def _rather_a_thing(phrases: Sequence[Phrase], pronoun: Phrase, names: set[str]) -> bool:
    """Whether a thing stands by itself and no name does: `umowa z Turcją. Unia ją odrzuciła`."""
    free = [p for p in phrases if not p.preposition and p.gender & pronoun.gender]
    free = [p for p in free if p.number & pronoun.number]
    return not any(p.entity in names for p in free) and any(
        p.head.sort is Sort.WORD and not p.head.reads("ppron3") for p in free
    )


def _of_a_thing(phrases: Sequence[Phrase], pronoun: Phrase, names: set[str]) -> bool:
    """Whether a name only tells whose a thing is that fits as well: `z decyzją Unii. Uznał ją`."""
    return any(
        p.head.sort is Sort.WORD
        and p.number & pronoun.number
        and p.gender & pronoun.gender
        and any(inner.entity in names for inner in every(p))
        for p in phrases
    )


def _thing_meant(
    article: Article, parsed: Parsed, match: Match, pronoun: Phrase, predicate: Predicate
) -> list[Argument]:
    """The one thing without a name that a pronoun can mean (`umowę. Unia ją odrzuciła`).

    Only an object counts: what stands by itself and is no subject.
    """
    own = article.subjects.of(parsed, match.clause)
    before = article.subjects.before
    places = [(parsed, [p for p in parsed.phrases if p.last <= pronoun.first])]
    places += [(before, before.phrases)] if before is not None else []
    for place, phrases in places:
        fitting = [
            p for p in phrases
            if p.number & pronoun.number and p.gender & pronoun.gender and not p.members
            and not (own is not None and p is own.phrase) and not p.head.reads("ppron3")
            and not p.head.has_lemma(("który", "jaki"))
        ]  # fmt: skip
        things = [p for p in fitting if not p.preposition and not p.entity and p.case & ACC]
        if not fitting:
            continue
        if len(fitting) > 1 or not things or (things[0].case & NOM and things[0].first == 0):
            return []
        at = Span(pronoun.head.start, pronoun.head.end)
        found = article.entities(place, things[0], predicate.range)
        return [article.resolver.pronoun(a, at) for a in found]
    return []
