"""Verbs and adjectives that say what a predicate says, in the active and the passive."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.judgements import banned_from, is_opinion, opinion_of
from kgraph.extract.grammar.english.match import Match, matched, words_around
from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    before,
    child,
    has_child,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.senses import is_guest
from kgraph.extract.grammar.english.sources import cites_for_another
from kgraph.extract.grammar.english.tree import (
    agent,
    is_excepted,
    is_passive,
    subject,
)
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way

if TYPE_CHECKING:
    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.english.frames import Frame, Frames
    from kgraph.extract.grammar.english.phrases import Phrases
    from kgraph.ontology.terms import Predicate

_LISTS = words("english")
_MEANS = _LISTS["means"]
_DOING = _LISTS["doing"]
_TROOPS = _LISTS["acting"] - frozenset(
    ("authority", "side", "delegation", "negotiator", "regime", "leader", "leadership",
     "representative")
)  # fmt: skip
_ARMED = ("soldier", "troop", "force", "army", "navy", "delegation")
"""Who acts for a state, and is not the state where somebody speaks to them or of them."""
_SOME = frozenset({"several", "some", "many", "few", "previous", "former", "earlier", "most"})
_PAPERS = frozenset({"sign", "initial", "ink"})
_TALKING = frozenset({"talk", "talks", "negotiation", "discussion", "conversation", "dialogue"})
_BEGINS = frozenset({"launch", "form", "start", "open", "set"})


@dataclass(frozen=True, slots=True)
class Ends:
    """Who and what a frame relates in a clause, by which rule; `denied` by `no` before a noun.

    `held` are the fixed words beside the verb.
    """

    frame: Frame
    subjects: list[Argument]
    objects: list[Argument]
    rule: str
    denied: bool = False
    held: tuple[Any, ...] = ()


class Verbs:
    """Reads the verbs of one document."""

    def __init__(self, phrases: Phrases, frames: Frames) -> None:
        self.phrases, self.frames = phrases, frames

    def read(self, verb: Any) -> list[Ends]:
        """What a verb says by the heaviest frame whose places can be filled.

        Another frame with the same fixed words says more: `reached a deal with France on gas`.
        """
        if cites_for_another(verb):
            return []
        all_found: list[Ends] = []
        table, lemma = self.frames.by_kind["verb"], verb.lemma_.lower()
        # The parser's lemma of a verb it does not know may lack its last letter: "wag" for waged.
        frames = table.get(lemma) or table.get(f"{lemma}e", [])
        around = words_around(verb) if len(frames) > 1 else None
        for frame in frames:
            if around is not None and not around.issuperset((*frame.fixed, *frame.tail)):
                continue
            first = all_found[0].frame if all_found else None
            if first is not None and (not first.fixed or not _says_more(frame, first)):
                continue
            found = self._by(frame, verb)
            if found is not None and found.subjects and found.objects:
                all_found.append(found)
                if first is not None:
                    break
        return [*all_found, *self._papers(verb, all_found), *self._also(verb, all_found)]

    def _also(self, verb: Any, found: list[Ends]) -> list[Ends]:
        """Who is acted on, beside what for: `asked India for fuel`, `threatened it with war`."""
        first = found[0].frame if len(found) == 1 else None
        if first is None or not first.preposition or first.fixed or child(verb, "dobj") is None:
            return []
        for frame in self.frames.by_kind["verb"].get(verb.lemma_, []):
            plain = not (frame.preposition or frame.fixed or frame.tail) and frame.slot == "np"
            if plain and frame.predicate == first.predicate:
                ends = self._by(frame, verb)
                acting = ends is not None and [o for o in ends.objects if not self._is_topic(o)]
                if ends is not None and acting and ends.subjects:
                    return [replace(ends, objects=acting)]
        return []

    def _is_topic(self, argument: Argument) -> bool:
        return self.phrases.names.kind(argument.entity) == "Topic"

    def _papers(self, verb: Any, found: list[Ends]) -> list[Ends]:
        """What is done to the paper itself: who `signed a treaty with` another signed a treaty."""
        if verb.lemma_ not in _PAPERS or not any(e.held or len(e.frame.fixed) for e in found):
            return []
        for frame in self.frames.by_kind["verb"].get(verb.lemma_, []):
            if not (frame.fixed or frame.preposition or frame.tail) and frame.slot == "np":
                ends = self._by(frame, verb)
                if ends is not None and ends.subjects and ends.objects:
                    return [ends]
        return []

    def adjective(self, word: Any) -> Ends | None:
        """What an adjective after `be`, or a participle, says of the subject."""
        for frame in self.frames.by_kind["adjective"].get(word.lower_, []):
            bearer = _bearer(word)
            match = matched(frame, word) if bearer is not None else None
            if match is None:
                continue
            predicate = self.frames.predicates[frame.predicate]
            objects = self._objects(match, predicate)
            subjects = self.phrases.all_of(bearer, predicate.domain)
            if subjects and objects:
                return Ends(frame, subjects, objects, "adjective")
        return None

    def _by(self, frame: Frame, verb: Any) -> Ends | None:
        predicate = self.frames.predicates[frame.predicate]
        match = matched(frame, verb)
        if match is not None and _is_begun(frame, match.filler):
            return None
        if match is not None and predicate.name == "praises" and is_guest(verb, match.filler):
            return None
        if match is None:
            mutual = predicate.symmetric and frame.preposition in ("", "with")
            return self._mutual(frame, verb, predicate) if mutual else None
        passive = is_passive(verb)
        if passive and frame.slot != "np":
            return None
        objects = self._objects(match, predicate)
        if is_opinion(frame):
            objects = self._whole(opinion_of(frame, verb, match.filler))
        elif predicate.name == "bans" and objects and (whole := banned_from(verb, match.filler)):
            objects = self._whole(whole)
        denied = any(
            c.lower_ == "no" and c.dep_ == "det"
            for word in (match.filler, *match.words) for c in word.children
        )  # fmt: skip
        if passive:
            if frame.preposition and not frame.fixed:
                return None
            agents = self._agents(verb, predicate)
            return Ends(frame, agents, objects, "passive", denied, match.words)
        doer, how = subject(verb)
        if doer is None or doer.i == match.filler.i or doer.ent_type_ in ("DATE", "TIME"):
            return None
        if how == "participle" and (_is_listed(doer) or _is_only_part(predicate, doer)):
            return None
        if is_excepted(doer) or (predicate.name == "visited" and lemma_of(doer) in _TROOPS):
            return None  # "Kenyan soldiers arrived in Haiti": no visit of Kenya's
        subjects = [s for s in self.phrases.all_of(doer, predicate.domain) if not _is_some(s, doer)]
        if predicate.name == "causes" and len(subjects) > 1 and len(objects) > 1:
            return None  # "floods and fires caused deaths and damage": which caused which
        if _is_each_other(match.filler):
            objects = subjects if len(subjects) > 1 else []
        rule = f"verb+{how}" if how else "verb"
        if how in ("coordinate", "control", "participle"):
            subjects = [_left_out(argument, verb) for argument in subjects]
        return Ends(frame, subjects, objects, rule, denied, match.words)

    def _objects(self, match: Match, predicate: Predicate) -> list[Argument]:
        found = self.phrases.filled(match.filler, match.frame.slot, predicate.range)
        forces = lemma_of(match.filler) in _ARMED and predicate.group not in ("Force", "Pressure")
        if forces and any(argument.way is Way.METONYMY for argument in found):
            group = self.phrases.common(match.filler, predicate.range)
            return [group] if group is not None else []  # "urged American soldiers to disobey"
        return found

    def _whole(self, whole: tuple[Any, Any] | None) -> list[Argument]:
        told = self.phrases.words(*whole) if whole is not None else None
        return [told] if told is not None else []

    def _agents(self, verb: Any, predicate: Predicate) -> list[Argument]:
        """Who does what a passive says: after `by`, or whose means it is: `in a Russian raid`."""
        doer = agent(verb)
        if doer is not None:
            found = self.phrases.all_of(doer, predicate.domain)
            if found:
                return found
        named = doer is not None and (doer.pos_ == "PROPN" or doer.is_upper)
        if doer is not None and (named or lemma_of(doer) in _LISTS["no_means"] | _LISTS["place"]):
            return []  # "barred by Chad's constitution", "by the Spanish region of Murcia"
        means = doer if doer is not None else after_preposition(verb, "in", "during")
        if means is not None and (doer is not None or means.lemma_ in _MEANS):
            whose = self.phrases.body(means)
            if whose and doer is None and whose.way is Way.METONYMY:
                return []  # "killed in a Kyiv drone strike": where it was
            if whose and self.phrases.ontology.fits(
                self.phrases.names.kind(whose.entity), predicate.domain
            ):
                return [whose]
        return []

    def _mutual(self, frame: Frame, verb: Any, predicate: Predicate) -> Ends | None:
        """`Putin and Trump met`: each with the other, where nobody else is named."""
        doer, how = subject(verb)
        other = child(verb, "dobj") is not None and not frame.fixed
        done = verb.tag_ != "VB" and child(verb, "neg") is None
        other = other and not (verb.lemma_ == "discuss" and done)  # "A and B discussed the war"
        if doer is None or is_passive(verb) or other or not _has_fixed(frame, verb):
            return None
        found = self.phrases.all_of(doer, predicate.domain)
        if len(found) < 2:
            return None
        rule = f"verb+{how}" if how else "verb"
        return Ends(frame, found[:1], found[1:], rule)


def _is_some(whole: Argument, doer: Any) -> bool:
    """Whether only some of a party or a state do it: `several Senate Democrats met`."""
    told = {c.lower_ for c in doer.lefts}
    counted = bool(told & _SOME) or any(c.dep_ == "nummod" for c in doer.lefts)
    people = doer.lemma_ in ("leader", "official", "lawmaker") and whole.way is Way.METONYMY
    return counted and (people or doer.tag_ == "NNPS")


def _is_only_part(predicate: Predicate, doer: Any) -> bool:
    """Whether what happened has caused it, not who it is said of: `a wheel fell off, causing`."""
    event = lemma_of(doer) in _LISTS["event"] | _LISTS["mishap"]
    return predicate.name == "causes" and doer.pos_ == "NOUN" and not event


def _is_listed(doer: Any) -> bool:
    """Whether it is any of a kind: `the list of states seeking a loan`."""
    return doer.dep_ == "pobj" and lemma_of(doer.head.head) in ("list", "kind", "sort", "type")


def _is_each_other(filler: Any) -> bool:
    """Whether each of the subjects does it to the others: `accused each other`."""
    each = filler.lower_ == "other" and has_child(filler, {"each"}, "det")
    return each or (filler.lower_ == "another" and before(filler) == "one")


def _is_begun(frame: Frame, filler: Any) -> bool:
    """Whether a verb only says that something begins or goes on, and the noun says what."""
    bare = (
        frame.slot == "np"
        and frame.fixed in ((), ("up",))
        and not frame.preposition
        and not frame.tail
    )
    lemma = filler.lemma_.lower()
    talked = bare and frame.head == "hold" and lemma in _TALKING
    return talked or (bare and frame.head in _BEGINS and lemma in _DOING)


def _says_more(frame: Frame, first: Frame) -> bool:
    other = frame.preposition != first.preposition and frame.predicate != first.predicate
    return other and frame.fixed == first.fixed and bool(frame.preposition)


_WITH_EACH_OTHER = ("meet", "speak", "talk", "negotiate", "confer", "cooperate", "discuss")


def _has_fixed(frame: Frame, verb: Any) -> bool:
    if not frame.fixed:
        return frame.head in _WITH_EACH_OTHER
    near = {t.lemma_.lower() for t in verb.children} | {t.lower_ for t in verb.children}
    return set(frame.fixed) <= near


def _left_out(argument: Argument, verb: Any) -> Argument:
    """The same entity, as the subject a verb leaves out."""
    if argument.way in (Way.METONYMY, Way.KNOWN):
        return argument  # what leads to it stands in the sentence
    at = Span(verb.idx, verb.idx)
    return replace(argument, way=Way.DROPPED, at=at, name=argument.name or argument.at)


def _bearer(word: Any) -> Any:
    """Whom an adjective or a participle is said of."""
    head = word.head
    if word.dep_ in ("acomp", "oprd", "attr") and is_verb(head):
        return subject(head)[0]
    if word.tag_ == "VBN" and is_passive(word):
        return subject(word)[0]
    if word.dep_ in ("acl", "amod", "appos") and word.i > head.i and not is_verb(head):
        return head
    if word.pos_ == "ADJ" and word.dep_ == "ROOT":
        return child(word, "nsubj")
    return None
