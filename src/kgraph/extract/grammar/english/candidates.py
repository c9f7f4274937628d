"""What may be a name that nobody knows, and of which class: the parser's view, put right."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kgraph.extract.grammar.english.body_names import has_nation_before, with_owners
from kgraph.extract.grammar.english.name_evidence import BRANCHES, FIRST_NAMES, evidence, is_title
from kgraph.extract.grammar.english.names import peoples
from kgraph.extract.grammar.english.nodes import (
    lemma_of,
)
from kgraph.extract.grammar.english.owners import AFTER_NAMES
from kgraph.extract.grammar.morphology import readings
from kgraph.extract.grammar.vocabulary import adjectives, words
from kgraph.names import folded

_LISTS = words("english")
_KINDS = {"PERSON": "Person", "ORG": "Organisation", "GPE": "Place", "LOC": "Place",
          "FAC": "Place", "EVENT": "Event", "LAW": "Topic", "PRODUCT": "Topic"}  # fmt: skip
_COURTESY = (
    "prof",
    "cllr",
    "mr",
    "mrs",
    "ms",
    "miss",
    "mr.",
    "mrs.",
    "ms.",
    "sir",
    "lord",
    "lady",
    "dame",
)
_ARTICLES = ("La", "Le", "El", "Il", "Der", "Die", "Das", "Het", "Les", "Los")


def parsed_names(doc: Any) -> list[tuple[Any, str]]:
    """The parser's names without what does not belong to them, each with its class.

    Names of the same words have one class: what most of them seem to be, after what the words
    beside them say.
    """
    found = []
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for ent, label in (part for whole in doc.ents for part in _parted(whole)):
        kind = _party(ent, label) or _KINDS.get(label)
        span = _trimmed(ent, label) if kind else None
        if span is not None and label in ("NORP", "ORG"):
            span = _with_kind(span, label)
        if kind and span is not None and not _is_no_name(span):
            clear = _by_its_words(span)
            if kind == "Place" and len(span) == 1 and _is_acronym(span[0]):
                kind = "Organisation"
            kind = clear or kind
            votes[span.text][kind] += 1
            for told in [] if clear else evidence(span, kind):
                votes[span.text][told] += 3
            found.append((span, kind))
    seen = {token.i for span, _ in found for token in span} | {t.i for e in doc.ents for t in e}
    for span in _unseen(doc, seen):
        kind = _by_its_words(span) or ("Person" if _is_first_name(span) else "Organisation")
        votes[span.text][kind] += 1
        for told in evidence(span, kind):
            votes[span.text][told] += 3
        found.append((span, kind))
    return [(span, _elected(votes[span.text], kind)) for span, kind in found]


def _unseen(doc: Any, seen: set[int]) -> list[Any]:
    """Capitalised words that are proper nouns and no names to the parser, where somebody acts."""
    found = []
    for token in doc:
        if token.i not in seen and _is_acronym(token):
            found.append(doc[token.i : token.i + 1])
        if token.i in seen or token.dep_ not in _PLACES or not _is_unseen(token):
            continue
        first = token.i
        while first > token.sent.start and first - 1 not in seen and _is_unseen(doc[first - 1]):
            within = first <= doc[first - 1].head.i <= token.i
            if not within or doc[first - 1].dep_ != "compound":
                break
            first -= 1
        if first > token.sent.start or token.i > first:
            found.append(with_owners(doc[first : token.i + 1]))
    return found


def _is_acronym(token: Any) -> bool:
    """Whether a word is like `M23` or `FARC`, in a sentence that is not all in capitals."""
    text = token.text
    if not (2 < len(text) < 9 and text.isupper() and text.isalnum() and text[0].isalpha()):
        return False
    if token.pos_ != "PROPN" or lemma_of(token) in _NO_NAMES or text in AFTER_NAMES:
        return False
    return any(t.is_lower and t.is_alpha for t in token.sent)


_NO_NAMES = _LISTS["organisation"] | _LISTS["holder"]
_PLACES = ("nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "dative")


def _is_unseen(token: Any) -> bool:
    lemma = token.lemma_.lower()
    return (
        token.pos_ == "PROPN" and token.text[0].isupper() and token.text[1:].islower()
        and len(token) > 2 and not is_title(token) and lemma not in _COMMON
        and not _is_half(token)
        and token.text not in adjectives() and token.text not in peoples()
    )  # fmt: skip


def _is_half(token: Any) -> bool:
    """Whether a hyphen makes a word half of a title: `the Vice-President`."""
    near = [token.nbor(n) for n in (-1, 1) if 0 <= token.i + n < len(token.doc)]
    joined = any(t.text == "-" and not t.whitespace_ for t in near)
    return joined and token.lower_ in _LISTS["not_now"]


_COMMON = frozenset().union(
    *(_LISTS[name] for name in ("organisation", "group", "event", "place", "day", "holder", "thing",
                                "party", "telling_nothing", "measure", "kin"))
)  # fmt: skip


def _is_first_name(span: Any) -> bool:
    listed = folded(span[0].text) in FIRST_NAMES
    return len(span) > 1 and (listed or any(r.label == "imię" for r in readings(span[0].text)))


def _parted(ent: Any) -> list[tuple[Any, str]]:
    """A name of the parser, or the two people it took for one: `Kola Adewale and Jide Omokore`."""
    both = [t.i for t in ent if t.lower_ == "and"]
    if len(both) == 1 and ent.label_ in ("ORG", "PERSON"):
        parts = [ent.doc[ent.start : both[0]], ent.doc[both[0] + 1 : ent.end]]
        if all(_is_full_name(part) for part in parts):
            return [(part, "PERSON") for part in parts]
    courtesy = ent[0].lower_ in _COURTESY and len(ent) > 1
    return [(ent, "PERSON" if courtesy else ent.label_)]


def _is_full_name(span: Any) -> bool:
    named = all(t.pos_ == "PROPN" and t.text[0].isupper() for t in span)
    return len(span) > 1 and named and lemma_of(span[-1]) not in _LISTS["organisation"]


def _with_kind(span: Any, label: str) -> Any:
    """A party's name with the word before that tells which: `Liberal Democrats`."""
    before = span.doc[span.start - 1] if span.start else None
    if before is None:
        return span
    party = before.ent_type_ == "NORP" and lemma_of(span[-1]) == "party"
    if label == "ORG" and before.text not in BRANCHES and not party:
        return span
    if party and before.head in span and before.text not in adjectives():
        return span.doc[span.start - 1 : span.end]  # "Republican People's Party"
    own = before.head.i == span.root.i and before.pos_ in ("PROPN", "ADJ")
    other = own and before.text[0].isupper() and before.text not in adjectives()
    return span.doc[span.start - 1 : span.end] if other or before.text in BRANCHES else span


