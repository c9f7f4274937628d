"""The ontology's Polish words as frames: a head, its fixed words, where the object stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kgraph.extract.grammar.morphology import CASES, lemmas, readings
from kgraph.extract.grammar.vocabulary import aspects, words
from kgraph.ontology.terms import SLOT

if TYPE_CHECKING:
    from kgraph.extract.grammar.phrase import Phrase
    from kgraph.ontology import Ontology
    from kgraph.ontology.terms import Predicate, Word

SHORT = {
    "ze": "z",
    "we": "w",
    "przede": "przed",
    "nade": "nad",
    "ode": "od",
    "przeciwko": "przeciw",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """One way to say a predicate.

    `head` is a lemma; `reflexive` tells whether *się* belongs to it; `fixed` are the other words,
    each the lemmas it may have; `preposition` and `case` mark the object; `slot` is np, clause
    or inf; `marker` is the conjunction of a clause; `after` follows the object (`za`, `jako`).
    """

    predicate: str
    kind: str
    head: str
    reflexive: bool
    fixed: tuple[frozenset[str], ...]
    preposition: str
    case: int
    slot: str
    marker: str = ""
    after: str = ""
    text: str = ""

    @property
    def weight(self) -> int:
        """How much of the text it explains: the longer frame wins."""
        return (
            len(self.fixed) * 4
            + bool(self.preposition) * 2
            + len(self.after.split()) * 3
            + self.reflexive
        )


def governed(frame: Frame, phrase: Phrase) -> bool:
    """Whether a phrase has the preposition and the case of a frame's object."""
    preposition = SHORT.get(phrase.preposition, phrase.preposition)
    return preposition == frame.preposition and bool(phrase.case & frame.case)


def by_object(frame: Frame, what: Phrase | None, frames: Frames) -> Frame:
    """The same, unless what it is done to tells of another predicate.

    `przyjąć ustawę` is no `przyjąć ofertę`, `zrezygnować z planu` no `zrezygnować z urzędu`.
    """
    said = what.head.text.split()[0].lower() if what is not None else ""
    for predicate, verbs, nouns, meant in _BY_OBJECT:
        if frame.predicate != predicate or frame.fixed or frame.head not in words()[verbs]:
            continue
        if meant in frames.predicates and not lemmas(said).isdisjoint(words()[nouns]):
            return replace(frame, predicate=meant)
    return frame


_BY_OBJECT = (
    ("accepts", "adopt", "law", "ratified"),
    ("resignedFrom", "give_up", "dropped", "withdrewFrom"),
)
"""A predicate, the verbs for it that say another of some nouns, these nouns, and the other."""


@dataclass(frozen=True, slots=True)
class Frames:
    """All frames, by kind and head, the heaviest first.

    `fixed` are the nouns that belong to a verb and are never its subject (`wziąć udział`);
    `transitive` are the verbs with an object in the accusative.
    """

    verbs: dict[str, list[Frame]]
    nouns: dict[str, list[Frame]]
    titles: dict[str, list[Frame]]
    adjectives: dict[str, list[Frame]]
    predicates: dict[str, Predicate]
    fixed: dict[str, frozenset[str]]
    transitive: frozenset[str]


_read: dict[str, Frames] = {}


def frames(ontology: Ontology) -> Frames:
    """Compile the Polish words of an ontology; a user's own predicates are no different.

    >>> from kgraph.ontology import built_in_files, read
    >>> found = frames(read(built_in_files())).verbs["spotkać"][0]
    >>> found.predicate, found.reflexive, found.preposition
    ('met', True, 'z')
    """
    if ontology.digest not in _read:
        tables: dict[str, dict[str, list[Frame]]] = {
            kind: {} for kind in ("verb", "noun", "title", "adjective")
        }
        said = {w.text for p in ontology.predicates.values() for w in p.words}
        for predicate in ontology.predicates.values():
            for word in predicate.words:
                if word.language != "pl":
                    continue
                for frame in (
                    f for w in _both_aspects(word, said) for f in _frames(predicate.name, w)
                ):
                    for key in _keys(frame):
                        tables[word.kind].setdefault(key, []).append(frame)
        for table in tables.values():
            for found in table.values():
                found.sort(key=lambda frame: (-frame.weight, frame.text, frame.predicate))
        _read[ontology.digest] = Frames(
            tables["verb"], tables["noun"], tables["title"], tables["adjective"],
            dict(ontology.predicates), _fixed(tables["verb"]),
            frozenset(v for v, found in tables["verb"].items() if any(map(_transitive, found))),
        )  # fmt: skip
    return _read[ontology.digest]


