"""Plain contents put into constructions that leave no fact of them, and into some that do.

The constructions stand in crossing/*.txt, one a line, under a comment that says what they have in
common. `{P}` is the content as a sentence, other letters are its other forms.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from kgraph.model import Status
from kgraph.warrant import Triple, Trust, warrants
from tests.extract.grammar.reading import outcome

FOLDER = Path(__file__).parent / "crossing"
_BEFORE = {"pl": "Dzień\n\nByła zima.\n\n", "en": "A day\n\nIt was winter.\n\n"}


class Content(NamedTuple):
    """A content: its fact, and its words by the letters of the constructions."""

    fact: Triple
    words: dict[str, str]


def _content(fact: str, **words: str) -> Content:
    subject, predicate, object_ = fact.split()
    return Content((subject, predicate, object_), words)


def _polish(fact: str, subject: str, **words: str) -> Content:
    """`subject` in six cases apart by slashes; the verb in the past, future, ..., by its letter."""
    cases = dict(zip(("S", "Sg", "Sd", "Sa", "Si"), subject.split("/"), strict=True))
    name = cases["S"]
    whole = {letter: f"{name} {words[letter + 'V']}" for letter in "PNFC"}
    return _content(fact, **cases, **words, **whole, VP=words["PV"], NVP=words["NV"])


POLISH = [
    _polish("Russia attacked Latvia", "Rosja/Rosji/Rosji/Rosję/Rosją",
            PV="zaatakowała Łotwę", NV="nie zaatakowała Łotwy", FV="zaatakuje Łotwę",
            CV="zaatakowałaby Łotwę", I="zaatakować Łotwę"),
    _polish("Anna_Nowak met Viktor_Orban",
            "Anna Nowak/Anny Nowak/Annie Nowak/Annę Nowak/Anną Nowak",
            PV="spotkała się z Orbanem", NV="nie spotkała się z Orbanem",
            FV="spotka się z Orbanem", CV="spotkałaby się z Orbanem", I="spotkać się z Orbanem"),
    _polish("Anna_Nowak presidentOf Ukraine",
            "Anna Nowak/Anny Nowak/Annie Nowak/Annę Nowak/Anną Nowak",
            PV="jest prezydentem Ukrainy", NV="nie jest prezydentem Ukrainy",
            FV="będzie prezydentem Ukrainy", CV="byłaby prezydentem Ukrainy",
            I="być prezydentem Ukrainy"),
    _polish("Poland sanctions Iran", "Polska/Polski/Polsce/Polskę/Polską",
            PV="nakłada sankcje na Iran", NV="nie nakłada sankcji na Iran",
            FV="nałoży sankcje na Iran", CV="nałożyłaby sankcje na Iran",
            I="nałożyć sankcje na Iran"),
]  # fmt: skip


def _noun(fact: str, cases: str, rest: str) -> Content:
    forms = zip(("nom", "gen", "dat", "acc", "ins", "loc"), cases.split("/"), strict=True)
    return _content(fact, **{case: f"{form} {rest}" for case, form in forms})


POLISH_NOUNS = [
    _noun("Russia attacked Latvia", "atak/ataku/atakowi/atak/atakiem/ataku", "Rosji na Łotwę"),
    _noun("Emmanuel_Macron met Viktor_Orban",
          "spotkanie/spotkania/spotkaniu/spotkanie/spotkaniem/spotkaniu", "Macrona z Orbanem"),
    _noun("Sweden joined NATO",
          "przystąpienie/przystąpienia/przystąpieniu/przystąpienie/przystąpieniem/przystąpieniu",
          "Szwecji do NATO"),
]  # fmt: skip


def _english(fact: str, subject: str, **words: str) -> Content:
    whole = {"P": f"{subject} {words['VP']}"}
    return _content(fact, S=subject, **words, **whole)


ENGLISH = [
    _english("Russia attacked Latvia", "Russia", VP="attacked Latvia",
             N="Russia did not attack Latvia", I="attack Latvia", PP="attacked Latvia",
             PR="attacks Latvia", G="attacking Latvia"),
    _english("Poland sanctions Iran", "Poland", VP="imposed sanctions on Iran",
             N="Poland did not impose sanctions on Iran", I="impose sanctions on Iran",
             PP="imposed sanctions on Iran", PR="imposes sanctions on Iran",
             G="imposing sanctions on Iran"),
]  # fmt: skip
ENGLISH_NOUNS = [
    _content("Russia attacked Latvia", n="Russia's attack on Latvia"),
    _content("Viktor_Orban visited Moscow", n="Orban's visit to Moscow"),
]


class Construction(NamedTuple):
    """A line of a table, and what the lines around it have in common."""

    kind: str
    words: str


def table(name: str) -> list[Construction]:
    """The constructions of a file, in its order."""
    found: list[Construction] = []
    kind = ""
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("#"):
            kind = line.removeprefix("#").strip()
        elif line:
            found.append(Construction(kind, line))
    return found


def filled(construction: Construction, content: Content) -> str:
    """A construction with a content in it, as a sentence."""
    said = re.sub(r"\{(\w+)\}", lambda match: content.words[match[1]], construction.words)
    return said[0].upper() + said[1:]


def is_fact(sentence: str, fact: Triple, language: str) -> bool:
    """Whether the plain triple would stand if everything read in a sentence were accepted."""
    claims = [p.claim for p in outcome(_BEFORE[language] + sentence, language).proposals]
    return any(
        (claim.subject, claim.predicate, claim.object) == fact
        and warrants(replace(claim, status=Status.ACCEPTED), Trust())
        for claim in claims
    )
