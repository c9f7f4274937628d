"""Which language a text is in: Polish, English, or unknown."""

from __future__ import annotations

import re

_POLISH = """
    i w z na do nie się że jest to o za od po dla przez oraz jak który która które są był była ale
    jego przed także też tym tego roku podczas
"""
_ENGLISH = """
    the of and to in a is that for it was on with as by at from be has have not are his he said
    will which this an were
"""
_OTHER = """
    und nicht ist das dem des mit auf ein eine einen sich auch wird nach bei dass wie wurde
    est les une dans qui avec aux ont leur el los una por que es fue pero como il che della delle
    sono nel alla gli uma het een voor zijn niet aan och att som det inte og ikke se jsou podle
    byla ve pri aj hogy nem egy din este ir kad yra
"""
"""Common words of German, French, Spanish, Italian, Dutch, Swedish, Czech, Slovak and more."""
_WORDS = {"pl": frozenset(_POLISH.split()), "en": frozenset(_ENGLISH.split())}
_OTHERS = frozenset(_OTHER.split())
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
"""A word, whole where an apostrophe is in it: the O of O'Brien is no Polish *o*."""
_FOREIGN = re.compile(r"[^\W\d_]*[^\W\d_a-ząćęłńóśźż]")
"""The beginning of a word in lower case with a letter that neither language has."""


def language_of(text: str) -> str:
    """Give `pl`, `en`, or the empty string where neither is plain.

    The commonest function words decide, on the first 4,000 characters. Against both speak those
    of other languages and words with other letters, in lower case: in capitals they are names.

    >>> language_of("Dmitriew spotkał się z wysłannikami w środę i nie podał szczegółów")
    'pl'
    >>> language_of("The envoys met in Paris on Tuesday and it was not the first time")
    'en'
    >>> language_of("Witkoff, Kushner, Dmitriev")
    ''
    >>> language_of("Er traf ihn in Berlin und in Paris, das ist an sich nicht neu")
    ''
    """
    words = _WORD.findall(text[:4000])
    small = [word for word in words if word.islower()]
    score = {lang: sum(word.lower() in known for word in words) for lang, known in _WORDS.items()}
    score[""] = sum(word in _OTHERS or bool(_FOREIGN.match(word)) for word in small)
    best, second, _ = sorted(score, key=lambda lang: -score[lang])
    return best if score[best] >= 2 and score[best] > 2 * score[second] else ""