def _party(ent: Any, label: str) -> str:
    """The class of a party called by its people, which the parser takes for a nation."""
    last = ent[-1]
    party = label == "NORP" and last.text[0].isupper() and last.lower_ in _LISTS["party"]
    return "Organisation" if party else ""


def _is_no_name(span: Any) -> bool:
    """Whether what the parser took for a name is an adjective, or what a minister is of."""
    following = span.doc[span.end] if span.end < len(span.doc) else None
    portfolio = following is not None and following.lemma_.lower() in ("minister", "secretary")
    before = span.doc[max(span.start - 2, 0) : span.start]
    portfolio = portfolio or [t.lemma_.lower() for t in before] == ["secretary", "of"]
    told = [t.lemma_.lower() for t in before][-2:] in (["minister", "of"], ["ministry", "of"])
    told = told and span[-1].lower_ in _LISTS["portfolio"]
    nation = span.text in adjectives() or span.text in peoples()
    open_ = span[-1].lower_ in ("of", "for", "and", "the")
    shouted = len(span) == 1 and span[0].is_upper and lemma_of(span[0]) in _LISTS["organisation"]
    alone = len(span) == 1 and (portfolio or span[0].lower_ in _TITLES)
    time = all(t.lower_.rstrip(".") in _TIMES or t.like_num for t in span)
    return nation or told or open_ or shouted or alone or (time and span.label_ != "PERSON")


_TIMES = _LISTS["day"] | _LISTS["short_day"]


_TITLES = ("executive", "director", "secretary", "minister", "president", "chairman", "questions")


def _by_its_words(span: Any) -> str:
    """The class a name tells itself: `Typhoon Lando`, `Coast Guard`, `Samar Island`."""
    if len(span) < 2:
        return ""
    ends = (lemma_of(span[0]), lemma_of(span[-1]))
    if ends[1] in _LISTS["award"]:
        return "Topic"
    if any(lemma in _LISTS["event"] for lemma in ends):
        return "Event"
    place = span.root.ent_type_ in ("GPE", "LOC", "FAC")
    if span[0].text in _ARTICLES and len(span) == 2 and not place:
        return "Organisation"  # "told La Stampa"
    if ends[1] in _LISTS["organisation"] | _LISTS["firm"] or ends[0] in (
        "radio",
        "tv",
        "television",
        "bank",
    ):
        return "Organisation"
    if ends[1] in _HOUSES and span.root.ent_type_ == "ORG":
        return "Organisation"
    return "Place" if ends[1] in _LISTS["place"] and ends[1] != "camp" else ""


_HOUSES = (
    "museum",
    "school",
    "theatre",
    "theater",
    "hospital",
    "palace",
    "port",
    "airport",
    "centre",
    "center",
)
"""Places that act where the parser takes them for bodies."""


def _elected(votes: dict[str, float], kind: str) -> str:
    most = max(votes.values())
    return kind if votes.get(kind, 0) == most else max(votes, key=lambda name: votes[name])


