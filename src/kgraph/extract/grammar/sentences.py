"""A text into sentences, and what each is: headline, caption, credit line or body."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Role(StrEnum):
    """What part of an article a sentence is."""

    HEADLINE = "headline"
    CAPTION = "caption"
    FRAME = "frame"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A stretch of the text, `end` excluded; offsets count code points of the whole text."""

    start: int
    end: int
    role: Role = Role.BODY


# Never the end of a sentence: something always follows them.
_INSIDE_WORDS = """
    prof dr hab mgr inż lek gen płk ppłk mjr kpt por ppor sierż ks bp abp kard św im ul al os
    mec red sen pos wicemin prez tzw tzn np ok ds dot zob wg tys godz nr str art ust pkt poz
    sygn tel śp dz.u rtm adm kmdr nadkom podkom kom asp st mł b ub pn śr czw pt sob niedz dyr
    zast prok mr mrs ms messrs gov rep hon rev sgt lt col capt cpl cmdr brig maj pres supt no vs
    fig ft mt jan feb mar apr aug sept sep oct nov dec cf approx dept univ al-gen
"""
_INSIDE = frozenset(_INSIDE_WORDS.split())
# End a sentence unless an acronym follows: "5 proc. PKB".
_MEASURE = frozenset({"proc", "zł", "ha", "itd", "itp", "etc"})
# May end a sentence too: then the next word decides, and how much was said before.
_EITHER_WORDS = """
    r w br bm in m.in p.n.e n.e tj inc corp ltd co jr sr bros plc u.s u.k u.n e.u d.c a.m p.m
    u.s.a s.a sp z.o.o o.o
"""
_EITHER = frozenset(_EITHER_WORDS.split())
_STARTERS_WORDS = """
    the a an in on at he she it they we but and this that these those his her their its there as
    after before when while if for from with both some many most one two no not however
    meanwhile asked according officials
"""
_STARTERS = frozenset(_STARTERS_WORDS.split())
_STOP = re.compile(
    r"""[.!?…]+["”»’')\]]*(?=\s+["„“«‘'(\[]?\s*[-–—]?\s*["„“«]?[A-ZÀ-ÖØ-ÞĄĆĘŁŃÓŚŹŻČŠŽ\d])"""
)
_WORD_BEFORE = re.compile(r"(?:[^\W\d_]{1,2}\.)*[^\W\d_]*$|\d+$")
_FRAME = re.compile(
    r"""date[ :]\s*\d{4}-\d\d-\d\d\b.*|(?:Foto|Fot|Fotografia|Zdjęcie|Photo|Źródło|Source|Autor
    |Autorzy|Opracowanie|Oprac|By|Tłumaczenie|Aktualizacja|Publikacja|Published|Updated)(?:[.:]\s.*|\s.*[^.!?…"”»\s])
    |(?:Foto|Fot|Photo)[.:].*|\(?(?:PAP|IAR|AFP|AP|Reuters|dpa)(?:[,/ ]+[\w.]{2,12}){0,5}\)?[.]?
    |[a-ząćęłńóśźż]{2,4}\s?/\s?[a-ząćęłńóśźż]{2,4}/?\s*""",
    re.VERBOSE,
)
_CREDIT = re.compile(r"(?:Foto|Fot|Fotografia|Zdjęcie|Photo)\b[.:]?", re.IGNORECASE)
_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n.*?\r?\n---[ \t]*(?:\r?\n|$)", re.DOTALL)


