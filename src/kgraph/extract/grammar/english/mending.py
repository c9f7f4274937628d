"""What the parser of English often hangs wrong in the news, put right before anything is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.joining import CHARGING, charge, join_clauses
from kgraph.extract.grammar.english.nodes import (
    after,
    before,
    child,
    is_infinitive,
)
from kgraph.extract.grammar.english.reparsing import reparse
from kgraph.extract.grammar.english.trailing import join_to_nearer, put_right
from kgraph.extract.grammar.english.tree import (
    SUBJECTS,
)
from kgraph.extract.grammar.vocabulary import nations, words

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAYING = words("english")["say"]
_DAYS = words("english")["day"]
_HOLDERS = words("english")["holder"]
_LEMMAS = {"hop": "hope", "stag": "stage", "wag": "wage"}
"""Lemmas of the parser that lack their last letter."""
_STOPS = (";", ":")


def mend(doc: Any) -> None:
    """Put right clauses beside a verb of saying, halves of a sentence, headlines with `to`."""
    for sentence in list(doc.sents):
        _tell_plan(sentence)
        _suppose_first(sentence)
        reparse(sentence)
    for token in doc:
        if token.text == "WHO" and not (token.i and token.nbor(-1).is_upper):
            token.tag_, token.pos_, token.lemma_ = "NNP", "PROPN", "WHO"
        if token.pos_ == "VERB" and token.lemma_ in _LEMMAS:
            token.lemma_ = _LEMMAS[token.lemma_]
        relation = token.dep_
        if relation == "conj" and token.tag_ in ("VBD", "VBN", "VBZ"):
            _say_that(token)
            _say_and_do(token)
            _part_from_infinitive(token)
            join_to_nearer(token)
        if token.pos_ in ("VERB", "AUX"):
            join_clauses(token)
        elif relation == "prep":
            charge(token)
        put_right(token)
        _mend_noun(token)
        _mend_clause(token)
        if token.lower_ == "citing" and token.head.lemma_ not in _SAYING:
            before = [t for t in doc[token.sent.start : token.i] if t.lemma_ in _SAYING]
            if before and token.i not in {t.i for t in before[-1].ancestors}:
                token.head, token.dep_ = before[-1], "advcl"


def _mend_noun(token: Any) -> None:
    """Put right who acts, what is acted on, and what is said of when."""
    relation = token.dep_
    if token.pos_ == "PROPN" and relation in ("npadvmod", "advmod"):
        _act_on(token)
    elif token.pos_ == "PROPN" and relation == "nsubj":
        _put_beside(token)
    elif relation == "dobj" and token.lower_ in _SPANS:
        _part_from_span(token)
    elif relation == "dobj" and token.left_edge.i and token.left_edge.nbor(-1).dep_ == "prep":
        _govern(token, token.left_edge.nbor(-1))
    elif relation in ("npadvmod", "compound") and token.head.dep_ == "oprd":
        _give_object(token)


def _mend_clause(token: Any) -> None:
    """Put right what clauses and names hang on."""
    relation = token.dep_
    if relation == "ccomp" and token.i < token.head.i:
        _part_halves(token)
    if relation == "relcl" and token.lemma_ in _SAYING:
        _tell_after(token)
    if relation == "advcl" and token.head.lemma_ in _SAYING:
        if any(c.dep_ == "mark" and c.lower_ == "that" for c in token.children):
            token.dep_ = "ccomp"
    elif relation == "prep" and token.lower_ == "of" and token.head.dep_ == "dobj":
        if token.head.head.lemma_ in CHARGING:
            token.head = token.head.head
    elif relation == "pobj" and token.pos_ == "PROPN":
        _part_from_day(token)
        _part_from_state(token)
    elif relation == "ROOT" and token.lemma_ in _SAYING:
        _give_speaker(token)


def _part_from_day(name: Any) -> None:
    """Make a name the subject that the parser joined to the day before it: `In May Macron met`."""
    day = next((c for c in name.children if c.lower_ in _DAYS and c.i < name.i), None)
    verb = name.head.head
    if day is None or verb.pos_ != "VERB" or verb.i < name.i:
        return
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return
    preposition = name.head
    for number in [c for c in name.children if c.dep_ == "nummod" and c.i < name.i]:
        number.head = day
    day.head, day.dep_ = preposition, "pobj"
    name.head, name.dep_ = verb, "nsubj"


def _part_from_state(name: Any) -> None:
    """Part a name from the state of its title: `the President of France | Emmanuel Macron`."""
    of, title = name.head, name.head.head
    sent = of.lower_ == "to" and title.lemma_.lower() in ("ambassador", "envoy")
    held = sent or (of.lower_ == "of" and title.lemma_.lower() in _HOLDERS)
    if not held or title.i >= of.i:
        return
    words_of_state: list[Any] = []
    for token in name.doc[of.i + 1 : name.i]:
        if token.head.i not in (name.i, token.i + 1) or token.dep_ not in (
            "compound",
            "amod",
            "nmod",
        ):
            return
        words_of_state.append(token)
        if _is_state(words_of_state):
            break
    else:
        return
    *before, state = words_of_state
    for token in before:
        token.head, token.dep_ = state, "compound"
    state.head, state.dep_ = of, "pobj"
    root = title.dep_ == "ROOT"
    name.head, name.dep_ = (name if root else title.head), title.dep_
    title.head, title.dep_ = name, "nmod"


def _is_state(tokens: Sequence[Any]) -> bool:
    """Whether words are the whole name of a state, to the parser or as its id has it."""
    last = tokens[-1]
    ends = last.i + 1 == len(last.doc) or last.nbor(1).ent_type_ != "GPE"
    if last.ent_type_ == "GPE" and ends:
        return True
    return "_".join(t.text for t in tokens) in {nation.state for nation in nations()}


def _give_speaker(saying: Any) -> None:
    """Give a verb of saying at the end of its sentence the noun before it: `an aide said`."""
    told = [c for c in saying.children if c.dep_ == "ccomp" and c.i < saying.i]
    if not told or any(c.dep_ in ("nsubj", "nsubjpass") for c in saying.children):
        return
    before = list(saying.doc[told[0].i : saying.i])
    commas = [t.i for t in before if t.text in (",", "”", '"')]
    nouns = [
        t for t in saying.doc[(commas[-1] if commas else saying.i) + 1 : saying.i]
        if t.pos_ in ("NOUN", "PROPN") and t.dep_ not in ("compound", "poss", "nmod", "pobj")
    ]  # fmt: skip
    if nouns and told[0].i not in {t.i for t in nouns[0].subtree}:
        hung_on = nouns[0].head
        nouns[0].head, nouns[0].dep_ = saying, "nsubj"
        if hung_on.i > nouns[0].i and hung_on.i != saying.i:
            hung_on.head, hung_on.dep_ = nouns[0], "acl"


def _put_beside(name: Any) -> None:
    """Put a name beside the noun before it, where the clause has a subject: `the bloc ECOWAS`."""
    first = name.left_edge
    noun = name.doc[first.i - 1] if first.i > name.sent.start else None
    others = [c for c in name.head.children if c.dep_ in SUBJECTS and c.i < first.i]
    if noun is not None and noun.pos_ == "NOUN" and others and noun in others[-1].subtree:
        name.head, name.dep_ = noun, "appos"


def _act_on(name: Any) -> None:
    """Make a name what is acted on: `congratulated Stocker`, `to meet chair Sir Tom Ridley`."""
    first = name.left_edge.i
    before = name.doc[first - 1] if first > name.sent.start else None
    if before is None or name.ent_type_ != "PERSON":
        return
    if before.i == name.head.i and before.pos_ == "VERB":
        name.dep_ = "dobj"
    elif before.pos_ == "NOUN" and before.head.i == name.head.i and before.i > name.head.i:
        name.dep_ = before.dep_
        before.head, before.dep_ = name, "compound"


def _part_from_infinitive(verb: Any) -> None:
    """Hang a verb in the past on another: `denied telling police to shoot and accused others`."""
    at = verb.head
    while at.tag_ in ("VB", "VBG") and at.dep_ in ("xcomp", "ccomp", "conj", "pcomp", "prep"):
        at = at.head
    if verb.head.tag_ == "VB" and at.tag_ == verb.tag_ and child(verb, *SUBJECTS, "aux") is None:
        verb.head = at


def _part_from_span(days: Any) -> None:
    """Part what is acted on from the time beside it: `visited Tbilisi days after the vote`."""
    if not days.i:
        return
    name = days.nbor(-1)
    own = name.head.i == days.i and name.dep_ == "compound" and name.pos_ == "PROPN"
    if own and after(days) in ("after", "before", "later", "earlier", "ago"):
        name.head, name.dep_ = days.head, "dobj"
        days.dep_ = "npadvmod"


_SPANS = ("minutes", "hours", "days", "weeks", "months", "years", "decades")


def _give_object(noun: Any) -> None:
    """Make a noun what a verb judges, and no measure: `called the deal historic`."""
    verb = noun.head.head
    judged = verb.pos_ == "VERB" and noun.head.pos_ == "ADJ" and child(verb, "dobj") is None
    if judged and verb.i < noun.i < noun.head.i:
        noun.head, noun.dep_ = verb, "dobj"


def _govern(noun: Any, preposition: Any) -> None:
    """Hang a noun on the preposition before it: `rebuffed in €11bn bid`."""
    if preposition.head.i == noun.head.i and not list(preposition.children):
        noun.head, noun.dep_ = preposition, "pobj"


def _tell_after(saying: Any) -> None:
    """Let who ends a sentence say it all: `..., the news agency Interfax reported, citing ...`."""
    noun, teller, root = saying.head, child(saying, "nsubj"), saying.sent.root
    if teller is None or teller.pos_ != "PROPN" or root.pos_ != "VERB" or noun.i < root.i:
        return
    beside = teller.left_edge.i == noun.i + 1
    first = noun.left_edge if beside else teller.left_edge
    if before(first) != "," or child(saying, "ccomp", "dobj") is not None:
        return
    saying.head, saying.dep_ = root, "parataxis"
    if not beside:
        return
    for below in [c for c in noun.children if c.lower_ == "citing"]:
        below.head, below.dep_ = saying, "advcl"
    noun.head, noun.dep_ = teller, "compound"


def _say_that(verb: Any) -> None:
    """Make what is said a clause with a subject: `insisted the minister "consulted" everybody`."""
    saying = verb.head
    told = child(saying, "dobj")
    if saying.lemma_ not in _SAYING or told is None or child(verb, *SUBJECTS) is not None:
        return
    between = verb.doc[told.right_edge.i + 1 : verb.left_edge.i]
    if told.i > saying.i and len(between) < 2 and all(t.text in _OPENING for t in between):
        told.head, told.dep_ = verb, "nsubj"
        verb.dep_ = "ccomp"


_OPENING = ("“", '"', "‘", "'")


def _say_and_do(verb: Any) -> None:
    """Join to a verb of saying what its speaker did too: `said it would act and urged others`.

    What is said there stands in another tense than what is done.
    """
    inner = verb.head
    if inner.dep_ == "pcomp" and inner.tag_ == "VBG" and inner.head.head.tag_ in ("VBD", "VBN"):
        verb.head = inner.head.head  # "accused it of lying and cut ties"
        return
    saying = inner.head
    helped = any(c.dep_ in ("aux", "auxpass") and c.lower_ != "did" for c in inner.children)
    if inner.dep_ != "ccomp" or not helped or saying.tag_ != "VBD" or inner.i < saying.i:
        return
    if saying.lemma_ in _SAYING and not any(
        c.dep_ in (*SUBJECTS, "aux", "auxpass", "mark") for c in verb.children
    ):
        verb.head = saying


def _part_halves(verb: Any) -> None:
    """Make what stands before a semicolon a clause of its own: `Kyiv agreed; Moscow denied it`."""
    above = verb.head
    between = [t for t in verb.doc[verb.i : above.i] if t.text in _STOPS and t.head.i == above.i]
    semicolon = any(t.text == ";" for t in between)
    told = child(above, *SUBJECTS) is not None and (semicolon or verb.lemma_ not in _SAYING)
    if between and told:
        verb.dep_ = "conj"


def _suppose_first(sentence: Any) -> None:
    """Hang what a sentence supposes first on the rest: `Provided Turkey agrees, Sweden will`."""
    root = sentence.root
    main = child(root, "ccomp")
    if sentence[0].lower_ not in ASSUMING or main is None or main.i < root.i:
        return
    if any(t.text == "," for t in sentence.doc[root.i : main.i]):
        main.head, main.dep_ = main, "ROOT"
        root.head, root.dep_ = main, "advcl"


ASSUMING = ("provided", "providing", "assuming", "supposing")


def _tell_plan(sentence: Any) -> None:
    """Make the verb of a headline its head: `Trump to meet Xi in Seoul`."""
    root = sentence.root
    if sentence[-1].text in _ENDS or any(t.tag_ in _FINITE for t in sentence if t.i != root.i):
        return
    plan = next((c for c in root.children if is_infinitive(c) and c.i > root.i), None)
    named = root.pos_ in ("NOUN", "PROPN") or (root.i == sentence.start and root.tag_ == "VB")
    if plan is None or not named or plan.dep_ not in ("acl", "relcl", "advcl", "xcomp"):
        return
    plan.head, plan.dep_ = plan, "ROOT"
    root.head, root.dep_ = plan, "nsubj"
    if root.tag_ == "VB":
        root.tag_, root.pos_ = "NNP", "PROPN"


_ENDS = (".", "!", "?")
_FINITE = ("VBZ", "VBD", "VBP", "MD")
