"""The first noun of a Polish name: it says what the name names."""

from __future__ import annotations

from kgraph.ontology.polish import Reading, readings

_NAMES = {"nazwa_geograficzna", "nazwa_organizacji", "nazwa_instytucji", "nazwa_firmy"}
_PEOPLE = {"nazwisko", "imię"}
_MARKS = '„”"«»(),;'


def head(words: list[str]) -> tuple[int, list[Reading]]:
    """Where the first noun stands, and its nominative readings: of things, not of people.

    Adjectives may stand before it. A word that no dictionary has ends the search.

    >>> place, found = head(["Biały", "Dom"])
    >>> place, [tag for _, tag, _ in found]
    (1, ['subst:sg:nom.acc:m3'])
    """
    for place, word in enumerate(words):
        plain = bare(word)
        known = readings(plain) or readings(plain.lower())
        nouns = [
            each
            for each in known
            if each[1].startswith(("subst:", "ger:"))
            and is_nominative(each[1])
            and not (each[2] and _PEOPLE.issuperset(each[2]))
        ]
        adjectives = [
            tag
            for _, tag, _ in known
            if tag.startswith(("adj:", "ppas:", "pact:")) and is_nominative(tag)
        ]
        if nouns and not _agrees(adjectives, words[place + 1 : place + 2]):
            return place, _best(nouns)
        if not adjectives:
            break
    return 0, []


def _agrees(adjectives: list[str], words: list[str]) -> bool:
    """Tell whether a word that may be an adjective stands with the noun behind it."""
    for tag in (tag for word in words for _, tag, _ in readings(bare(word))):
        if tag.startswith("subst:") and is_nominative(tag):
            _, number, _, gender, *_ = tag.split(":")
            for other in adjectives:
                _, numbers, _, genders, *_ = other.split(":")
                if number in numbers.split(".") and gender in genders.split("."):
                    return True
    return False


def bare(word: str) -> str:
    """A word without the marks around it."""
    return word.strip(_MARKS)


def is_nominative(tag: str) -> bool:
    """Tell whether a tag is that of a nominative."""
    return "nom" in [*tag.split(":"), "", ""][2].split(".")


def _best(nouns: list[Reading]) -> list[Reading]:
    """The readings as a name where there are some, plurals alone before other plurals."""
    named = [each for each in nouns if _NAMES.intersection(each[2])] or nouns
    singular = any(tag.startswith(("subst:sg:", "ger:sg:")) for _, tag, _ in named)
    plural = [each for each in named if each[1].endswith(":pt")]
    if singular:
        return [each for each in named if each not in plural]
    return plural or named
