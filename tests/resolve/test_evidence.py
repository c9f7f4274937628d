"""Quotes: where they stand, and how a wrong one differs."""

from __future__ import annotations

import pytest

from kgraph.resolve.evidence import difference, place

TEXT = (
    "Dmitriew spotkał się ze specjalnymi wysłannikami prezydenta USA Donalda Trumpa w środę, "
    "7 stycznia.\nRosja domaga się wycofania wojsk. Witkoff i Witkoff."
)


@pytest.mark.parametrize(
    ("quote", "start", "found"),
    [
        ("Dmitriew", None, (0, 1)),
        ("Witkoff", None, (TEXT.index("Witkoff"), 2)),
        ("Witkoff", TEXT.rindex("Witkoff"), (TEXT.rindex("Witkoff"), 1)),
        ("Witkoff", 3, None),
        ("witkoff", None, None),
        ("stycznia.\nRosja", None, (TEXT.index("stycznia"), 1)),
        ("aa", None, None),
    ],
)
def test_place(quote: str, start: int | None, found: tuple[int, int] | None) -> None:
    assert place(quote, TEXT, start) == found


@pytest.mark.parametrize(
    ("quote", "said"),
    [
        (
            "specjalnymi wysłannikami prezydenta USA w środę",
            'It differs from character 41: you wrote "USA w środę", '
            'the text has "USA Donalda Trumpa w środę".',
        ),
        (
            "Dmitriew spotkal się ze",
            'It differs from character 16: you wrote "spotkal się ze", '
            'the text has "spotkał się ze".',
        ),
        (
            "domaga się wycofania wojska",
            'It differs from character 27: you wrote "wojska", the text has "wojsk.".',
        ),
        (
            "w środę 7 stycznia",
            'It differs from character 8: you wrote "środę 7 stycznia", '
            'the text has "środę, 7 stycznia".',
        ),
        (
            "7 stycznia. Rosja domaga się",
            'It differs from character 12: you wrote "stycznia. Rosja domaga", '
            'the text has "stycznia.\\nRosja domaga".',
        ),
        (
            "wysłannikami prezydenta\u00a0USA Donalda",
            'It differs from character 24: you wrote "prezydenta\\u00a0USA Donalda", '
            'the text has "prezydenta USA Donalda".',
        ),
        ("ROSJA DOMAGA SIĘ", 'The nearest passage is "Rosja domaga się".'),
        ("Rosjo, domagaj się wycofania", 'The nearest passage is "Rosja domaga się wycofania".'),
        ("osjo domaga się wycofani", 'The nearest passage is "Rosja domaga się wycofania".'),
        ("Pogoda w Gdyni", "Nothing like it is there."),
        ("x", "Nothing like it is there."),
    ],
)
def test_difference(quote: str, said: str) -> None:
    assert difference(quote, TEXT) == said


def test_letters_in_two_code_points_are_told_from_those_in_one() -> None:
    said = difference("Rosja domaga sie\u0328 wycofania", TEXT)
    assert 'you wrote "sie\\u0328 wycofania", the text has "się wycofania"' in said


def test_nothing_is_found_in_an_empty_text() -> None:
    assert difference("Rosja", "") == "Nothing like it is there."