def _transitive(frame: Frame) -> bool:
    return frame.case == CASES["acc"] and not (frame.preposition or frame.fixed or frame.reflexive)


def _fixed(verbs: dict[str, list[Frame]]) -> dict[str, frozenset[str]]:
    return {
        verb: frozenset(word for frame in found if frame.fixed for word in frame.fixed[0])
        for verb, found in verbs.items()
    }


def _both_aspects(word: Word, said: set[str]) -> list[Word]:
    """A verb's words, and the same with its partner, where nobody said them of a predicate."""
    head = word.text.replace(",", " ").split()[0]
    partner = aspects().get(head, "")
    other = partner + word.text[len(head) :]
    if word.kind != "verb" or not partner or other in said:
        return [word]
    return [word, replace(word, text=other)]


def _keys(frame: Frame) -> list[str]:
    """By what a frame is found: its head; a participle (`położony`) by its verb too."""
    if frame.kind != "adjective":
        return [frame.head]
    verbs = {f"ppas:{r.lemma}" for r in readings(frame.head) if r.kind == "ppas"}
    return [frame.head, *sorted(verbs)]


def _frames(predicate: str, word: Word) -> list[Frame]:
    match = SLOT.search(word.text)
    if match is None:
        return []
    after = word.text[match.end() :].strip()
    found = []
    for phrase in _variants(word.text[: match.start()]):
        pieces = phrase.replace(",", " ,").split()
        frame = _frame(predicate, word, pieces, match[1] or "", after)
        if frame is not None:
            found.append(frame)
    return found


def _variants(text: str) -> list[str]:
    import re

    with_optional = text.replace("(", "").replace(")", "")
    without = re.sub(r"\([^)]*\)", "", text)
    return list(dict.fromkeys((with_optional, without)))


def _frame(predicate: str, word: Word, pieces: list[str], slot: str, after: str) -> Frame | None:
    marker = ""
    if "," in pieces:
        cut = pieces.index(",")
        pieces, marker = pieces[:cut], " ".join(pieces[cut + 1 :])
    reflexive = "się" in pieces
    pieces = [piece for piece in pieces if piece != "się"]
    if not pieces:
        return None
    preposition = ""
    if len(pieces) > 1 and slot in CASES and any(r.kind == "prep" for r in readings(pieces[-1])):
        preposition = SHORT.get(pieces.pop(), "") or word.text.split("+")[0].split()[-1]
        preposition = SHORT.get(preposition, preposition)
    kind = slot if slot in ("clause", "inf") else "np"
    return Frame(
        predicate=predicate,
        kind=word.kind,
        head=_head(pieces[0], word.kind),
        reflexive=reflexive,
        fixed=tuple(lemmas(piece) for piece in pieces[1:]),
        preposition=preposition,
        case=CASES.get(slot, 0),
        slot=kind,
        marker=marker,
        after=after,
        text=word.text,
    )


def _head(word: str, kind: str) -> str:
    if kind in ("noun", "title"):
        plural = [r for r in readings(word) if r.kind == "subst" and r.case & 1 and r.number & 2]
        single = [
            r for r in readings(word) if r.kind in ("subst", "ger") and r.case & 1 and r.number & 1
        ]
        if plural and not single:
            return word
    return word
