"""Learning where names stand: from the corpus to the weights that ship."""

from __future__ import annotations

import hashlib
import json
import tempfile
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kgraph.extract.grammar.corpus import Composer, Text, by_hand
from kgraph.extract.grammar.features import Seen, features
from kgraph.extract.grammar.guessing import WEIGHTS
from kgraph.extract.grammar.sentences import sentences
from kgraph.extract.grammar.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kgraph.extract.grammar.corpus import Marked
    from kgraph.extract.grammar.known import Known
    from kgraph.extract.grammar.tokens import Token
    from kgraph.extract.world import World

COMPOSED = 9000
"""So many texts are made from frames."""
REPEATED = 18
"""So often every text written by hand is read: it is worth more than a frame."""
_SOURCES = ("frames.txt", "heads.toml", "names.toml", "sentences.txt", "sounds.toml",
            "titles.toml")  # fmt: skip
PARAMETERS = {"c1": 0.15, "c2": 0.5, "max_iterations": 150, "feature.possible_transitions": True}
"""Of the L-BFGS trainer of CRFsuite: L1 and L2 weights, and when to stop."""


def texts(world: World, composed: int = COMPOSED, repeated: int = REPEATED) -> list[Text]:
    """Give all that is learned from; names of the gazetteer stand in some of the frames."""
    known: dict[str, list[str]] = {}
    for entity in world.entities.values():
        known.setdefault(entity.kind, []).append(entity.label("pl"))
    return [*Composer(known).texts(composed), *by_hand() * repeated]


def train(lessons: Iterable[Text], known: Known, **parameters: Any) -> bytes:
    """Learn from texts with marked names, and give the weights.

    The same texts give the same bytes on one machine. Another processor or C library may round
    otherwise, and then the last digits of some weights differ.
    """
    import pycrfsuite

    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(PARAMETERS | parameters)
    for text in lessons:
        lines = [tokens(text.text, place.start, place.end) for place in sentences(text.text)]
        seen = Seen()
        seen.note(lines)
        for line in lines:
            trainer.append(features(line, known.classes(line), seen), _labels(line, text.names))
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / WEIGHTS
        trainer.train(str(path))
        return path.read_bytes()


def _labels(line: Sequence[Token], names: Sequence[Marked]) -> list[str]:
    """Whether a word begins a name of a class (`B-`), is within one (`I-`), or neither (`O`)."""
    found = []
    for token in line:
        name = next((n for n in names if n.start <= token.start < n.end), None)
        begins = name is not None and name.start == token.start
        found.append(f"{'B' if begins else 'I'}-{name.kind}" if name else "O")
    return found


def corpus_hash() -> str:
    """The SHA-256 of the files that are learned from, one after another."""
    folder = files("kgraph.extract").joinpath("corpus")
    return hashlib.sha256(b"".join(folder.joinpath(n).read_bytes() for n in _SOURCES)).hexdigest()


def about(lessons: Sequence[Text], weights: bytes) -> str:
    """Give what is to be known of weights as JSON: what they were made from, and their hash."""
    facts = {
        "corpus": corpus_hash(),
        "weights": hashlib.sha256(weights).hexdigest(),
        "texts": len(lessons),
        "names": sum(len(text.names) for text in lessons),
        "parameters": PARAMETERS,
    }
    return json.dumps(facts, indent=1) + "\n"
