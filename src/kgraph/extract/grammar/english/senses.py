"""Verbs that mean something else beside what they act on: `beat France by two goals`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.english.name_evidence import FIRST_NAMES
from kgraph.extract.grammar.english.nodes import (
    after_preposition,
    child,
    has_child,
    is_verb,
    lemma_of,
)
from kgraph.extract.grammar.english.tree import (
    is_passive,
    subject,
)
from kgraph.extract.grammar.vocabulary import words
from kgraph.names import folded

if TYPE_CHECKING:
    from collections.abc import Callable

_LISTS = words("english")


def is_figure_of_speech(verb: Any, filler: Any) -> bool:
    """Whether what is acted on makes a verb mean something else: `sank the delay`."""
    of = after_preposition(filler, "of") if filler.lemma_ in _LISTS["many"] else None
    lemma = (filler if of is None else of).lemma_.lower()
    if verb.lemma_ == "sink":
        return lemma not in _LISTS["ship"] and filler.pos_ != "PROPN"
    if verb.lemma_ == "leave" and lemma in ("office", "power"):
        return True
    if verb.lemma_ == "leave":  # "left La Spezia with staff on board", "left the door open"
        out = has_child(verb, {"out"}, "prt", "advmod")  # "left Serbia out"
        return not out and (not _is_left_for_good(filler) or has_state(verb, filler))
    if verb.lemma_ in _OTHER_SENSES and _OTHER_SENSES[verb.lemma_](verb, filler, lemma):
        return True
    if verb.lemma_ == "clash":  # "clashed with the president", "with Iran over security"
        forces = lemma in _LISTS["acting"] | _LISTS["fighting"] or filler.pos_ == "PROPN"
        return not forces or filler.ent_type_ == "PERSON" or has_child(verb, {"over"}, "prep")
    if verb.lemma_ == "beat":  # "beat France by two goals", "beat her rivals"
        rival = filler.pos_ == "PROPN" or lemma in _LISTS["rival"]
        return rival and not _is_force(subject(verb)[0])
    if verb.lemma_ == "call" and filler.head.lower_ == "for":
        return _is_called(verb, filler)
    if verb.lemma_ == "seek" and is_verb(verb):
        return lemma not in _LISTS["granted"] and filler.pos_ != "PROPN"
    if verb.lemma_ in _LISTS["force"] and is_verb(verb):  # "prompted Chad to speak out"
        return any(c.dep_ in ("xcomp", "ccomp") and c.tag_ == "VB" for c in verb.children)
    if verb.lemma_ == "cover":  # "the raids covered three villages"
        doer = subject(verb)[0]
        return doer is not None and doer.lemma_.lower() in _LISTS["event"] | _LISTS["means"]
    if verb.lemma_ == "suspend" and lemma in _SUSPENDED:
        return True
    if verb.lemma_ == "suspend" and lemma in _LISTS["part"]:
        owner = child(filler, "poss")  # "suspended its mediation"
        return owner is not None and owner.pos_ == "PRON"
    return lemma in _LISTS[_OTHERWISE[verb.lemma_]] if verb.lemma_ in _OTHERWISE else False


_SUSPENDED = _LISTS["event"] | {"sanction", "tariff", "duty", "search", "campaign", "work"}
"""What goes on or has been imposed, and is no ban where it is suspended."""
_OTHERWISE = {
    "build": "unbuilt", "offer": "comforting", "recall": "posted", "wrap": "journey",
    "complete": "journey", "conclude": "journey", "finish": "journey", "finalise": "journey",
    "declare": "declared",
}  # fmt: skip
"""Verbs and the list of what makes them mean something else: `offered his condolences`."""


def is_guest(verb: Any, filler: Any) -> bool:
    """Whether somebody is only received: `welcomed leaders from Chad`."""
    people = filler.ent_type_ == "PERSON" or filler.lemma_.lower() in _PEOPLE
    return people and verb.lemma_ == "welcome"


_PEOPLE = _LISTS["group"] | _LISTS["holder"]


def is_greeted(verb: Any, filler: Any) -> bool:
    """Whether somebody is welcomed who may come: `welcomed the truce in Chad` receives nobody."""
    some = _PEOPLE | _LISTS["organisation"]
    somewhere = child(verb, "prep") is not None or child(filler, "prep") is not None
    return somewhere and (filler.pos_ in ("PROPN", "PRON") or lemma_of(filler) in some)


def is_of_other(word: Any) -> bool:
    """Whether a fixed noun is somebody else's: `reaffirmed NATO's support for Ukraine`."""
    before = word.doc[word.left_edge.i : word.i] if word.pos_ == "NOUN" else ()
    return any(t.dep_ == "poss" and t.pos_ == "PROPN" for t in before)


def has_state(verb: Any, noun: Any) -> bool:
    """Whether a verb tells the state of what it acts on: `left thousands stranded`."""
    beside = [c for c in (*verb.children, *noun.children) if c.i > noun.i]
    told = ("oprd", "acomp", "ccomp")
    return any(c.dep_ in told or c.tag_ == "JJ" or c.lower_ == "over" for c in beside)


def _is_left_for_good(noun: Any) -> bool:
    """Whether one belongs to what one leaves: a body, a pact or a post, and no room or crowd."""
    body = lemma_of(noun) in _LISTS["organisation"] | _LISTS["belonging"]
    return body or noun.ent_type_ == "ORG" or (noun.pos_ == "PROPN" and noun.ent_type_ != "GPE")


def is_judged(verb: Any, noun: Any) -> bool:
    """Whether a verb says what something is: `declared the vote as unlawful`, `void`."""
    as_ = has_child(verb, {"as"}, "prep") or has_child(noun, {"as"}, "prep")
    return as_ or has_state(verb, noun)


def _is_called(verb: Any, filler: Any) -> bool:
    """Whether somebody is called for something: `called its envoy back for talks`."""
    around = ("dobj", "prt", "oprd")
    beside = [c for c in verb.children if c.dep_ in around and c.lower_ != "for"]
    return any(verb.i < c.i < filler.i for c in beside) or filler.i < verb.i


def _is_force(doer: Any) -> bool:
    """Whether who does it is a noun for those who may use force: `guards`, `the police`."""
    return doer is not None and doer.pos_ == "NOUN"


def _is_chosen(verb: Any, noun: Any, lemma: str) -> bool:
    """Whether who seems to choose is chosen, in a headline: `Ruiz elected president of Peru`."""
    doer = subject(verb)[0]
    if doer is None or doer.pos_ != "PROPN" or is_passive(verb) or verb.tag_ != "VBD":
        return False
    body = doer.ent_type_ in ("ORG", "GPE", "NORP") or lemma_of(doer) in _LISTS["organisation"]
    body = body and folded(doer.left_edge.text) not in FIRST_NAMES
    office = lemma in _LISTS["holder"] and noun.pos_ == "NOUN" and child(noun, "det") is None
    bare = verb.lemma_ == "elect" or child(noun, "poss") is None
    return office and bare and not body


def _is_taken_out(verb: Any, noun: Any) -> bool:
    """Whether somebody makes another leave: `pulled Peru out of the treaty`."""
    other = child(verb, "dobj")
    return other is not None and other.i < noun.i and other.pos_ == "PROPN"


_CONTESTED = _LISTS["event"] | _LISTS["game"] | _LISTS["contested"]
"""What one loses to others who want it; territory, people and money are another loss."""


def _is_lasting(noun: Any, lemma: str) -> bool:
    """Whether what is launched is a body or another thing that lasts: no defence, no tirade."""
    return noun.pos_ == "PROPN" or lemma in _LISTS["organisation"] | _LISTS["lasting"]


def _is_of_work(verb: Any) -> bool:
    """Whether those who strike only stop working: `Teachers strike`."""
    doer = subject(verb)[0]
    return doer is not None and lemma_of(doer) in _LISTS["striking"]


def _is_out_of_ruins(verb: Any, noun: Any) -> bool:
    """Whether somebody is freed from where nobody held them: `freed two miners from the mud`."""
    of = after_preposition(verb, "from") or after_preposition(noun, "from")
    return of is not None and lemma_of(of) in _LISTS["ruins"]


def _is_by_rule(verb: Any, noun: Any) -> bool:
    """Whether a blow is one of taxes or courts: `hit Chad with a duty of ten percent`."""
    means = after_preposition(verb, "with") or after_preposition(noun, "with")
    return means is not None and lemma_of(means) in _LISTS["burden"]


def _is_put_forward(verb: Any, noun: Any) -> bool:
    """Whether somebody is only made a candidate: `nominated him as its candidate`."""
    parts = [after_preposition(at, way) for at in (verb, noun) for way in ("as", "for", "in")]
    return any(part is not None and lemma_of(part) in _CONTESTS for part in parts)


_CONTESTS = frozenset({"candidate", "nominee", "contender", "election", "vote", "contest", "race"})


def _is_settlement(noun: Any, lemma: str) -> bool:
    """Whether what an army claims is what it says it has taken: `claimed two villages`."""
    return noun.pos_ == "NOUN" and lemma in ("village", "town", "city", "settlement", "hamlet")


def _is_spoken_for(verb: Any, noun: Any, lemma: str) -> bool:
    """Whether a body acts for those who are in it: `a union that represents bakers`."""
    doer = subject(verb)[0]
    body = doer is not None and (
        doer.ent_type_ in ("ORG", "NORP", "GPE") or lemma_of(doer) in _LISTS["organisation"]
    )
    return body or (noun.pos_ == "NOUN" and lemma not in _LISTS["organisation"])


_HOUSES = frozenset(
    ("senate", "house", "parliament", "congress", "assembly", "chamber", "legislature", "council",
     "committee", "seat", "majority", "votes", "vote", "lead", "company", "firm", "market", "board",
     "party", "presidency")
)  # fmt: skip
"""What is controlled by seats, votes or shares, and never by force."""
_MADE_KNOWN = _LISTS["paper"] | _LISTS["scheme"] | frozenset(
    ("figure", "detail", "identity", "result", "information", "finding", "name", "decision", "sale",
     "number", "cost", "price", "purchase", "investment", "move", "date", "change", "document")
)  # fmt: skip
_WON = _CONTESTED | _LISTS["award"] | frozenset(
    ("seat", "round", "presidency", "premiership", "leadership", "nomination", "tender",
     "constituency", "district", "state", "mayoralty", "governorship", "gold", "silver",
     "bronze", "term", "prize",
     "election", "majority", "contract", "mandate", "place", "house", "chamber", "senate")
)  # fmt: skip
"""What is won in a contest; support, power and time are won in none."""
_ADOPTED = _LISTS["paper"] | _LISTS["scheme"] | frozenset(
    ("constitution", "declaration", "treaty", "budget", "reform", "directive", "regulation", "pact",
     "rule", "package", "decision", "code", "charter", "convention", "report", "text", "statement",
     "conclusion", "strategy", "sanction", "ban", "tax", "communique", "protocol", "framework")
)  # fmt: skip
_SAID_OF_SELF = ("acomp", "advmod", "oprd", "dobj", "amod")
_LEFT = _LISTS["organisation"] | _LISTS["belonging"] | _LISTS["scheme"]
"""What one has belonged to, or has agreed to, until one abandons it."""
_OTHER_SENSES: dict[str, Callable[[Any, Any, str], bool]] = {
    "launch": lambda _, noun, lemma: not _is_lasting(noun, lemma),
    "strike": lambda verb, noun, _: (
        has_child(verb, {"off"}, "prt", "prep") or _is_of_work(verb) or _is_by_rule(verb, noun)
    ),
    "elect": _is_chosen,
    "appoint": _is_chosen,
    "name": _is_chosen,
    "create": lambda _, __, lemma: lemma in _LISTS["hindrance"],
    "quit": lambda _, __, lemma: lemma in _LISTS["office"],
    "set": lambda _, __, lemma: lemma in _LISTS["event"],
    "warn": lambda verb, noun, _: noun.dep_ == "dobj" and noun.head.i == verb.i,
    "bow": lambda _, __, lemma: lemma in ("pressure", "applause", "audience"),
    "lead": lambda _, __, lemma: lemma == "campaign",
    "pull": lambda verb, noun, _: _is_taken_out(verb, noun),
    "withdraw": lambda verb, noun, _: _is_taken_out(verb, noun),
    "lose": lambda _, noun, lemma: noun.pos_ == "NOUN" and lemma not in _CONTESTED,
    "clinch": lambda _, __, lemma: lemma in ("signature", "title", "victory", "win", "place"),
    "trigger": lambda _, __, lemma: lemma == "article",
    "contest": lambda _, __, lemma: (
        lemma in _LISTS["event"] | _LISTS["game"] | {"seat", "semi", "final"}
    ),
    "entry": lambda _, __, lemma: lemma == "force",
    "free": lambda verb, noun, _: _is_out_of_ruins(verb, noun),
    "sponsor": lambda _, __, lemma: lemma in _LISTS["paper"],
    "walk": lambda _, __, lemma: lemma in _LISTS["place"] | {"chamber", "room"},
    "seal": lambda verb, _, lemma: (
        has_child(verb, {"off"}, "prt", "prep", "advmod")
        or lemma in _LISTS["place"] | _LISTS["road"] | {"premise", "office"}
    ),
    "block": lambda verb, _, lemma: (
        has_child(verb, {"off"}, "prt") or lemma not in _LISTS["barred"]
    ),
    "hit": lambda verb, noun, _: _is_by_rule(verb, noun),
    "target": lambda verb, noun, _: _is_by_rule(verb, noun),
    "abandon": lambda _, noun, lemma: (
        noun.pos_ == "NOUN" and noun.dep_ != "pobj" and lemma not in _LEFT
    ),
    "run": lambda _, noun, lemma: noun.dep_ == "pobj" and lemma in ("place", "stead"),
    "sit": lambda _, __, lemma: lemma == "panel",
    "burn": lambda _, __, lemma: lemma in _LISTS["likeness"],
    "torch": lambda _, __, lemma: lemma in _LISTS["likeness"],
    "destroy": lambda _, __, lemma: lemma in _LISTS["likeness"],
    "preside": lambda _, __, lemma: lemma in ("parade", "ceremony", "celebration", "country"),
    "win": lambda _, noun, lemma: noun.pos_ == "NOUN" and lemma not in _WON,
    "contribute": lambda _, __, lemma: lemma in ("report", "story", "article", "reporting"),
    "nominate": lambda verb, noun, _: _is_put_forward(verb, noun),
    "adopt": lambda _, noun, lemma: noun.pos_ == "NOUN" and lemma not in _ADOPTED,
    "pass": lambda _, noun, lemma: noun.pos_ == "NOUN" and lemma not in _ADOPTED,
    "represent": _is_spoken_for,
    "control": lambda _, __, lemma: lemma in _HOUSES,
    "seize": lambda _, __, lemma: lemma in _HOUSES,
    "capture": lambda _, __, lemma: lemma in _HOUSES,
    "disclose": lambda _, noun, lemma: noun.pos_ == "NOUN" and lemma not in _MADE_KNOWN,
    "promise": lambda _, __, lemma: lemma in _LISTS["place"] | {"area", "land", "field"},
    "stand": lambda _, __, lemma: lemma in ("side", "door", "window", "gate", "grave", "road"),
    "claim": lambda verb, noun, lemma: verb.tag_ == "VBG" or _is_settlement(noun, lemma),
    "plead": lambda verb, _, __: has_child(verb, {"guilty", "innocent"}, *_SAID_OF_SELF),
    "deny": lambda verb, _, lemma: (
        lemma in _LISTS["asked"]
        or any(lemma_of(c) in _LISTS["asked"] for c in verb.children if c.dep_ == "dobj")
    ),
    "receive": lambda _, __, lemma: lemma in _LISTS["award"] | _LISTS["event"],
}
"""Verbs with a sense that what they act on tells: `denied a request` says no to nothing told."""
