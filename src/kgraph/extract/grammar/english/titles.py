"""Offices and roles beside a name: `Polish President Andrzej Duda`, `Merkel, the chancellor`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.home import OFFICES, is_foreign
from kgraph.extract.grammar.english.led import (
    is_led_by_another,
    is_minority,
    is_of_function,
    is_other_body,
    is_ousted,
    is_rival,
)  # fmt: skip
from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    child,
    is_plural,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.title_places import (
    appositions,
    hyphened,
    is_before_verb,
    is_of_another,
    is_of_event,
    is_of_people,
    is_of_state,
    is_plain,
    is_supposed_holder,
)  # fmt: skip
from kgraph.extract.grammar.english.tree import (
    clause_verb,
    extent,
    subject,
)
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kgraph.extract.grammar.arguments import Argument
    from kgraph.extract.grammar.english.frames import Frame, Frames
    from kgraph.extract.grammar.english.home import Home
    from kgraph.extract.grammar.english.phrases import Phrases

Role = tuple["Frame", "Argument", "Argument", Any, Span]
"""A frame, who holds the role, of what, the word for it, and the stretch that says it."""

_LISTS = words("english")
_NOT_NOW, _BODIES, _BARE = _LISTS["not_now"], _LISTS["organisation"], _LISTS["bare"]
_ARMED = ("army", "navy", "military", "delegation", "force", "troop")
"""What a state has, and its chief or spokesman is none of the state's."""
_ONCE = ("then", "once", "formerly", "previously", "briefly", "later", "soon")
"""Words before a role that tells of another time."""
_ALIKE = ("of", "at", "with", "for")
"""Prepositions that mean the same after a role: an analyst `at`, `with` or `for` a bank."""
_PORTFOLIOS = _LISTS["portfolio"]
_YEAR = 4
_BESIDE = ("compound", "amod", "nmod", "poss", "appos")