def _trimmed(ent: Any, label: str) -> Any:
    """The words of a name without articles, titles, numbers and small words before them."""
    tokens = [t for t in ent if t.lower_ not in ("'s", "’s") and not t.is_space]
    if label == "PERSON" or not _by_its_words(ent):
        tokens = _after_title(tokens)
    while tokens and (
        not tokens[0].text[0].isupper()
        or tokens[0].lower_ == "the"
        or (len(tokens) > 1 and tokens[0].pos_ == "AUX")
        or (len(tokens) > 1 and label == "PERSON" and is_title(tokens[0]))
        or (len(tokens) > 2 and label == "PERSON" and _is_of_party(tokens[0]))
        or (len(tokens) > 2 and _is_office(tokens[0]))
        or (len(tokens) > 2 and label == "PERSON" and tokens[0].lower_ in _LISTS["portfolio"])
    ):
        tokens = tokens[1:]
    ends = next((n for n, t in enumerate(tokens) if n and (t.like_num or t.text in "(),\n")), None)
    tokens = tokens[:ends]
    while label == "PERSON" and len(tokens) > 2 and tokens[-1].text in AFTER_NAMES:
        tokens = tokens[:-1]
    if not tokens:
        return None
    first, last = tokens[0].i, tokens[-1].i
    if label == "PERSON":
        first, last = _widened(ent.doc, first, last)
    elif label == "ORG":
        last = _with_other(ent.doc[first : last + 1])
        first -= has_nation_before(ent.doc[first : last + 1])
    return ent.doc[first : last + 1]


def _after_title(tokens: list[Any]) -> list[Any]:
    """What follows the last title in a name of the parser: `Sri Lankan President Anura Silva`."""
    holders = _LISTS["holder"]
    ends = [n + 1 for n, t in enumerate(tokens[:-1]) if t.lemma_.lower() in holders]
    if not ends or tokens[ends[-1] - 1].i + 1 != tokens[ends[-1]].i:
        return tokens  # "the Prime Minister's Office"
    return tokens[ends[-1] :]


def _with_other(span: Any) -> int:
    """Where a body's name ends that is for two things: `Commission for Museums and Monuments`."""
    last, doc = span[-1], span.doc
    for_one = any(t.lower_ in ("for", "of", "on") for t in span)
    body = any(lemma_of(t) in _LISTS["organisation"] | {"ministry"} for t in span)
    if for_one and body and (listed := _end_of_list(last)) > last.i:
        return listed
    if not (for_one and body and last.i + 2 < len(doc) and doc[last.i + 1].lower_ == "and"):
        return int(last.i)
    other = doc[last.i + 2]
    joined = other.dep_ == "conj" and other.head.i == last.i and other.text[0].isupper()
    alone = other.i + 1 == len(doc) or other.nbor(1).ent_iob_ != "I"
    return int(other.i if joined and alone and other.tag_ in ("NNP", "NNPS", "NNS") else last.i)


def _end_of_list(last: Any) -> int:
    """Where a list ends that goes on from a word: `Ministry of Trade, Ports and Mines`."""
    at, ended = last, False
    while at.i + 2 < len(at.doc) and at.nbor(1).text in (",", "and") and not ended:
        ended = at.nbor(1).text == "and"
        at = at.nbor(2)
        while at.dep_ in ("compound", "amod") and at.text[0].isupper() and at.i < at.head.i:
            at = at.nbor(1)
        named = at.text[0].isupper() and at.dep_ == "conj" and at.ent_type_ in ("", "ORG")
        if not named:
            return int(last.i)
    return int(at.i) if ended and at.nbor(-1).text == "and" and at.i > last.i + 3 else int(last.i)


def _is_office(token: Any) -> bool:
    """Whether a word before a name ends an office: `Secretary of State Marco Rubio`."""
    office = token.i > 1 and token.nbor(-1).lower_ == "of" and is_title(token.nbor(-2))
    return bool(office) and token.lower_ in ("state", "defense", "defence", "war", "staff")


def _is_of_party(token: Any) -> bool:
    """Whether a word before a name tells what somebody is: `Democrat`, `Billionaire`."""
    return f"{token.lower_}s" in _LISTS["party"] or token.lower_ in _LISTS["group"]


def _widened(doc: Any, first: int, last: int) -> tuple[int, int]:
    """A person's name with the first names and the surname that the parser left out of it."""
    while last + 1 < len(doc) and doc[last].dep_ == "compound" and _is_part(doc[last + 1]):
        if doc[last].head.i <= last or is_title(doc[last + 1]):
            break
        last += 1
    while first > 0 and _is_part(doc[first - 1]) and first <= doc[first - 1].head.i <= last:
        before = doc[first - 1]
        if before.dep_ != "compound" or is_title(before) or _is_of_party(before):
            break
        if before.lower_ in _LISTS["portfolio"]:  # "Commissioner for Human Rights Ana Ruiz"
            break
        first -= 1
    return first, last


def _is_part(token: Any) -> bool:
    named = token.pos_ == "PROPN" and token.text[0].isupper() and token.text not in AFTER_NAMES
    return named and token.ent_type_ in ("", "PERSON")
