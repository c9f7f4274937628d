"""The page's text: the same each time, whole, and true to the claims."""

from __future__ import annotations

import hashlib
import json
import os
import re
import subprocess
import sys
from base64 import b64encode
from collections import defaultdict
from html import unescape
from typing import Any

import numpy as np
import pytest

import kgraph
from kgraph.page.layout import layout
from kgraph.page.words import WORDS
from kgraph.warrant import Trust, reason
from tests.page.conftest import ROOT

CODE = (
    "import hashlib, sys, kgraph; from kgraph.page import render; p = kgraph.open(sys.argv[1]); "
    "html = render(p.corpus, p.ontology, p.trust, title='Talks on Ukraine'); "
    "print(hashlib.sha256(html.encode()).hexdigest())"
)


@pytest.fixture(scope="module")
def data(seed_html: str) -> Any:
    found = re.search(r'<script type="application/json" id="kgraph-data">(.*?)</script>', seed_html)
    assert found
    return json.loads(found[1])


def test_same_bytes_in_every_process(seed_html: str) -> None:
    digests = {hashlib.sha256(seed_html.encode()).hexdigest()}
    for seed in ("0", "1", "4242"):
        done = subprocess.run(
            [sys.executable, "-c", CODE, str(ROOT)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        )
        digests.add(done.stdout.strip())
    assert len(digests) == 1


def test_size(seed_html: str) -> None:
    assert len(seed_html.encode()) < 800_000


def test_drawing_library_is_whole_and_licensed(seed_html: str) -> None:
    assert "@version 9.1.2" in seed_html
    assert "http://www.apache.org/licenses/LICENSE-2.0" in seed_html
    assert "sourceMappingURL" not in seed_html


def test_policy_names_what_is_there(seed_html: str) -> None:
    found = re.search(r'Content-Security-Policy" content="([^"]*)"', seed_html)
    assert found
    policy = unescape(found[1])
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    inline = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", seed_html, re.DOTALL)
    assert len(inline) == 3
    for text in inline:
        digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_our_script_makes_no_markup() -> None:
    files = list((ROOT / "src/kgraph/page/script").glob("*.ts"))
    assert len(files) > 20
    for file in files:
        script = file.read_text("utf-8").replace("${copy.outerHTML}", "")  # read, not written
        for word in ("innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "document.write"):
            assert word not in script


def test_facts_are_solid_and_nothing_else_is(data: Any) -> None:
    claims = kgraph.open(ROOT).claims()
    labels = data["network"]["edges"]["labels"]
    assert len(labels) == len(claims) == 50
    lines: dict[str, set[str]] = defaultdict(set)
    standings = data["standings"]["mark"]
    numbers = [standings[data["forms"]["standing"][form]] for form in data["claims"]["form"]]
    for claim, number, label in zip(claims, numbers, labels, strict=True):
        why, mark = reason(claim, Trust()), data["marks"][number]
        assert (mark["dashes"] == []) == (why == "")
        assert WORDS[why][0] in label[0] if why else "(" not in label[0]
        lines[why].add(json.dumps([mark["dashes"], mark["arrow"]]))
    assert all(len(found) == 1 for found in lines.values())
    assert len(set.union(*lines.values())) == len(lines) == 8


def test_no_two_edges_lie_on_each_other(data: Any) -> None:
    bends, claims = data["network"]["edges"]["bend"], data["claims"]
    courses = set()
    for start, end, bend in zip(claims["subject"], claims["object"], bends, strict=True):
        courses.add((start, end, bend) if start <= end else (end, start, -bend))
    assert len(courses) == len(bends) == 50
    assert len({abs(bend) for bend in bends}) > 1


def test_nothing_moves_by_itself(data: Any) -> None:
    options = data["network"]["options"]
    assert options["physics"]["enabled"] is False
    nodes = data["network"]["nodes"]
    assert all(isinstance(number, int) for number in nodes["x"] + nodes["y"])


def test_nodes_stand_apart(data: Any) -> None:
    nodes = data["network"]["nodes"]
    places = list(zip(nodes["x"], nodes["y"], strict=True))
    assert len(set(places)) == 37
    apart = [np.hypot(a[0] - b[0], a[1] - b[1]) for a in places for b in places if a < b]
    assert min(apart) > 45


def test_layout_is_the_same_each_time() -> None:
    boxes = np.full((40, 2), 60.0)
    lines = {(i // 2, i): (40.0, 12.0) for i in range(1, 36)}
    first = layout(boxes, np.zeros((40, 2)), lines)
    assert (first == layout(boxes, np.zeros((40, 2)), dict(reversed(lines.items())))).all()
    assert np.isfinite(first).all()


@pytest.mark.parametrize("count", [0, 1, 2, 3, 90, 1200])
def test_layout_takes_any_size(count: int) -> None:
    lines = {(i, (i * 7 + 1) % count): (40.0, 12.0) for i in range(0, count, 2)}
    placed = layout(np.full((count, 2), 50.0), np.zeros((count, 2)), lines)
    assert placed.shape == (count, 2)
    assert np.isfinite(placed).all()
