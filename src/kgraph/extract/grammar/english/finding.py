"""Where an English text has names, and whose they are: the whole document is the evidence."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.names import peoples
from kgraph.extract.grammar.english.tree import child, lemma_of
from kgraph.extract.grammar.register import id_of
from kgraph.extract.grammar.vocabulary import adjectives, words
from kgraph.model import Entity, Name
from kgraph.names import folded

if TYPE_CHECKING:
    from kgraph.extract.grammar.english.names import EnglishNames

_LISTS = words("english")
_KINDS = {"PERSON": "Person", "ORG": "Organisation", "GPE": "Place", "LOC": "Place",
          "FAC": "Place", "EVENT": "Event", "LAW": "Topic", "PRODUCT": "Topic"}  # fmt: skip
_JUNIOR = ("Jr", "Jr.", "Sr", "Sr.", "II", "III")
_MOVES = ("fly", "travel", "go", "come", "return", "head", "drive", "move", "flee", "march")
_BODIES = ("Organisation", "Outlet")


def find_names(names: EnglishNames, doc: Any) -> None:
    """Find every name; each token of one leads to its entity."""
    _note_namesakes(names, doc)
    position = 0
    while position < len(doc):
        last = _known_at(names, doc, position)
        position = last if last else position + 1
    for span, kind in sorted(_parsed_names(doc), key=lambda found: -len(found[0])):
        if not any(token.i in names.at for token in span):
            _add_new(names, span, kind)
    _again(names, doc)
    _by_surname(names, doc)
    _abbreviated(names, doc)


def is_title(token: Any) -> bool:
    """Whether a word before a name is a title or a form of address."""
    return token.lemma_.lower() in _LISTS["holder"] or token.lower_ in _LISTS["address"]


# --- names of the gazetteer


def _note_namesakes(names: EnglishNames, doc: Any) -> None:
    """Surnames that the document gives to somebody else than whom the gazetteer knows."""
    whole: set[str] = set()
    for span in doc.ents:
        tokens = [t for t in span if t.text[0].isupper() and not is_title(t)]
        if span.label_ == "PERSON" and len(tokens) > 1 and tokens[0].pos_ != "AUX":
            known = names.known.starting(tokens[0].text)
            if any(_matched(doc, tokens[0].i, form.words) for form in known):
                whole.add(tokens[-1].text)
            else:
                names.namesakes.add(tokens[-1].text)
    names.namesakes -= whole


def _known_at(names: EnglishNames, doc: Any, position: int) -> int:
    token = doc[position]
    if not token.text[0].isupper():
        return 0
    for form in names.known.starting(token.text):
        last = _matched(doc, position, form.words)
        unnamed = form.trust == 0 and form.entity not in names.surnames.values()
        alone = unnamed and doc[position].ent_type_ != "PERSON"
        if not last or alone or (len(form.words) == 1 and token.text in names.namesakes):
            continue
        if len(form.words) == 1 and form.trust < 2:
            if token.ent_type_ in ("DATE", "TIME"):
                continue
            if token.pos_ in ("ADP", "DET", "PRON", "ADV", "AUX", "VERB", "CCONJ", "SCONJ"):
                continue
            following = doc[last] if last < len(doc) else None
            if following is not None and _continues(token, following):
                continue
        before = doc[position - 1] if position else None
        if form.trust < 2 and before is not None and _is_first_name(before):
            continue
        entity = names.world.entities[form.entity]
        if len(form.words) == 1 and _ends_longer(token) and entity.kind in ("State", "Place"):
            continue
        if entity.kind == "Person":
            names.surnames.setdefault(folded(form.words[-1]), entity.id)
        names.note(entity, doc[position:last])
        return last
    return 0


def _ends_longer(token: Any) -> bool:
    """Whether a word ends the longer name of a body: `Progressive Slovakia`."""
    around = next((e for e in token.doc.ents if e.start < token.i == e.end - 1), None)
    return (
        around is not None and around.label_ == "ORG"
        and all((t.pos_ == "PROPN" and t.text[0].isupper() and not is_title(t))
                or t.lower_ in ("de", "du", "des", "del", "of", "di") for t in around)
    )  # fmt: skip


def _continues(token: Any, following: Any) -> bool:
    """Whether a name goes on in the next word: `Michel Moortgat` is no Michel."""
    joined = following.pos_ == "PROPN" and following.text[0].isupper() and not following.is_upper
    return joined and following in (token.head, token.head.head) and not is_title(following)


def _is_first_name(before: Any) -> bool:
    """Whether a surname goes with the word before it, which makes it somebody else's."""
    name = before.ent_type_ == "PERSON" and before.pos_ != "AUX" and before.text[0].isupper()
    return name and not is_title(before)