def sentences(text: str) -> list[Sentence]:
    r"""Split a text.

    Lines are never joined. The frame of an article (dates, credits, bylines) is told apart from
    what it says; a line without an end that stands first is its headline, one before a credit
    a caption.

    >>> text = "Duda w Kijowie\n\nPrezydent Duda rozmawiał z gen. Zaluznym. Wraca w środę."
    >>> [(s.role.value, text[s.start : s.end]) for s in sentences(text)]
    ... # doctest: +NORMALIZE_WHITESPACE
    [('headline', 'Duda w Kijowie'),
     ('body', 'Prezydent Duda rozmawiał z gen. Zaluznym.'), ('body', 'Wraca w środę.')]
    """
    front = _FRONT_MATTER.match(text)
    lines = list(_lines(text, front.end() if front else 0))
    found: list[Sentence] = []
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        following = text[slice(*lines[number + 1])] if number + 1 < len(lines) else ""
        if _FRAME.fullmatch(line):
            found.append(Sentence(start, end, Role.FRAME))
            continue
        role = _role(line, following, first=not any(s.role is not Role.FRAME for s in found))
        found += [Sentence(a, b, role) for a, b in split(text, start, end)]
    return found


def _lines(text: str, start: int) -> Iterator[tuple[int, int]]:
    for match in re.compile(r"[^\r\n]+").finditer(text, start):
        line = match[0]
        stripped = line.strip()
        if stripped:
            offset = match.start() + line.index(stripped)
            yield offset, offset + len(stripped)


def _role(line: str, following: str, *, first: bool) -> Role:
    open_end = line[-1] not in '.!?…"”»'
    if open_end and _CREDIT.match(following):
        return Role.CAPTION
    short = open_end and len(line) < 100 and ". " not in line
    if short or (first and (open_end or (len(line) < 120 and line[-1] != "."))):
        return Role.HEADLINE
    return Role.BODY


def split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give the bounds of the sentences between two offsets of one line.

    >>> line = "W 2019 r. Rosja groziła. „To wojna!” – mówił A. Duda."
    >>> [line[a:b] for a, b in split(line, 0, len(line))]
    ['W 2019 r. Rosja groziła.', '„To wojna!” – mówił A. Duda.']
    """
    begin = start
    for match in _STOP.finditer(text, start, end):
        if not _is_stop(text, begin, match):
            continue
        yield begin, match.end()
        begin = match.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        yield begin, end


_ON_X = re.compile(
    r"(?:platform\w*|serwis\w*|portal\w*|konc\w+|on|post\w* na|na)\s$", re.IGNORECASE
)
"""What stands before the name of a network, which is no initial of anybody."""


def _is_stop(text: str, begin: int, match: re.Match[str]) -> bool:
    if match[0] != ".":
        return True
    before = _WORD_BEFORE.search(text, begin, match.start())
    word = before[0] if before else ""
    key = word.casefold()
    rest = text[match.end() : match.end() + 40].lstrip(" \t\"„“”«»'(-–—")
    if word.isdigit():  # "W latach 90. Polska" and "5. Dywizja" go on, "wynosi 4.2. Dolar" does not
        decimal = before is not None and text[before.start() - 1] in ".,"
        return decimal or len(text[begin : match.start()].split()) > 3
    if before is not None and word == "X" and _ON_X.search(text[begin : before.start()]):
        return True
    measured = before is not None and text[before.start() - 1 : before.start()].isdigit()  # "5G"
    if key in _INSIDE or (len(word) == 1 and word.isupper() and not measured):
        return False
    first = next(iter(rest.split(maxsplit=1)), "").strip(",.;:")
    if key in _MEASURE:
        counted = len(text[begin : match.start()].split()) < 4 or first.endswith("ów")
        acronym = len(first) > 1 and first.isupper()
        return not acronym and not (key == "proc" and counted)  # "60 proc. Polaków uważa"
    if key in _EITHER:
        return _ends_anyway(text[begin : match.start()], key, first.casefold())
    initials = re.fullmatch(r"(?:[A-ZŁŚŻ]\.)+[A-ZŁŚŻ]", word)
    return initials is None or first.casefold() in _STARTERS


def _ends_anyway(said: str, key: str, follows: str) -> bool:
    """After "2019 r." or "U.S.": a new sentence if enough was said, or a starter follows."""
    if key in ("tj", "m.in", "in"):
        return False
    if key.isascii() and ("." in key or key in ("inc", "corp", "ltd", "co", "jr", "sr")):
        return follows in _STARTERS
    return len(said.split()) > 5