class Titles:
    """Finds the roles that names have in one document."""

    def __init__(self, phrases: Phrases, frames: Frames, home: Home) -> None:
        self.phrases, self.frames, self.names = phrases, frames, phrases.names
        self.home = home

    def remember(self, doc: Any) -> None:
        """Note what everybody with a name is called, before anything is read."""
        for token in doc:
            if not self._ends_person(token):
                continue
            for head, _ in self._heads(token):
                if lemma_of(head) in _BODIES or not is_of_people(head):
                    continue  # nobody is called an airline, or a fire by "Cal Fire Chief Lee"
                before = [t.text.lower() for t in head.lefts if t.dep_ in _BESIDE[:3]]
                self.phrases.reference.called(self.names.at[token.i][0], head.lemma_)
                states = {s.entity for c in head.lefts if (s := self.names.nation_of(c))}
                if is_foreign(head):
                    self.home.foreign.setdefault(self.names.at[token.i][0], set()).update(states)
                self.home.stated.setdefault(self.names.at[token.i][0], set()).update(states)
                title = " ".join([*before, head.lemma_.lower()])
                self.phrases.reference.called(self.names.at[token.i][0], title)

    def _ends_person(self, token: Any) -> bool:
        ends = self._ends_name(token)
        return ends and self.names.kind(self.names.at[token.i][0]) == "Person"

    def _ends_name(self, token: Any) -> bool:
        found = self.names.at.get(token.i)
        return found is not None and token.idx + len(token) == found[1].end

    def roles(self, name: Any) -> Iterator[Role]:
        """The roles of somebody or something with a name, at one mention."""
        if not self._ends_name(name) or is_ousted(name) or is_supposed_holder(name):
            return
        heads = self._heads(name) if self._ends_person(name) else appositions(name)
        for head, around in heads:
            if head.i in self.names.at or (head.lemma_ == "part" and is_of_event(name)):
                continue
            counterpart = head.lemma_.lower() == "counterpart"
            found = (self._counterpart if counterpart else self._role)(name, head, around)
            if found:
                yield found

    def _counterpart(self, name: Any, head: Any, around: Sequence[Any]) -> Role | None:
        """`his Ukrainian counterpart, Mykhailo Fedorov`: the office of whom the sentence names."""
        beside = [c for c in (*head.lefts, *around) if c.i != head.i]
        state = next((found for c in beside if (found := self.names.nation_of(c))), None)
        holder = self.phrases.one(name, ("Person",))
        if state is None or holder is None:
            return None
        frame = self._office_beside(name, head)
        if frame is None or not self.home.may_hold(frame.predicate, holder.entity, state.entity):
            return None
        places = [holder.at, state.at]
        span = Span(min(p.start for p in places), max(p.end for p in places))
        return frame, holder, state, head, span

    def _office_beside(self, name: Any, head: Any) -> Frame | None:
        """The office of the other one, whom the sentence names or its subject means."""
        for token in reversed(name.doc[name.sent.start : head.left_edge.i]):
            if not self._ends_person(token) or self.names.at[token.i] == self.names.at[name.i]:
                continue
            offices = (f for f, *_ in self.roles(token) if f.predicate in OFFICES)
            if (frame := next(offices, None)) is not None:
                return frame
        verb = clause_verb(head)
        doer = subject(verb)[0] if is_verb(verb) else None
        meant = self.phrases.one(doer, ("Person",)) if doer is not None else None
        held = self.home.offices_of(meant.entity) if meant is not None else set()
        titles = (f for found in self.frames.by_kind["title"].values() for f in found)
        return next((f for f in titles if {f.predicate} == held), None)

    def _heads(self, name: Any) -> list[tuple[Any, Sequence[Any]]]:
        """The nouns that may tell a role, each with the words beside it."""
        place = self.names.at[name.i][1]
        first = name.i
        while self.names.at.get(first - 1) == self.names.at[name.i]:
            first -= 1
        parts = name.doc[first : name.i + 1]
        before = [
            c for part in parts for c in part.children
            if c.idx < place.start and c.dep_ in _BESIDE
        ]  # fmt: skip
        head = name.head
        if name.dep_ == "conj" and head.dep_ == "appos":  # "the envoys, Witkoff and Kushner"
            name, head = head, head.head
        role = head.lemma_.lower() in self.frames.by_kind["title"]
        if name.dep_ == "appos" and not role and head.head.lower_ in _ALIKE:
            head = head.head.head  # "the mayor of the city, Jan Nowak"
        of_one = is_plural(head) == any(True for _ in name.conjuncts)
        if (
            name.dep_ == "appos"
            and of_one
            and head.pos_ in ("NOUN", "PROPN")
            and head.i not in self.names.at
        ):
            before = [*before, head]
            if head.dep_ == "appos" and head.head.i not in self.names.at:
                before = [*before, head.head]  # "her husband, the historian Paolo Ferraris"
        told = [noun for noun in reversed(before) if child(noun, "case") is None]
        told = [
            noun for noun in told
            if not is_before_verb(noun, name) and not (name.dep_ == "appos" and is_of_another(noun))
        ]  # fmt: skip
        hosts = {head.i, head.head.i} if name.dep_ == "appos" else set()
        beside = [(noun, () if noun.i in hosts else before) for noun in told]
        return beside + appositions(name)

    def copula(self, verb: Any) -> Role | None:
        """`Gotland is part of Sweden`: what the subject of `be` is said to be."""
        attribute = child(verb, "attr") if verb.lemma_ == "be" else None
        bearer = subject(verb)[0] if attribute is not None else None
        if attribute is None or bearer is None or attribute.i in self.names.at:
            return None
        return self._role(bearer, attribute, ())

    def _role(self, name: Any, head: Any, around: Sequence[Any]) -> Role | None:
        beside = [*head.subtree, *(t for c in around for t in (c, *c.lefts))]
        told = {t.lower_ for t in beside if t.i not in self.names.at and t.i != name.i}
        close = {t.lower_ for t in (*head.lefts, *around) if t.head.i in (head.i, name.i)}
        close.add(head.left_edge.lower_)  # "acting Thai Prime Minister"
        if head.left_edge.i and (last := head.left_edge.nbor(-1)).lower_ in _ONCE:
            close.add(last.lower_)  # "Brnabic, then prime minister of Serbia"
        if head.i == name.head.i:  # "her husband, former senator Weiner": former is not said of it
            close = {t.lower_ for t in head.lefts}
        close |= hyphened(head)
        if (when := after_preposition(head, "at")) is not None and when.lower_ in (
            "time",
            "moment",
        ):
            close.add("then")  # "the president at the time, Lee Smith"
        if _is_of_a_year(name.sent):
            close.add("then")  # "In 1996 President Clinton sent ships"
        for frame in self.frames.by_kind["title"].get(head.lemma_.lower(), []):
            if head.i + 1 < len(head.doc) and head.nbor(1).text == "-":
                continue  # "governor-in-waiting"
            if frame.predicate == "partOf" and head.dep_ != "attr" and self._ends_person(name):
                continue  # "Tabuk region Prince Fahad"
            if frame.predicate == "leaderOf" and is_of_function(frame, head):
                continue  # "legal director at Greenpeace"
            if frame.predicate == "envoyOf" and any(c.lower_ == "trade" for c in head.lefts):
                continue  # "Trade Representative Tai" is sent by nobody to trade
            if frame.predicate == "ministerOf" and "chief" in close:
                continue  # the chief minister of an Indian state
            if not all(word in told for word in frame.fixed) or close & _NOT_NOW - {*frame.fixed}:
                continue
            predicate = self.frames.predicates[frame.predicate]
            of = self._of_what(frame, head, around, predicate.range)
            holder = self.phrases.one(name, predicate.domain)
            if of is None and holder is not None and name.i in self.names.at:
                further = after_preposition(head, "of", "for")
                named = any(c.i in self.names.at for c in head.lefts)
                own = (
                    child(head, "poss") is None
                    and not named
                    and (further is None or further.lower_ in frame.fixed)
                )
                own = own and not self._is_of_part(frame, head, around)
                if own and not (head.dep_ == "attr" or is_plain(head)) and is_of_state(frame):
                    of = self.home.of(predicate.name, holder.entity, head, extent([head]))
            if of is None or holder is None or holder.entity == of.entity:
                continue
            kind = self.names.kind(of.entity)
            if is_other_body(frame, head, of, kind) or is_rival(frame, head, kind):
                continue
            if self.home.is_past(predicate.name, holder.entity, of.entity):
                return None
            called = [c for c in head.children if c.dep_ == "compound" and c.i < head.i]
            places = [holder.at, of.at, extent([*called, head])]
            span = Span(min(p.start for p in places), max(p.end for p in places))
            return frame, holder, of, head, span
        return None

    def _is_portfolio(self, token: Any) -> bool:
        """Whether a word of the document's own for a body is what a minister is of."""
        name = self.names.at[token.i][0] if token.i in self.names.at else ""
        return token.dep_ == "compound" and bool(name) and name not in self.names.world.entities

    def _is_seat(self, token: Any) -> bool:
        """Whether a name is that of a capital, which may be a part of its state."""
        found = self.names.fitting(token, ("State",)) if token.i in self.names.at else None
        return found is not None and found.way is Way.METONYMY

    def _is_sent_by(self, head: Any) -> bool:
        """Whether a state or a body stands before a role that is `for` another."""
        return any(c.dep_ in _BESIDE and self._is_actor(c) for c in head.lefts)

    def _is_actor(self, token: Any) -> bool:
        found = self.names.at.get(token.i)
        body = found is not None and self.names.kind(found[0]) == "Organisation"
        return body or self.names.nation_of(token) is not None

    def _is_of_part(self, frame: Frame, head: Any, around: Sequence[Any]) -> bool:
        """Whether a party or a part of a state stands before an office: `Punjab president`."""
        beside = [c for c in (*head.lefts, *around) if c.i < head.i and c.dep_ in _BESIDE]
        named = (c for c in beside if c.pos_ == "PROPN" and c.lower_ not in frame.fixed)
        whole = frame.predicate in ("ministerOf", "holdsPositionIn")
        return not whole and any(self.names.nation_of(c) is None for c in named)

    def _of_what(
        self, frame: Frame, head: Any, around: Sequence[Any], allowed: tuple[str, ...]
    ) -> Argument | None:
        alike = _ALIKE if frame.preposition in _ALIKE else (frame.preposition,)
        filler = after_preposition(head, *alike) if frame.preposition else None
        if filler is not None and filler.head.lower_ == "for" and self._is_sent_by(head):
            filler = None  # "Canada's minister for Mexico"
        if filler is not None and filler.lower_ in frame.fixed:  # "Secretary of State"
            filler = after_preposition(filler, *alike)
        if filler is not None and filler.lower_ == "staff":
            return None
        if filler is not None and filler.lower_ in _PORTFOLIOS:
            filler = after_preposition(filler, *alike)
        if filler is not None:
            owner = child(filler, "poss")
            if owner is not None and owner.pos_ == "PRON" and lemma_of(filler) == "government":
                return None  # "the head of its government": whose, the text tells elsewhere
            body = lemma_of(filler) in _ARMED
            return (self.phrases.common if body else self.phrases.named)(filler, allowed)
        beside = [c for c in (*head.lefts, *around) if c.i != head.i]
        beside += [t for c in beside for t in c.lefts]
        beside = [t for t in beside if lemma_of(t) in _ARMED] + beside
        for token in beside:
            if token.dep_ == "compound" and self._is_seat(token):
                continue  # a "Delhi minister" is one of that city
            if frame.predicate == "ministerOf" and self._is_portfolio(token):
                continue
            if token.tag_ == "WP$" and (clause := clause_verb(head)).dep_ == "relcl":
                return self.phrases.named(clause.head, allowed)  # "Chad, whose president, ..."
            if frame.predicate == "defends" and token.dep_ != "poss":
                continue  # a "Belgrade lawyer" is of that town
            if frame.predicate == "relativeOf" and token.dep_ == "compound" and is_plural(head):
                continue  # "the Grimm brothers Jacob and Wilhelm"
            if frame.predicate == "leaderOf" and is_led_by_another(token, head, frame):
                continue
            portfolio = frame.predicate == "ministerOf" and token.dep_ != "poss"
            if token.dep_ == "poss" or token.i in self.names.at:
                found = (
                    self.phrases.one(token, allowed)
                    if token.i in self.names.at or token.pos_ == "PRON" else None
                )  # fmt: skip
                if found is not None and portfolio and self._is_new_body(found):
                    continue  # "Pak Foreign Minister", as the parser may have it
                if found is not None and (found.way is not Way.METONYMY or "State" in allowed):
                    return found
            named = (
                token.dep_ in ("compound", "poss")
                and not portfolio
                and (
                    self.phrases.kind(token) == "Organisation"
                    or (token.dep_ == "poss" and lemma_of(token) in ("clan", "gang", "group"))
                    or (token.lower_ == "opposition" and frame.predicate == "leaderOf")
                )
            )
            alone = token.dep_ == "compound" and lemma_of(token) in _BARE
            alone = alone and child(token, "amod", "compound") is None  # "Green group leader"
            common = self._common(token, allowed) if named and not alone else None
            if common is not None:
                return common
            if is_minority(token):
                continue
            nation = self.names.nation_of(token)
            if nation is not None and self.phrases.ontology.fits("State", allowed):
                return nation
        return None

    def _common(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        """A body without a name, with the nation before it: `Norway's army spokesman`."""
        first = token
        if token.lower_ == "opposition" and token.i > token.sent.start:
            which = token.nbor(-1)  # "the Liberal opposition leader"
            party = which.text[0].isupper() and which.head.i in (token.i, token.head.i)
            first = which if party and which.dep_ in ("amod", "compound", "nmod") else token
        while lemma_of(token) in _ARMED and first.i > first.sent.start:
            before = first.nbor(-1)
            if before.dep_ != "case" and self.names.nation_of(before) is None:
                break
            first = before
        if first.i == token.i or first.dep_ == "case":
            return self.phrases.common(token, allowed)
        return self.phrases.words(first, token, "Organisation")

    def _is_new_body(self, found: Argument) -> bool:
        """Whether a name is of a body that only the parser takes for one."""
        known = found.entity in self.names.world.entities
        return not known and self.names.kind(found.entity) == "Organisation"


def _is_of_a_year(sentence: Any) -> bool:
    """Whether a sentence begins with the year it tells of: `In May 1996 President Lee left`."""
    first, *more = sentence[:4]
    return first.lower_ == "in" and any(t.text.isdigit() and len(t.text) == _YEAR for t in more)
