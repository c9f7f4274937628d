"""Nouns that say what a predicate says: `Putin's visit to Minsk`, `talks between ...`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.auxiliaries import planned, wished
from kgraph.extract.grammar.english.match import Match, matched
from kgraph.extract.grammar.english.mood import mood
from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    before,
    child,
    is_verb,
)
from kgraph.extract.grammar.english.noun_place import (
    is_done_by_somebody,
    is_given_up,
    is_marked,
    is_of_workers,
    is_told,
)  # fmt: skip
from kgraph.extract.grammar.english.sources import VIEWS
from kgraph.extract.grammar.english.tree import (
    clause_verb,
    is_passive,
    subject,
)
from kgraph.extract.grammar.english.unsaid import is_scare
from kgraph.extract.grammar.mood import Mood
from kgraph.extract.grammar.vocabulary import words
from kgraph.model import Certainty, Modality, Polarity

if TYPE_CHECKING:
    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.english.frames import Frame, Frames
    from kgraph.extract.grammar.english.phrases import Phrases

_LISTS = words("english")
_DURING = {"after", "during", "following", "in", "at", "on", "amid", "since"}
_SHARED = ("CONSULT", "AGREE", "COOPERATE")
"""Events that one takes part in: after them, or for them, whoever is said to do something did."""
_HOSTING = {"host", "organise", "organize", "convene", "mediate", "broker", "facilitate"}
_AHEAD = {"before", "for"}
_TOLD_ON = {"congratulate", "compliment", "press", "brief", "question", "advise"}
_COMING = ("arrive", "return")
"""Verbs whose `for` tells what somebody has come for, and not what they did."""
_ONLY_SAID = _LISTS["only_said"] | _LISTS["unreal"]
_WISHING = (_LISTS["ask"] | _LISTS["wish"] | _LISTS["intend"]) - {"agree"}


@dataclass(frozen=True, slots=True)
class Nominal:
    """What a noun says: who, what, how, and whose wish it is."""

    frame: Frame
    subjects: list[Argument]
    objects: list[Argument]
    how: Mood
    rule: str
    wisher: Any = None


class Nouns:
    """Reads the nouns of one document."""

    def __init__(self, phrases: Phrases, frames: Frames) -> None:
        self.phrases, self.frames = phrases, frames

    def read(self, noun: Any) -> Nominal | None:
        """What a noun says by the heaviest frame that fits; None where it says nothing."""
        if noun.lemma_ in VIEWS and noun.dep_ == "pobj" and noun.head.lower_ == "in":
            return None  # whose word it is, and nothing of its own
        if is_scare(noun) or is_done_by_somebody(noun):
            return None  # "condemned the "aggression" against Syria"
        table = self.frames.by_kind["noun"]
        forms = dict.fromkeys((noun.lower_, noun.lemma_.lower()))  # "talks" is a word of its own
        for frame in (frame for form in forms for frame in table.get(form, ())):
            found = self._by(frame, noun)
            if found is not None:
                return found
        return None

    def _by(self, frame: Frame, noun: Any) -> Nominal | None:
        predicate = self.frames.predicates[frame.predicate]
        if predicate.symmetric and (both := self._between(frame, noun)):
            return both
        if predicate.name == "attacked" and is_of_workers(noun):
            return None
        match = matched(frame, noun)
        if match is None:
            return self._mutual(frame, noun) if predicate.symmetric else None
        objects = self._objects(match, predicate.range)
        if not objects:
            return None
        beside = self._beside(frame, noun, match, predicate.domain)
        if beside:
            how = self._mood(noun)
            return self._nominal(frame, beside, objects, how, noun, "noun") if how else None
        carried = self._carried(noun)
        if carried is None:
            return None
        owner, how, rule = carried
        if rule == "noun+beside" and child(noun, "poss") is not None:
            return None  # "met him after his visit to": whose it was is not clear
        shared = predicate.symmetric or predicate.plover.get("actual") in _SHARED
        manner = noun.head.lower_ == "in" and noun.tag_ == "NN"  # "marched in protest against"
        if rule == "noun+beside" and not manner and not shared:
            return None  # "returned it after the conviction of": who convicted is not told
        asked = how.modality is Modality.DESIRED and noun.head.lemma_ in _LISTS["ask"]
        if asked and not predicate.symmetric:
            return None  # "demanded the removal of": who is to do it is not told
        held = predicate.group == "Elections" and "light" in rule and noun.head.lemma_ != "cast"
        if held or (predicate.name == "hosted" and rule == "noun+beside"):
            return None  # "held the vote on the budget", "spoke at a dinner for"
        said = noun.head.lemma_ in _LISTS["only_said"]
        if (predicate.name == "establishes" or predicate.group == "Force") and said:
            return None  # "the ministry announced the capture of": who captured is not told
        if predicate.symmetric and noun.head.lemma_ == "announce":
            return None  # "announced a round of talks with": they are to come, or are over
        subjects = self.phrases.all_of(owner, predicate.domain)
        if not subjects or {s.entity for s in subjects} & {o.entity for o in objects}:
            return None
        return self._nominal(frame, subjects, objects, how, noun, rule)

    def _nominal(
        self, frame: Frame, subjects: list[Argument], objects: list[Argument], how: Mood,
        noun: Any, rule: str,
    ) -> Nominal:  # fmt: skip
        verb = _governing(noun)
        asks = how.modality is Modality.DESIRED and is_verb(verb)
        wisher = subject(verb)[0] if asks else None
        own = wisher is not None and any(
            argument.at.start <= wisher.idx < argument.at.end for argument in subjects
        )
        return Nominal(frame, subjects, objects, replace(how, wished=own), rule,
                       None if own else wisher)  # fmt: skip

    def _objects(self, match: Match, allowed: tuple[str, ...]) -> list[Argument]:
        return self.phrases.filled(match.filler, match.frame.slot, allowed)

    def _between(self, frame: Frame, noun: Any) -> Nominal | None:
        """`talks between Russia and Ukraine`: each of the two with the other."""
        predicate = self.frames.predicates[frame.predicate]
        pair = after_preposition(noun, "between")
        if pair is None and noun.dep_ == "pobj" and noun.head.head.lemma_ in _LISTS["measure"]:
            pair = after_preposition(noun.head.head, "between")
        if pair is None or frame.preposition != "with" or frame.fixed:
            return None
        found = self.phrases.all_of(pair, predicate.domain)
        how = self._mood(noun)
        if len(found) < 2 or how is None:
            return None
        return self._nominal(frame, found[:1], found[1:], how, noun, "noun")

    def _mutual(self, frame: Frame, noun: Any) -> Nominal | None:
        """`Chile and Peru resumed negotiations`: each of the subjects with the others."""
        verb = noun.head
        if frame.preposition != "with" or frame.fixed or noun.dep_ != "dobj" or not is_verb(verb):
            return None
        carried = self._by_verb(noun, verb)
        domain = self.frames.predicates[frame.predicate].domain
        found = self.phrases.all_of(carried[0], domain) if carried else []
        if carried is None or len(found) < 2:
            return None
        return self._nominal(frame, found[:1], found[1:], carried[1], noun, carried[2])

    def _beside(
        self, frame: Frame, noun: Any, match: Match, allowed: tuple[str, ...]
    ) -> list[Argument]:
        """Who does it, named beside the noun."""
        tokens = [noun, *match.words]
        for token in tokens:
            source = ("by",) if frame.preposition == "from" else ("by", "from")
            for found in (child(token, "poss"), after_preposition(token, *source)):
                if found is not None and found.i != match.filler.i:
                    return self.phrases.all_of(found, allowed)
        if frame.preposition != "of":
            of = after_preposition(noun, "of")
            found = self.phrases.all_of(of, allowed) if of is not None else []
            if found and not found[0].common:
                return found
        for token in tokens:
            for beside in token.lefts:
                if beside.dep_ not in ("amod", "compound", "nmod"):
                    continue
                named = beside.i in self.phrases.names.at
                if named and self.phrases.names.at.get(noun.i) == self.phrases.names.at[beside.i]:
                    continue  # "a Strategic Partnership with": its own name
                state = self.phrases.names.nation_of(beside)
                fits = state and self.phrases.ontology.fits("State", allowed)
                if state is not None and fits:
                    return [state]
                if named and (body := self.phrases.names.fitting(beside, allowed)):
                    return [body]
        return []

    def _mood(self, noun: Any) -> Mood | None:
        """How a noun's event is said: as a rule it is simply there, if somebody does it."""
        above = _governing(noun)
        if noun.dep_ == "compound" and is_given_up(noun.head):
            return None  # "ended mediation efforts between"
        said = noun.lemma_.lower() in _LISTS["spoken"] and child(noun, "poss") is not None
        if is_given_up(noun):
            return None  # "dropped its opposition to", "a planned visit was cancelled"
        told = {c.lower_ for c in noun.children if c.dep_ in ("amod", "compound", "advmod")}
        if told & _LISTS["planned"]:
            return planned(Mood(), Certainty.CERTAIN)
        if told & _LISTS["doubted"] or {"so", "called"} <= told | _before(noun):
            return Mood(certainty=Certainty.POSSIBLE)
        if told & (_LISTS["unreal"] | _LISTS["never"]) or is_marked(noun):
            return None
        if said:
            return Mood()
        if above is None:
            return None
        place = noun
        if above.lemma_.lower() in _LISTS["measure"]:
            place, above = above, above.head
        if not is_verb(above) and above.dep_ == "dobj" and above.head.lemma_ in _ONLY_SAID:
            return None  # "announced a round of talks with"
        lemma = above.lemma_.lower()
        during = place.dep_ == "pobj" and place.head.lower_ in _DURING - {"on", "in", "at"}
        if is_verb(above) and noun.dep_ in ("dobj", "pobj") and lemma in _WISHING and not during:
            over = mood(above)
            plain = over is not None and over.plain
            return wished(Mood(), own=False) if plain else None
        if lemma in _LISTS["unreal"] and not during:
            return None
        done = place.dep_ != "pobj" or place.head.lower_ in ("in", "into", "to", "at")
        light = _LISTS["light"] - _LISTS["only_said"]
        if done and lemma in light | _HOSTING and is_verb(above):
            how = mood(above)
            supposed = how is not None and how.modality is Modality.HYPOTHETICAL
            return None if supposed and child(noun, "poss") is not None else how
        verb = clause_verb(noun)
        how = mood(verb) if is_verb(verb) else Mood()
        if how is None or how.modality in (Modality.HYPOTHETICAL, Modality.CONDITIONAL):
            return None
        if child(noun, "det") is not None and child(noun, "det").lower_ in ("any", "no"):
            return None
        real = how.modality is Modality.ACTUAL and how.polarity is Polarity.POSITIVE
        granted = how.certainty is not Certainty.CERTAIN or is_told(place, how)
        return replace(how, present=False) if real and granted else None

    def _carried(self, noun: Any) -> tuple[Any, Mood, str] | None:
        """Who does it where only the verb tells: `launched an attack`, `after talks with`."""
        verb = noun.head
        if is_verb(verb) and noun.dep_ in ("dobj", "nsubjpass"):
            return self._by_verb(noun, verb)
        if noun.dep_ == "pobj" and verb.lower_ == "in" and not _has_owner(noun):
            return self._by_clause(noun)  # "in protest against", "in support of"
        if noun.dep_ != "pobj" or not is_verb(verb.head):
            return None
        preposition, verb = verb.lower_, verb.head
        if preposition in ("for", "to", "in", "into") and verb.lemma_ in _WISHING | _LISTS["light"]:
            found = self._by_verb(noun, verb)
            comes = found is not None and preposition == "for" and verb.lemma_ in _COMING
            return (found[0], wished(found[1]), found[2]) if found and comes else found
        how = mood(verb)
        owner = subject(verb)[0]
        if how is None or owner is None or is_passive(verb):
            return None
        if preposition in ("on", "in", "at") and verb.lemma_ in _LISTS["event_verb"] | _TOLD_ON:
            return None  # "congratulated them on the organisation of": who organised is not told
        if preposition in _DURING and how.modality is Modality.ACTUAL:
            return owner, Mood(certainty=how.certainty), "noun+beside"
        if how.modality is Modality.FUTURE and preposition in _DURING | _AHEAD:
            done = how if preposition == "for" else replace(how, polarity=Polarity.POSITIVE)
            return owner, done, "noun+beside"  # "will not sit down for talks"
        return None

    def _by_clause(self, noun: Any) -> tuple[Any, Mood, str] | None:
        """What is done by whatever the clause says is done: `marched in support of`."""
        verb = clause_verb(noun)
        how = mood(verb) if is_verb(verb) and not is_passive(verb) else None
        owner = subject(verb)[0] if how is not None else None
        if owner is None or how is None:
            return None
        promised = verb.lemma_ in _WISHING and how.plain  # "pledged a million in aid"
        return owner, wished(how) if promised else how, "noun+beside"

    def _by_verb(self, noun: Any, verb: Any) -> tuple[Any, Mood, str] | None:
        how = mood(verb)
        if how is None or _is_added(noun, verb):
            return None
        owner = after_preposition(verb, "by") if is_passive(verb) else subject(verb)[0]
        if owner is None:
            return None
        if any(c.lower_ == "no" for c in noun.children if c.dep_ == "det"):
            how = replace(how, polarity=Polarity.NEGATIVE)
        if verb.lemma_ in _LISTS["light"]:
            return owner, how, "noun+light"
        if verb.lemma_ in _WISHING and how.plain:
            return owner, wished(how), "noun+light"
        return None


def _before(noun: Any) -> set[str]:
    return {t.lower_ for t in noun.doc[max(noun.sent.start, noun.i - 4) : noun.i]}


def _is_added(noun: Any, verb: Any) -> bool:
    """Whether a noun is said of the whole clause: `sent Lee to Lima, the first visit since May`."""
    other = child(verb, "dobj")
    return other is not None and other.i < noun.i and before(noun.left_edge) == ","


def _has_owner(noun: Any) -> bool:
    return child(noun, "det", "poss", "amod") is not None


def _governing(noun: Any) -> Any:
    """The word a noun hangs on, prepositions left out."""
    at = noun
    while at.dep_ in ("conj", "pobj", "prep", "poss") and at.head.i != at.i:
        at = at.head
        if is_verb(at):
            return at
        if at.pos_ not in ("ADP", "SCONJ") and at.dep_ not in ("prep",):
            break
    return at.head if at.i == noun.i and at.head.i != at.i else at if at.i != noun.i else None
