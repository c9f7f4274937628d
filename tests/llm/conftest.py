"""A server with answers that were recorded by hand, and all that can go wrong on the way to it."""

from __future__ import annotations

import json
import re
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.conftest import ROOT
from tests.llm.seed import CLAIMS, ENTITIES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.conftest import Finished, Kgraph

    Fault = Callable[["Handler"], bool]

KEY = "sk-test-0123456789-never-to-be-seen"
ARTICLE = "seeds/000_6ea63a04d097cb71.txt"


def completion(text: str, *, finish: str = "stop", usage: bool = True) -> bytes:
    found: dict[str, Any] = {
        "choices": [{"message": {"role": "assistant", "content": text}, "finish_reason": finish}]
    }
    if usage:
        found["usage"] = {"prompt_tokens": 5000, "completion_tokens": 700}
    return json.dumps(found).encode()


def passage_of(body: dict[str, Any]) -> str:
    """What a request asks to be read."""
    found = re.search(r"<<<(?:FRAGMENT|PASSAGE) \w+\n(.*)\n(?:FRAGMENT|PASSAGE) \w+>>>",
                      body["messages"][1]["content"], re.DOTALL)  # fmt: skip
    assert found is not None
    return found[1]


def seed_answer(body: dict[str, Any]) -> str:
    """The hand-made answer about a passage of the seed."""
    passage = passage_of(body)
    said = [claim for claim in CLAIMS if claim["quote"] in passage]
    return json.dumps({"entities": ENTITIES, "claims": said}, ensure_ascii=False)


@dataclass
class Model:
    """What the server answers: faults for the first requests, in order, then answers."""

    answer: Callable[[dict[str, Any]], str] = seed_answer
    faults: list[Fault] = field(default_factory=list)
    always: Fault | None = None
    seen: list[tuple[str, dict[str, str], dict[str, Any]]] = field(default_factory=list)
    address: str = ""
    released: threading.Event = field(default_factory=threading.Event)


class Handler(BaseHTTPRequestHandler):
    """Reads a request, and lets the model of the test answer it."""

    model: Model
    body: dict[str, Any]

    def do_POST(self) -> None:
        model = self.model
        self.body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        model.seen.append((self.path, dict(self.headers), self.body))
        fault = model.always or (model.faults.pop(0) if model.faults else None)
        if fault is None or fault(self):
            self.say(200, completion(model.answer(self.body)))

    def say(self, status: int, data: bytes, **headers: str) -> bool:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)
        return False

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def model() -> Iterator[Model]:
    """A server of one test, on a real socket."""
    model = Model()
    handler = type("Of", (Handler,), {"model": model})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.handle_error = lambda *_: None  # type: ignore[method-assign]
    model.address = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield model
    model.released.set()
    server.shutdown()
    thread.join()
    server.server_close()


SETTINGS = """\
[extract]
with = ["llm"]

[extract.llm]
url = "{url}"
model = "small"
key_variable = "SMALL_KEY"
"""


@pytest.fixture(name="root")
def project(tmp_path: Path, model: Model, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The seed's article in a project of its own, read with the server's model."""
    root = tmp_path / "talks"
    (root / "seeds").mkdir(parents=True)
    (root / ARTICLE).write_bytes((ROOT / ARTICLE).read_bytes())
    (root / "kgraph.toml").write_text(SETTINGS.format(url=model.address))
    monkeypatch.setenv("SMALL_KEY", KEY)
    monkeypatch.chdir(root)
    return root


@pytest.fixture(name="extract")
def run(root: Path, kgraph: Kgraph) -> Iterator[Callable[..., Finished]]:
    """`kgraph extract`; whatever a test does with it, the key is seen nowhere afterwards."""
    said: list[str] = []

    def call(*words: str, given: bytes = b"") -> Finished:
        done = kgraph("extract", *words, given=given)
        said.append(done.out + done.err)
        return done

    yield call
    files = {path: path.read_bytes() for path in root.parent.rglob("*") if path.is_file()}
    assert len(files) >= 2
    assert [path for path, data in files.items() if KEY.encode() in data] == []
    assert KEY not in "".join(said)


def contents(root: Path) -> dict[str, bytes]:
    """Every file of a project by its path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file()
    }
