"""Prints, for every predicate, how many of our own Polish sentences for it are read.

usage: python tools/predicates.py

The sentences stand in tests/extract/grammar/polish/. Those that are not read as they should be
follow the table, with what is missing (-) and what is too much (+).
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from tests.extract.grammar.own_sentences import own_sentences
from tests.extract.grammar.reading import claims


def main() -> None:
    """Read all sentences, and print."""
    there, found = Counter[str](), Counter[str]()
    wrong: list[str] = []
    for own in own_sentences():
        read = claims(f"To jest tytuł\n\n{own.text}")
        there[own.predicate] += 1
        found[own.predicate] += any(claim.split()[1] == own.predicate for claim in read)
        if read != own.claims:
            wrong += [own.text, *(f"  - {claim}" for claim in sorted(own.claims - read))]
            wrong += [f"  + {claim}" for claim in sorted(read - own.claims)]
    for predicate, number in sorted(there.items()):
        print(f"{predicate}\t{found[predicate]} of {number}")
    print("\n".join([f"all\t{found.total()} of {there.total()}", *wrong]))


if __name__ == "__main__":
    main()
