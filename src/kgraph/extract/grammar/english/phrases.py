"""From a noun and what hangs on it to the entities it speaks of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.arguments import Argument
from kgraph.extract.grammar.english.extents import balanced, extent_of, is_owned, names_people
from kgraph.extract.grammar.english.names import of_noun, peoples
from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    child,
    has_child,
    is_plural,
    lemma_of,
)
from kgraph.extract.grammar.english.quantities import (
    is_bare,
    is_elliptic,
    is_nobody,
    is_part,
    is_share,
    is_slight,
    is_some,
)
from kgraph.extract.grammar.english.title_places import is_supposed_holder
from kgraph.extract.grammar.english.tree import (
    clause_verb,
    inside,
)
from kgraph.extract.grammar.english.wording import uncut, without_short_form, without_source
from kgraph.extract.grammar.register import id_of
from kgraph.extract.grammar.vocabulary import words
from kgraph.extract.proposal import Span, Way
from kgraph.model import Entity, Name

if TYPE_CHECKING:
    from collections.abc import Callable

    from kgraph.extract.grammar.english.names import EnglishNames
    from kgraph.extract.grammar.english.reference import Reference

_LISTS = words("english")
_LONGEST = 140
_ONE = ("soldier", "representative", "negotiator", "bomber")
_WITHIN = {"in", "on", "at", "from"}
_SOMEBODY = ("one", "other", "another", "some")
_VERBAL = ("pcomp", "xcomp", "ccomp", "acl", "advcl")


def _uncapitalised(first: Any, name: str) -> str:
    """A name of words that has a capital only because its sentence begins with it."""
    plain = first.is_sent_start and first.pos_ not in ("PROPN", "X") and first.ent_iob_ == "O"
    title = all(word[:1].isupper() for word in name.split()[1:]) and first.tag_ == "NNS"
    plain = plain and not (title and " " in name)  # "Doctors Without Borders"
    return name[:1].lower() + name[1:] if plain and name[1:2].islower() else name


class Phrases:
    """Finds the entities of nouns in one document."""

    def __init__(self, names: EnglishNames, reference: Reference) -> None:
        self.names, self.reference = names, reference
        reference.noun = self.named
        self.ontology = names.world.ontology
        self.holder: Callable[[Any], Argument | None] = lambda _: None

    def all_of(self, token: Any, allowed: tuple[str, ...]) -> list[Argument]:
        """The entities of a noun and of those joined to it, if clear, that may stand there."""
        if (name := self._name_beside(token)) is not None:  # "the envoys, Witkoff and Kushner"
            token = name
        parts = [token] if token.dep_ == "conj" else [token, *self._joined(token)]
        if len(parts) > 1 and any(has_child(part, {"or"}, "cc") for part in parts):
            return []  # "Poland or Estonia": neither is told
        found = [self.named(part, allowed) for part in parts]
        return [f for f in found if f]

    def named(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        """The entity of one noun, or the name beside it."""
        beside = self._name_beside(token)
        return self.one(token if beside is None else beside, allowed)

    def _name_beside(self, token: Any) -> Any:
        """The name that stands in apposition to a title or a noun."""
        if token.pos_ not in ("NOUN", "PROPN") or token.i in self.names.at:
            return None
        beside = child(token, "appos")
        if beside is not None and beside.i not in self.names.at:
            beside = child(beside, "appos") or beside  # "her husband, the historian Paolo Ferraris"
        of = after_preposition(token, "of", "at", "for", "with") if beside is None else None
        if of is not None:  # "the mayor of the city, Jan Nowak"
            beside = child(of, "appos")
            if beside is None or not self._is_person(beside):
                return None
        if beside is None or beside.i not in self.names.at:
            return None
        named = self.names.kind(self.names.at[beside.i][0])
        if self._is_person(beside):
            full = " " in self.names.entities[self.names.at[beside.i][0]].label("en")
            people = self.kind(token) in ("Person", "Group", "")
            return beside if people or (full and self.kind(token) == "Topic") else None
        crowd = lemma_of(token) in ("opposition", "group", "party", "militia", "gang")
        body = self.kind(token) == "Organisation" or crowd
        body = body and named in ("Organisation", "Outlet")
        place = self.kind(token) == "Place" and named == "Place"
        state = lemma_of(token) in _LISTS["called_state"] and named == "State"
        return beside if body or place or state else None

    def _is_person(self, token: Any) -> bool:
        found = self.names.at.get(token.i)
        return found is not None and self.names.kind(found[0]) == "Person"

    def _joined(self, token: Any) -> list[Any]:
        return [t for t in token.conjuncts if t.i > token.i and t.pos_ in ("NOUN", "PROPN", "PRON")]

    def one(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        """The entity of one noun, if it may stand where these classes may."""
        if is_nobody(token, named=token.i in self.names.at) or is_elliptic(token):
            return None
        if token.i in self.names.at and self._is_person(token) and is_supposed_holder(token):
            return None
        if token.i in self.names.at:
            if token.lower_ in _LISTS["party"] and has_child(token, _WITHIN, "prep"):
                some = self.ontology.fits("Group", allowed)  # "Democrats on the water board"
                return self.words(token, extent_of(token)[1], "Group") if some else None
            return self.names.fitting(token, allowed) or self._named_kind(token, allowed)
        if token.pos_ == "PRON":
            return self.reference.pronoun(token, allowed)
        if lemma_of(token) in _LISTS["many"] or token.pos_ == "NUM":
            of = after_preposition(token, "of")
            if of is not None and token.pos_ == "NUM" and child(of, "nummod") is not None:
                told = self.words(token, extent_of(of)[1])  # "69 of the 240 seats"
                return told if self.ontology.fits("Topic", allowed) else None
            if child(token, "quantmod") is not None and token.tag_ == "NNS":
                return None  # "hundreds of thousands displaced"
            if of is not None and is_part(token, of):
                told = self.words(token, extent_of(of)[1], "Group")
                return told if self.ontology.fits("Group", allowed) else None
            if of is not None and (is_share(token) or of.i not in self.names.at):
                return self.common(token if is_share(token) else of, allowed)
            if of is not None or token.pos_ == "NUM":
                return self.one(of, allowed) if of is not None else None
        if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return None
        nation = self.names.nation_of(token)
        if nation is not None and (token.pos_ != "ADJ" or child(token, "det") is not None):
            fits = self.ontology.fits(self.names.kind(nation.entity), allowed)
            some = child(token, "amod", "nummod", "compound", "relcl", "acl", "prep") is not None
            bare = is_plural(token) and child(token, "det") is None
            if bare and fits and not some and self.ontology.fits("Group", allowed):
                return self.citizens(nation)  # "urged Kenyans to wait"
            return nation if fits and not some else self.common(token, allowed)
        if token.pos_ == "ADJ":
            return None
        return (
            self._stands_for(token, allowed)
            or self.reference.described(token, allowed)
            or (self.ontology.fits("Person", allowed) and self.holder(token))
            or self.common(token, allowed)
        )

    def _named_kind(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        """A new name of a place, where the text may mean those who act there."""
        name, place = self.names.at[token.i]
        entity = self.names.entities[name]
        new = name not in self.names.world.entities
        if new and entity.kind in ("Place", "Topic") and "Topic" in allowed:
            return Argument(name, Way.NAMED, place) if entity.kind == "Topic" else None
        return None

    def nation(self, noun: Any) -> Argument | None:
        """The state that an adjective, an owner or an `of` beside a noun names."""
        beside = [
            c for c in noun.children if c.dep_ in ("amod", "compound", "nmod", "poss", "nummod")
        ]
        beside += [t for c in beside for t in c.children if t.dep_ in ("conj", "compound", "amod")]
        beside += [of] if (of := after_preposition(noun, "of", "from")) is not None else []
        return next((found for t in beside if (found := self.names.nation_of(t))), None)

    def _is_of_two(self, noun: Any, body: Argument) -> bool:
        beside = [c for c in noun.lefts if c.dep_ in ("amod", "compound", "nmod")]
        beside += [t for c in beside for t in c.children if t.dep_ in ("conj", "amod", "nmod")]
        nations = {found.entity for t in beside if (found := self.names.nation_of(t))}
        return len(nations | {body.entity}) > 1

    def body(self, noun: Any) -> Argument | None:
        """A state or a body with a name beside a noun: `EU leaders`, `Hamas fighters`."""
        if (nation := self.nation(noun)) is not None:
            return nation
        for beside in noun.children:
            if beside.dep_ in ("compound", "poss", "nmod", "amod") and beside.i in self.names.at:
                return self.names.fitting(beside, ("Organisation", "State", "Group"))
        of = after_preposition(noun, "of")
        if of is not None and of.i in self.names.at:
            return self.names.fitting(of, ("Organisation", "State", "Group"))
        return None

    def _stands_for(self, noun: Any, allowed: tuple[str, ...]) -> Argument | None:
        """Whom those who act for it stand for: `Iranian forces`, `leaders of the EU`."""
        if "Actor" not in allowed and "State" not in allowed:
            return None
        lemma = lemma_of(noun)
        if lemma not in _LISTS["acting"]:
            return None
        if lemma in _LISTS["holder"] and (not is_plural(noun) or is_some(noun)):
            return None
        if lemma in _ONE and not is_plural(noun):
            return None  # "a Malian soldier lost a fight"
        owner = child(noun, "poss")
        if owner is not None and owner.tag_ == "WP$":  # "France, whose troops pulled out"
            clause = clause_verb(noun)
            return self.one(clause.head, allowed) if clause.dep_ == "relcl" else None
        if owner is not None and owner.pos_ == "PRON":
            whose = self.reference.pronoun(owner, allowed)
            office = whose is not None and whose.entity.rpartition("_")[2] in _LISTS["organisation"]
            return None if office else whose  # "the ministry said its forces": the state's
        body = self.body(noun)
        if body is not None and self._is_of_two(noun, body):
            return None  # "Thai and Cambodian soldiers"
        if body is None or not self.ontology.fits(self.names.kind(body.entity), allowed):
            return None
        if body.entity in self.names.world.entities:
            first = min(body.at.start, noun.idx)
            place = Span(first, max(body.at.end, noun.idx + len(noun)))
            self.names.mentions[body.entity].append(place)
            return replace(body, way=Way.METONYMY, at=place)
        return body

    def kind(self, token: Any) -> str:
        """The class of a common noun; empty for one person that nothing tells apart."""
        lemma = lemma_of(token)
        of = after_preposition(token, "of")
        if lemma in _LISTS["measure"] and of is not None and of.pos_ == "NOUN":
            return self.kind(of)
        plural = is_plural(token) or lemma in ("people", "police")
        kind = of_noun(lemma)
        people = kind == "Group" or lemma in _LISTS["holder"] | _LISTS["kin"]
        people = people or names_people(token)
        if kind in ("Event", "Place") or (kind == "Organisation" and not (people and plural)):
            return kind
        if not people:
            return kind or "Topic"
        if plural or lemma in ("delegation", "opposition", "crowd", "mob", "team", "group"):
            return "Group"
        somebody = any(c.lower_ in ("a", "an", "one", "another") for c in token.children)
        told_apart = somebody or of is not None or is_owned(token) or self.body(token) is not None
        return "Person" if told_apart else ""

    def common(self, token: Any, allowed: tuple[str, ...]) -> Argument | None:
        """What a common noun speaks of, named by the words of its phrase."""
        if token.lemma_ == "comment":
            return None
        kind = self.kind(token)
        if not kind and self.ontology.fits("Person", allowed):
            return None  # somebody, who is not told
        kind = kind or "Topic"  # the office: "resigned as prime minister"
        if not self.ontology.fits(kind, allowed):
            if "Topic" not in allowed or kind in ("Person", "Group"):
                return None
            kind = "Topic"
        if (kind == "Organisation" and is_bare(token)) or (kind == "Topic" and is_slight(token)):
            return None
        first, last = extent_of(token)
        found = self.words(first, last, kind)
        fits = found and self.ontology.fits(self.names.kind(found.entity), allowed)
        return found if fits else None

    def citizens(self, argument: Argument) -> Argument:
        """Those whom a word for a nation names, and not their state: `Iranians rallied`."""
        word = argument.at.of(self.names.text)
        if self.names.kind(argument.entity) != "State" or word not in peoples():
            return argument
        people = Entity(id=id_of(word), kind="Group", names=(Name(word, "en"),))
        self.names.add(people, argument.at)
        return Argument(people.id, Way.NAMED, argument.at, common=True)

    def words(self, first: Any, last: Any, kind: str = "Topic") -> Argument | None:
        """A thing that is named by the words from one token to another."""
        begins, ends = uncut(self.names.text, first.idx, last.idx + len(last))
        text = self.names.text[begins:ends].strip(" ,.;:\n\"“”'‘’-–—")
        if len(text) > _LONGEST:
            text = text[:_LONGEST].rpartition(" ")[0].rstrip(" ,.;:")
        name = " ".join(without_short_form(balanced(text)).split())
        name = name if first.i in self.names.at else _uncapitalised(first, name)
        if len(name) < 3:
            return None
        start = self.names.text.index(text, begins)
        place = Span(start, start + len(text))
        found = self.names.world.names.find(name)
        if len(found) == 1 and self.names.world.entities[found[0]].kind == kind:
            self.names.add(self.names.world.entities[found[0]], place)
            return Argument(found[0], Way.NAMED, place, common=True)
        named = id_of(name)[:80].rstrip("_-")
        entity = self.names.entities.get(named) or Entity(
            id=named, kind=kind, names=(Name(name, "en"),)
        )
        if entity.kind != kind:
            named = f"{named}_{kind.lower()}"
            entity = Entity(id=named, kind=kind, names=(Name(name, "en"),))
        self.names.add(entity, place)
        return Argument(entity.id, Way.NAMED, place, common=True)

    def unnamed(self, token: Any) -> Argument | None:
        """A voice that the document does not name: `a spokesman for the ministry`."""
        first, last = extent_of(token)
        return self.words(first, last, "UnnamedSource")

    def filled(self, filler: Any, slot: str, allowed: tuple[str, ...]) -> list[Argument]:
        """What fills a place: the entities of a noun, or a topic named by a clause."""
        verbal = filler.pos_ == "VERB" and filler.dep_ in _VERBAL
        told = slot != "np" or (verbal and filler.tag_ == "VBG")
        return self.told(filler, allowed) if told else self.all_of(filler, allowed)

    def told(self, verb: Any, allowed: tuple[str, ...]) -> list[Argument]:
        """A thing that is named by the words of a clause, where a topic may stand."""
        further = child(verb, "dobj", "prep", "dative") is not None
        if verb.lemma_ == "do" and verb.i + 1 < len(verb.doc) and verb.nbor(1).lower_ == "so":
            return []  # what that is, is said elsewhere
        if verb.lemma_ in ("comment", "draw") or (verb.lemma_ in _LISTS["evasive"] and not further):
            return []
        given = child(verb, "dobj") if verb.lemma_ in ("give", "provide") else None
        if given is not None and lemma_of(given) in ("detail", "comment", "interview"):
            return []  # "declined to give details": no answer, and no refusal
        whose = child(verb, "nsubj", "nsubjpass")
        if whose is not None and (whose.tag_ in ("DT", "WDT") or lemma_of(whose) in _SOMEBODY):
            return []  # "believe this one will fail": which one is not told
        given = child(verb, "dobj")
        if given is not None and given.lower_ in ("it", "them", "this", "that", "these", "those"):
            return []  # "declined to extend it": what, is said elsewhere
        told = [t for t in inside(verb) if t.dep_ != "punct" or t.i < verb.i or t.text == ","]
        told = without_source(told)
        while told and (
            told[-1].dep_ == "cc" or told[-1].text == ","
        ):  # "denied telling them to shoot and left"
            told = told[:-1]
        while told and told[0].lower_ in ("that", "to", ",", "“", '"', "for"):
            told = told[1:]
        if not told or told[0].tag_ in ("WDT", "WP") or not self.ontology.fits("Topic", allowed):
            return []
        topic = self.words(told[0], told[-1])
        return [topic] if topic else []