def _matched(doc: Any, position: int, named: tuple[str, ...]) -> int:
    at = position
    for word in named:
        text = ""
        while at < len(doc) and len(text) < len(word):
            text += doc[at].text
            at += 1
        if text != word:
            return 0
    return at


# --- names that nobody knows


def _parsed_names(doc: Any) -> list[tuple[Any, str]]:
    """The parser's names without what does not belong to them, each with its class.

    Names of the same words have one class: what most of them seem to be, after what the words
    beside them say.
    """
    found = []
    votes: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for ent in doc.ents:
        kind = _KINDS.get(ent.label_)
        span = _trimmed(ent) if kind else None
        if kind and span is not None and not _is_no_name(span):
            kind = _by_its_words(span) or kind
            votes[span.text][kind] += 1
            for told in _evidence(span, kind):
                votes[span.text][told] += 3
            found.append((span, kind))
    return [(span, _elected(votes[span.text], kind)) for span, kind in found]


def _is_no_name(span: Any) -> bool:
    """Whether what the parser took for a name is an adjective, or what a minister is of."""
    following = span.doc[span.end] if span.end < len(span.doc) else None
    portfolio = following is not None and following.lemma_.lower() in ("minister", "secretary")
    nation = span.text in adjectives() or span.text in peoples()
    return len(span) == 1 and (nation or portfolio)


def _by_its_words(span: Any) -> str:
    """The class a name tells itself: `Typhoon Lando`, `Coast Guard`, `Samar Island`."""
    if len(span) < 2:
        return ""
    ends = (lemma_of(span[0]), lemma_of(span[-1]))
    if any(lemma in _LISTS["event"] for lemma in ends):
        return "Event"
    if ends[1] in _LISTS["organisation"] or ends[0] in ("radio", "tv", "television", "bank"):
        return "Organisation"
    return "Place" if ends[1] in _LISTS["place"] and ends[1] != "camp" else ""


def _elected(votes: dict[str, float], kind: str) -> str:
    most = max(votes.values())
    return kind if votes.get(kind, 0) == most else max(votes, key=lambda name: votes[name])


def _trimmed(ent: Any) -> Any:
    """The words of a name without articles, titles, numbers and small words before them."""
    tokens = [t for t in ent if t.lower_ not in ("'s", "’s") and not t.is_space]
    while tokens and (
        not tokens[0].text[0].isupper()
        or tokens[0].lower_ == "the"
        or (len(tokens) > 1 and tokens[0].pos_ == "AUX")
        or (len(tokens) > 1 and ent.label_ == "PERSON" and is_title(tokens[0]))
    ):
        tokens = tokens[1:]
    ends = next((n for n, t in enumerate(tokens) if n and (t.like_num or t.text in "(),\n")), None)
    tokens = tokens[:ends]
    if not tokens:
        return None
    first, last = tokens[0].i, tokens[-1].i
    if ent.label_ == "PERSON":
        first, last = _widened(ent.doc, first, last)
    return ent.doc[first : last + 1]


def _widened(doc: Any, first: int, last: int) -> tuple[int, int]:
    """A person's name with the first names and the surname that the parser left out of it."""
    while last + 1 < len(doc) and doc[last].dep_ == "compound" and _is_part(doc[last + 1]):
        if doc[last].head.i <= last:
            break
        last += 1
    while first > 0 and _is_part(doc[first - 1]) and first <= doc[first - 1].head.i <= last:
        if doc[first - 1].dep_ != "compound" or is_title(doc[first - 1]):
            break
        first -= 1
    return first, last


def _is_part(token: Any) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper() and not token.ent_type_


