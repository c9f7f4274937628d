"""The weights for names: made from the corpus that is there, again to the byte, and good enough."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from importlib.resources import files

import pytest

from kgraph.extract.grammar.corpus import by_hand
from kgraph.extract.grammar.extractor import Grammar
from kgraph.extract.grammar.guessing import ABOUT, weights
from kgraph.extract.grammar.known import known
from kgraph.extract.grammar.training import corpus_hash, texts, train
from kgraph.measure.learned import learned, scores
from tests.extract.grammar.reading import known as the_world

FACTS = json.loads(files("kgraph.extract.grammar").joinpath("words", ABOUT).read_text("utf-8"))


def test_the_weights_are_those_of_the_corpus() -> None:
    assert FACTS["corpus"] == corpus_hash(), "the corpus has changed: kgraph learn names --to DIR"
    assert FACTS["weights"] == hashlib.sha256(weights()).hexdigest()
    assert Grammar().model == f"names-{FACTS['weights'][:12]}"


def test_the_corpus_is_large_and_apart() -> None:
    lessons = texts(the_world(), composed=300, repeated=1)
    assert FACTS["texts"] > 6000
    assert FACTS["names"] > 30_000
    apart = {text.text for name in ("check", "fresh") for text in by_hand(name)}
    assert not apart & {text.text for text in lessons}
    for text in lessons:
        assert all(text.text[n.start : n.end].strip() and "~" not in text.text for n in text.names)


def test_the_same_corpus_gives_the_same_weights() -> None:
    world = the_world()
    lessons = texts(world, composed=100, repeated=1)
    assert lessons == texts(world, composed=100, repeated=1)
    forms = known(world, "pl")
    first = train(lessons, forms, max_iterations=5)
    assert first == train(lessons, forms, max_iterations=5)


def test_no_order_of_a_set_is_in_what_is_learned_from() -> None:
    script = (
        "from kgraph.extract.grammar.features import Seen, features\n"
        "from kgraph.extract.grammar.tokens import tokens\n"
        "text = 'Piła i gazowiec Murwab, Koło Wisły, Nowy Targ, Rada Gminy Biała.'\n"
        "line = tokens(text, 0, len(text))\n"
        "seen = Seen()\n"
        "seen.note([line])\n"
        "print(features(line, [''] * len(line), seen))\n"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }  # fmt: skip
    assert len(printed) == 1


def test_scores_on_sentences_kept_apart() -> None:
    for score in scores(the_world(), Grammar()).values():
        assert (score.typed.value or 0) >= 0.82
        assert (score.untyped.value or 0) >= 0.92
        assert (score.nominative.value or 0) >= 0.92


@pytest.mark.long
def test_the_shipped_weights_come_out_again() -> None:
    again = learned(the_world())
    for name, score in scores(the_world(), Grammar()).items():
        assert again.scores[name].typed.value == pytest.approx(score.typed.value, abs=0.01)
