"""Clauses that the parser took for no clauses, made such before anything is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.joining import CHARGING, say_in_answer
from kgraph.extract.grammar.english.nodes import (
    after,
    before,
    child,
    lemma_of,
)
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
    is_joined,
)
from kgraph.extract.grammar.vocabulary import words

if TYPE_CHECKING:
    from collections.abc import Iterable

_SAYING = words("english")["say"]
_PEOPLE = words("english")["holder"] | words("english")["group"] | words("english")["kin"]
_SINCE = ("after", "before", "since", "until")


def reparse(sentence: Any) -> None:
    """Give the verbs of a sentence back what the parser took from them."""
    _act(sentence)
    _part_from_clause(sentence)
    subjects: dict[int, Any] = {}
    for token in sentence:
        relation = token.dep_
        if relation == "nsubj":
            _speak_beside(token)
            if token.dep_ == "nsubj":
                _keep_last_subject(token, subjects)
        elif relation == "appos":
            _name_agent(token)
        elif relation == "prep":
            if token.lower_ == "by":
                _keep_charged(token)
        elif relation in _CLAUSES and token.pos_ == "VERB":
            _reparse_clause(token, relation)
        if relation in ("acl", "relcl"):
            say_in_answer(token)


def _speak_beside(name: Any) -> None:
    """Let who ends a sentence speak, not the name before: `Lee met Kos, a source near him said`."""
    verb, source = name.head, child(name, "appos")
    told = child(verb, "ccomp")
    if verb.lemma_ not in _SAYING or source is None or told is None or told.i > name.i:
        return
    if before(source.left_edge) != "," or any(t.text == "," for t in verb.doc[source.i : verb.i]):
        return
    previous = name.doc[name.left_edge.i - 1]
    if previous.text == ",":
        noun = previous.nbor(-1)
        if lemma_of(noun) not in _PEOPLE:
            return
        name.head, name.dep_ = noun, "appos"
    elif previous.dep_ in ("prep", "agent"):
        name.head, name.dep_ = previous, "pobj"
    else:
        name.head, name.dep_ = told, "dobj"
    source.head, source.dep_ = verb, "nsubj"


def _name_agent(name: Any) -> None:
    """Put a name beside who does it: `The firm, owned by Norway's richest man, Bill Fox, left`."""
    first = name.left_edge.i
    noun = (
        name.doc[first - 2]
        if first > name.sent.start + 1 and before(name.left_edge) == ","
        else None
    )
    if noun is None or noun.i <= name.head.i or noun.dep_ != "pobj" or noun.pos_ != "NOUN":
        return
    participle = noun.head.head
    if participle.dep_ == "acl" and participle.head.i == name.head.i and noun.ent_type_ != "DATE":
        name.head = noun


_CLAUSES = ("conj", "advcl", "acl", "relcl", "ccomp")


def _reparse_clause(verb: Any, relation: str) -> None:
    if relation == "conj":
        _take_subject(verb)
        if verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBZ"):
            _part_from_preposition(verb)
    elif relation == "advcl" and verb.tag_ == "VBG":
        _hang_on_paper(verb)
    elif relation == "acl" and verb.tag_ == "VBN":
        _propose_change(verb)
    elif relation == "relcl" and verb.head.dep_ == "dobj":
        _tell_somebody(verb)
    if relation == "advcl" and verb.tag_ in _FINITE:
        _take_name(verb)
    if relation in ("ccomp", "advcl", "conj") and verb.lemma_ in _SAYING:
        _say_after_it(verb)
        _say_last(verb)


def _act(sentence: Any) -> None:
    """Make a verb with a subject the head where a noun is: `Unions accused minister Ann Lee of`."""
    root = sentence.root
    if root.pos_ not in ("NOUN", "PROPN"):
        return
    verb = next((c for c in _below(root) if c.pos_ == "VERB" and child(c, "nsubj")), None)
    if verb is None or verb.i > root.i:
        return
    if verb.dep_ != "amod" or any(t.tag_ in _FINITE for t in sentence if t.i != verb.i):
        return
    verb.tag_ = "VBD"
    verb.head, verb.dep_ = verb, "ROOT"
    for below in [c for c in root.children if c.i > root.i]:
        below.head = verb
    root.head, root.dep_ = verb, "dobj"


def _part_from_clause(sentence: Any) -> None:
    """Make the first clause the main one: `Lee met Novak on Monday, after she said that ...`."""
    root, main = sentence.root, child(sentence.root, "ccomp")
    mark = child(root, "mark")
    if main is None or mark is None or mark.lower_ not in _JOINING or main.i > mark.i:
        return
    main.head, main.dep_ = main, "ROOT"
    root.head, root.dep_ = main, "advcl"


_JOINING = (*_SINCE, "while", "when", "because", "although", "though")


def _below(root: Any) -> Iterable[Any]:
    return (t for t in root.subtree if root.i in (t.head.i, t.head.head.i))


_FINITE = ("VBZ", "VBD", "VBP", "MD")


def _part_from_preposition(verb: Any) -> None:
    """Give a verb the subject that seems to hang on `after`: `spoke after Lee of Kent resigned`."""
    noun = verb.nbor(-1) if verb.i > verb.sent.start else verb
    if noun.pos_ not in ("NOUN", "PROPN") or child(verb, *SUBJECTS, "aux", "auxpass", "cc"):
        return
    since = next((t for t in noun.ancestors if t.dep_ == "prep" and t.lower_ in _SINCE), None)
    whose = child(since, "pobj") if since is not None else None
    if since is None or whose is None or since.i < verb.head.i:
        return
    if any(c.dep_ == "cc" and since.i < c.i < verb.i for c in verb.head.children):
        return
    verb.dep_ = "advcl"
    whose.head, whose.dep_ = verb, "nsubj"
    since.head, since.dep_ = verb, "mark"


def _hang_on_paper(verb: Any) -> None:
    """Hang on a law what it does: `Biden signed a bill on Monday banning the import`."""
    paper = child(verb.head, "dobj")
    told = paper is not None and paper.lemma_ in words("english")["paper"] | _ORDERS
    if told and paper.i < verb.i and before(verb.left_edge) != "," and not child(verb, "mark"):
        verb.head, verb.dep_ = paper, "acl"


_ORDERS = {"order", "decree", "rule", "ban", "statement", "deal", "agreement", "treaty"}


def _propose_change(verb: Any) -> None:
    """Hang on a plan what is done with it: `a reform of the schools proposed by Lee`."""
    noun = verb.head
    above = noun.head.head if noun.dep_ == "pobj" else noun
    changed = above.i < noun.i and above.lemma_ in words("english")["scheme"] | _CHANGES
    if changed and verb.lemma_ in _PROPOSING:
        verb.head = above


_CHANGES = {"reform", "change", "amendment", "overhaul", "cut"}
_PROPOSING = ("propose", "put", "table", "plan", "draft", "announce", "suggest", "submit")


def _keep_charged(by: Any) -> None:
    """Hang how it was done on what is charged: `accused Lee of lying by hiding the letter`."""
    charge = child(by, "pcomp")
    of = next((c for c in by.head.children if c.lower_ == "of" and c.i < by.i), None)
    charged = child(of, "pcomp") if of is not None else None
    if charge is not None and charged is not None and by.head.lemma_ in CHARGING:
        by.head = charged


def _tell_somebody(clause: Any) -> None:
    """Make what somebody is told a clause: `persuaded judges that the minister had left`."""
    told, that = clause.head, clause.left_edge
    teller, after_it = told.head, that.lower_ == "that" and that.i == told.i + 1
    if not after_it or teller.lemma_ not in _TELLING or that.dep_ in SUBJECTS:
        return
    if child(clause, *SUBJECTS) is not None:
        clause.head, clause.dep_ = teller, "ccomp"
        that.head, that.dep_, that.tag_ = clause, "mark", "IN"


_TELLING = ("tell", "persuade", "convince", "inform", "assure", "remind", "notify", "warn")


def _keep_last_subject(noun: Any, subjects: dict[int, Any]) -> None:
    """Leave a verb one subject: `it is backed by Likud, Shas and Kulanu, so Lee needs them`."""
    if noun.pos_ not in ("NOUN", "PROPN") or noun.i > noun.head.i:
        return
    first = subjects.setdefault(noun.head.i, noun)
    between = noun.doc[first.i : noun.i]
    if first.i != noun.i and any(t.text in (",", "(") for t in between):
        first.dep_ = "dep"
        subjects[noun.head.i] = noun


def _take_subject(verb: Any) -> None:
    """Give a verb the noun before it that seems joined to another: `closed a mine and Lee quit`."""
    first = verb.left_edge
    if first.i <= verb.sent.start or child(verb, *SUBJECTS) is not None:
        return
    at = first.nbor(-1)
    while at.dep_ != "conj" and at.head.i < first.i and at.head.i != at.i:
        at = at.head
    cc = child(at.head, "cc") if at.dep_ == "conj" else None
    noun = at.pos_ in ("NOUN", "PROPN") and at.head.pos_ in ("NOUN", "PROPN")
    if cc is None or not noun or at.head.i < verb.head.i or is_joined(verb):
        return
    if before(at.left_edge) == cc.lower_ and at.right_edge.i == first.i - 1:
        at.head, at.dep_ = verb, "nsubj"


def _take_name(verb: Any) -> None:
    """Give a verb the name that seems a part of it: `as | Ruiz tours Peru`, in a headline."""
    name = child(verb, "compound")
    if name is None or name.i != verb.i - 1 or child(verb, *SUBJECTS) is not None:
        return
    if name.pos_ == "PROPN":
        name.dep_ = "nsubj"


def _say_after_it(saying: Any) -> None:
    """Let who stands behind the verb say what is before it: `A met B, reported the site Trend`."""
    teller = child(saying, "dobj", "advmod", "npadvmod")
    further = saying.doc[saying.right_edge.i + 1 : saying.sent.end]
    if teller is None or saying.tag_ == "VBG" or any(t.is_alpha for t in further):
        return
    if child(saying, *SUBJECTS, "cc") is not None:
        return
    own = [c for c in saying.children if c.i != teller.i and c.dep_ != "punct"]
    named = teller.pos_ == "PROPN" or (teller.is_title and teller.dep_ != "dobj")
    speaks = named or teller.lemma_.lower() in _SPEAKING
    if own or not speaks or before(saying) != "," or after(saying) != teller.left_edge.lower_:
        return
    teller.dep_ = "nsubj"
    if named:
        teller.tag_, teller.pos_ = "NNP", "PROPN"
    saying.head, saying.dep_ = saying.sent.root, "parataxis"


_SPEAKING = (
    words("english")["holder"] | words("english")["organisation"] | words("english")["tells"]
)


def _say_last(saying: Any) -> None:
    """Let who ends a sentence say it all: `A spoke with B, who praised it, the club said`."""
    root, teller = saying.sent.root, child(saying, "nsubj")
    further = saying.doc[saying.right_edge.i + 1 : saying.sent.end]
    if teller is None or any(t.is_alpha for t in further):
        return
    if root.pos_ != "VERB" or saying.i < root.i:
        return
    if before(saying.left_edge) != "," or child(saying, "ccomp", "dobj", "mark", "xcomp"):
        return
    inner = saying.head
    if inner.i != root.i and inner.dep_ in ("relcl", "advcl", "ccomp") and teller.i > inner.i:
        saying.head, saying.dep_ = root, "parataxis"
