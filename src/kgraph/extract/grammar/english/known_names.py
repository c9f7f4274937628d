"""Names of the gazetteer and of the project in an English text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.bodies import other_state_s
from kgraph.extract.grammar.english.name_evidence import BRANCHES, has_family_first, is_title
from kgraph.extract.grammar.vocabulary import adjectives, words
from kgraph.names import folded

if TYPE_CHECKING:
    from kgraph.extract.grammar.english.names import EnglishNames
    from kgraph.model import Entity


def note_namesakes(names: EnglishNames, doc: Any) -> None:
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


def known_at(names: EnglishNames, doc: Any, position: int) -> int:
    """Note the known name that begins at a token: where it ends, 0 where there is none."""
    token = doc[position]
    if not token.text[0].isupper():
        return 0
    joined = _hyphenated(doc, position)
    both = names.known.starting(joined) if joined else []
    for form in (*both, *names.known.starting(token.text)):
        last = _matched(doc, position, form.words)
        unnamed = form.trust == 0 and form.entity not in names.surnames.values()
        alone = unnamed and doc[position].ent_type_ != "PERSON"
        if not last or alone or (len(form.words) == 1 and token.text in names.namesakes):
            continue
        if len(form.words) == 1 and _is_body(names, form.entity) and _is_half(token):
            continue
        if _is_of_longer(doc, last) or _is_of_firm(doc, position, last):
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
        if len(form.words) == 1 and _is_another_s(names, token, entity):
            continue
        longer = len(form.words) == 1 and (_ends_longer(token) or ends_branch(token))
        if longer and entity.kind in ("State", "Place"):
            continue
        if len(form.words) == 1 and entity.kind == "Organisation" and _is_of_another(before, token):
            continue
        if other_state_s(names, doc[position:last], entity.id):
            continue
        if entity.kind == "Person":
            names.surnames.setdefault(folded(form.words[-1]), entity.id)
            if last - position > 1 and has_family_first(doc[position:last]):
                names.surnames.setdefault(folded(token.text), entity.id)
        names.note(entity, doc[position:last])
        return last
    return 0


def _hyphenated(doc: Any, position: int) -> str:
    """A word with what a hyphen joins to it: `Mar-a-Lago`; empty where nothing is joined."""
    text, at = doc[position].text, position
    while at + 2 < len(doc) and doc[at + 1].text == "-":
        if doc[at].whitespace_ or doc[at + 1].whitespace_:
            break
        at += 2
        text += f"-{doc[at].text}"
    return text if at > position else ""


def _is_another_s(names: EnglishNames, token: Any, entity: Entity) -> bool:
    """Whether a surname is of somebody else whom the gazetteer knows, and the document names.

    Where it names neither of two in full, it is of nobody.
    """
    if entity.kind != "Person":
        return False
    called = {
        form.entity for form in names.known.starting(token.text)
        if len(form.words) == 1 and form.trust
        and names.world.entities[form.entity].kind == "Person"
    }  # fmt: skip
    if len(called) < 2:
        return False
    named = names.surnames.get(folded(token.text))
    return named != entity.id


def _ends_longer(token: Any) -> bool:
    """Whether a word ends the longer name of a body: `Progressive Slovakia`."""
    around = next((e for e in token.doc.ents if e.start < token.i == e.end - 1), None)
    return (
        around is not None and around.label_ == "ORG"
        and all((t.pos_ == "PROPN" and t.text[0].isupper() and not is_title(t))
                or t.lower_ in ("de", "du", "des", "del", "of", "di") for t in around)
    )  # fmt: skip


def ends_branch(token: Any) -> bool:
    """Whether a state ends the name of a body in it: `Athletics Kenya`, `Oxfam Ireland`."""
    before = token.nbor(-1) if token.i > token.sent.start else token
    body = before.dep_ == "compound" and before.head.i == token.i and before.pos_ == "PROPN"
    part = before.lower_ in _PARTS or before.text in adjectives() or is_title(before)
    return bool(
        body and before.text.istitle() and not part and before.ent_type_ in ("", "GPE", "ORG")
    )


_PARTS = words("english")["telling_nothing"] | {"mainland", "british", "soviet", "nazi", "rural"}
"""What stands before a state and makes it a part or another one: `Northern Ireland`."""


def _is_of_longer(doc: Any, last: int) -> bool:
    """Whether a name goes on to that of a committee: `the Law and Justice Committee`."""
    following = doc[last] if last < len(doc) else None
    named = following is not None and following.pos_ == "PROPN" and following.text[0].isupper()
    return following is not None and named and following.lower_ in _COMMITTEES


def _is_body(names: EnglishNames, entity: str) -> bool:
    """Whether a known name is of a body, another of which may be called by it and a word more."""
    return names.world.entities[entity].kind == "Organisation"


def _is_half(token: Any) -> bool:
    """Whether a word is the first of the two of another body's name: `Gazprom Neft`."""
    whole = next((e for e in token.doc.ents if e.start == token.i and len(e) == 2), None)
    if whole is None or whole.label_ != "ORG" or token.dep_ != "compound" or token.is_upper:
        return False
    last = whole[-1]
    common = last.lemma_.lower() in _COMMON or is_title(last)
    return last.text.istitle() and last.pos_ == "PROPN" and not common


def _is_of_firm(doc: Any, position: int, last: int) -> bool:
    """Whether a surname is half of the name of a firm: `Merz & Weber`."""
    following = doc[last].text if last < len(doc) else ""
    return last - position == 1 and "&" in (following, doc[position - 1].text if position else "")


_COMMON = words("english")["organisation"] | words("english")["holder"] | words("english")["group"]
_COMMITTEES = ("committee", "subcommittee", "commission")


def _continues(token: Any, following: Any) -> bool:
    """Whether a name goes on in the next word: `Michel Moortgat` is no Michel."""
    joined = following.pos_ == "PROPN" and following.text[0].isupper() and not following.is_upper
    return joined and following in (token.head, token.head.head) and not is_title(following)


def _is_first_name(before: Any) -> bool:
    """Whether a surname goes with the word before it, which makes it somebody else's."""
    name = before.ent_type_ == "PERSON" and before.pos_ != "AUX" and before.text[0].isupper()
    return name and not is_title(before)


def _is_of_another(before: Any, token: Any) -> bool:
    """Whether the word before makes it another body: `Social Democrats` are no Democrats."""
    if before is not None and before.text in BRANCHES:
        return True
    if before is None or before.head.i != token.i or before.pos_ not in ("PROPN", "ADJ"):
        return False
    nation = before.text in adjectives() or before.ent_type_ == "GPE"
    return bool(before.text[0].isupper() and not nation and before.text not in _CHAMBERS)


_CHAMBERS = ("House", "Senate")


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