def _evidence(span: Any, kind: str) -> list[str]:
    """What the words beside a name say of its class: titles, `who`, `which`, the noun it is."""
    head = span.root
    told: list[str] = []
    before = span.doc[span.start - 1] if span.start else None
    if before is not None and is_title(before) and before.sent == head.sent and len(span) < 4:
        told.append("Person")
    for below in head.children:
        if below.dep_ == "relcl":
            relative = child(below, "nsubj", "nsubjpass")
            if relative is not None and relative.lower_ == "who":
                told.append("Person")
            elif relative is not None and relative.lower_ == "which" and kind == "Person":
                told.append("Organisation")
    if len(span) == 1 and kind == "Organisation" and head.dep_ == "pobj" and not head.is_upper:
        place = head.head.lower_ in ("in", "near", "into")
        if place or (head.head.lower_ == "to" and head.head.head.lemma_ in _MOVES):
            told.append("Place")
    if before is not None and before.pos_ == "NOUN" and before in head.children:
        lemma = lemma_of(before)
        if lemma in _LISTS["organisation"]:
            told.append("Organisation")
        elif lemma in _LISTS["group"] | _LISTS["kin"]:
            told.append("Person")
    speaks = head.dep_ == "nsubj" and head.head.lemma_ in _LISTS["say"]
    if speaks and kind == "Place" and len(span) == 1:
        told.append("Organisation")
    beside = child(head, "appos")
    noun = head.head if head.dep_ == "appos" else beside
    if noun is not None and noun.pos_ == "NOUN":
        lemma = lemma_of(noun)
        if lemma in _LISTS["holder"] | _LISTS["group"] | _LISTS["kin"]:
            told.append("Person")
        elif lemma in _LISTS["organisation"]:
            told.append("Organisation")
    return told


def _add_new(names: EnglishNames, span: Any, kind: str) -> None:
    text = span.text
    if kind == "Person" and len(span) > 1:
        last = span[-2] if len(span) > 2 and span[-1].text in _JUNIOR else span[-1]
        names.surnames[folded(last.text)] = id_of(text)
        known = next((e for e in names.entities.values() if e.kind == "Person"
                      and folded(e.label("en")) == folded(text)), None)  # fmt: skip
        if known is not None:
            names.surnames[folded(last.text)] = known.id
            names.note(known, span)
            return
    elif len(span) == 1 and (person := names.surnames.get(folded(text))) is not None:
        if not _is_another(names, span[0], person):
            names.note(names.entities[person], span)
            return
    found = names.world.names.find(text)
    entity = names.entities.get(id_of(text)) or (
        names.world.entities[found[0]] if len(found) == 1
        else Entity(id=id_of(text), kind=kind, names=(Name(text, "en"),))
    )  # fmt: skip
    names.note(entity, span)


def _again(names: EnglishNames, doc: Any) -> None:
    """Names found in one place, in the others where the parser saw none."""
    found = {
        tuple(doc[n].text for n in sorted(places)): entity
        for entity, places in names.tokens().items()
        if entity not in names.world.entities
    }
    longest = max(map(len, found), default=0)
    for token in doc:
        for length in range(longest, 0, -1):
            span = doc[token.i : token.i + length]
            entity = found.get(tuple(t.text for t in span))
            free = entity and not any(t.i in names.at for t in span) and span[0].pos_ == "PROPN"
            if entity and free:
                names.note(names.entities[entity], span)


def _by_surname(names: EnglishNames, doc: Any) -> None:
    """A capitalised surname of somebody named in full, where the parser saw no name."""
    for token in doc:
        if token.i in names.at or not token.text[0].isupper() or token.dep_ == "compound":
            continue
        if token.pos_ not in ("PROPN", "NOUN"):
            continue
        person = names.surnames.get(folded(token.text))
        named = person and names.entities[person].kind == "Person"
        if person and named and not _is_another(names, token, person):
            names.note(names.entities[person], doc[token.i : token.i + 1])


def _is_another(names: EnglishNames, token: Any, person: str) -> bool:
    """Whether a lone surname is no mention of the person: a firm called like its founder.

    The document calls people by their whole name first.
    """
    if any(c.dep_ == "relcl" and child(c, "nsubj", "nsubjpass") is not None
           and child(c, "nsubj", "nsubjpass").lower_ == "which" for c in token.children):  # fmt: skip
        return True
    if person in names.world.entities:
        return False
    first = min(place.start for place in names.mentions[person])
    return token.idx < first and token.sent.start > 0 and "\n\n" in token.doc.text[: token.idx]


def _abbreviated(names: EnglishNames, doc: Any) -> None:
    """`Rapid Support Forces (RSF)`: what stands in brackets is the same, here and elsewhere."""
    short: dict[str, str] = {}
    for token in doc[2:]:
        between = doc[token.i - 1].text == "(" and token.i + 1 < len(doc)
        if between and doc[token.i + 1].text == ")" and token.text.isupper() and len(token) > 1:
            named = names.at.get(token.i - 2)
            if named is not None and names.entities[named[0]].kind in (*_BODIES, "Group"):
                short[token.text] = named[0]
    for token in doc:
        if token.text in short and names.at.get(token.i, ("", None))[0] not in names.world.entities:
            entity = names.entities[short[token.text]]
            if token.text not in {name.text for name in entity.names}:
                entity = names.rename(entity, token.text)
            names.note(entity, doc[token.i : token.i + 1])
