"""A store on a server: real ones, and one in between that fails as servers do."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import httpx
import pytest

import kgraph
from kgraph import open as open_project
from kgraph.build import build
from kgraph.errors import LimitError, QueryError, StoreError
from kgraph.query import questions
from kgraph.store.http import PASSWORD, TOKEN, USER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.conftest import Kgraph

ALL = "SELECT ?s ?p ?o { ?s ?p ?o } ORDER BY ?s ?p ?o"
COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
GRAPH = "https://example.org/talks"
COMMAND = [sys.executable, "-m", "kgraph"]


def settings(address: str, kind: str) -> str:
    if kind == "virtuoso":
        return (
            f'store = "{address}"\n[server]\nquery = "sparql"\nupdate = "sparql-auth"\n'
            f'graphs = "sparql-graph-crud-auth"\ngraph = "{GRAPH}"\n'
        )
    named = f'[server]\ngraph = "{GRAPH}"\n' if kind == "a named graph" else ""
    return f'store = "{address}"\n{named}'


@pytest.fixture(name="root", params=["the default graph", "a named graph", "virtuoso"])
def on_a_server(
    request: pytest.FixtureRequest, seed_project: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """The seed's project, its store on one of the servers; nothing is there yet."""
    kind = request.param
    address = request.getfixturevalue("virtuoso" if kind == "virtuoso" else "oxigraph")
    monkeypatch.setenv(USER, "dba")
    monkeypatch.setenv(PASSWORD, "dba")
    (seed_project / "kgraph.toml").write_text(settings(address, kind), "utf-8")
    clean(seed_project)
    return seed_project


def clean(root: Path) -> None:
    """Leave nothing of an earlier test on the server."""
    place = kgraph.open(root).settings
    base = place.server.graph or place.base.rstrip("/")
    target = f"GRAPH <{place.server.graph}>" if place.server.graph else "DEFAULT"
    update = "; ".join(
        f"DROP SILENT {name}"
        for name in (target, f"GRAPH <{base}/graph/new>", f"GRAPH <{base}/graph/record>")
    )
    address = f"{place.store}/{place.server.update}"
    auth = httpx.DigestAuth("dba", "dba")
    done = httpx.post(address, data={"update": update}, auth=auth, trust_env=False)
    assert done.status_code < 300, done.text


def asked(root: Path, query: str = ALL) -> list[tuple[str | None, ...]]:
    project = kgraph.open(root)
    try:
        return project.query(query).rows()
    finally:
        project.store.close()


def built(root: Path, tell: Callable[[str], None] = lambda _: None) -> None:
    project = kgraph.open(root)
    try:
        build(project, root / "output", tell)
    finally:
        project.store.close()


def in_memory(root: Path, query: str = ALL) -> list[tuple[str | None, ...]]:
    before = (root / "kgraph.toml").read_text("utf-8")
    (root / "kgraph.toml").write_text('store = "memory"\n', "utf-8")
    try:
        return asked(root, query)
    finally:
        (root / "kgraph.toml").write_text(before, "utf-8")


def is_that_of_the_files(root: Path) -> bool:
    """Tell whether the server has the graph of the present files. Raises StoreError."""
    # Virtuoso keeps truth values as numbers and says 1 for true.
    plain = ALL.replace("?o }", "?o FILTER(?p != kg:warranted) }")
    there, here = ([sorted(map(str, ask(root, plain))), ask(root, COUNT)]
                   for ask in (asked, in_memory))  # fmt: skip
    return there == here


def test_the_server_has_the_graph_after_a_build(root: Path) -> None:
    with pytest.raises(StoreError, match="has no graph of this project"):
        asked(root)
    built(root)
    assert is_that_of_the_files(root)
    construct = "CONSTRUCT { ?o kp:met ?s } { ?s kp:met ?o }"
    assert kgraph.open(root).query(construct).triples
    for other, expected in [("r:Steve_Witkoff", True), ("r:Axios", False)]:
        ask = f"ASK {{ r:Kirill_Dmitriev kp:met {other} }}"
        assert kgraph.open(root).query(ask).truth is expected


def test_the_questions_have_the_same_answers(root: Path) -> None:
    built(root)
    there = kgraph.open(root)
    (root / "kgraph.toml").write_text('store = "memory"\n', "utf-8")
    here = kgraph.open(root)
    for name in questions():
        assert there.question(name).rows() == here.question(name).rows(), name


@pytest.mark.parametrize("spelt", ["GRAPH ?g", "graph?g", "Graph<urn:others>", "GRAPH :g"])
def test_no_query_reaches_the_graphs_of_others(root: Path, spelt: str) -> None:
    built(root)
    project = kgraph.open(root)
    query = f"PREFIX : <urn:>\nSELECT ?o {{ {spelt} {{ ?s ?p ?o }} }}"
    with pytest.raises(QueryError, match="GRAPH is refused"):
        project.query(query)
    project.store.close()


def test_what_is_there_is_not_uploaded_again(root: Path) -> None:
    steps: list[str] = []
    built(root, steps.append)
    assert any(step.startswith("uploading") for step in steps)
    steps.clear()
    built(root, steps.append)
    assert not any(step.startswith("uploading") for step in steps)


def test_changed_files_are_said_until_the_next_build(root: Path) -> None:
    built(root)
    (root / "seeds" / "more.kg").write_text("Witkoff met Zelensky ^extra\n", "utf-8")
    with pytest.raises(StoreError, match=r"of other files: seeds/more.kg has changed\. Bring it"):
        asked(root)
    built(root)
    assert asked(root, "SELECT ?o { <claim/extra> rdf:object ?o }") == [("Volodymyr_Zelensky",)]
    (root / "seeds" / "more.kg").unlink()
    built(root)
    assert asked(root, "SELECT ?o { <claim/extra> rdf:object ?o }") == []


def test_the_command_tells_what_is_on_the_server(root: Path, kgraph: Kgraph) -> None:
    def said(what: str) -> tuple[int, str]:
        done = kgraph("-C", str(root), "store", what)
        return done.code, (done.out + done.err).partition(" ")[2].strip()

    assert said("info") == (0, "has no graph of this project.")
    built(root)
    count = len(in_memory(root))
    assert said("info") == (0, f"has {count:,} triples, current.")
    assert said("verify") == (0, f"has all triples: {count:,} triples, current.")
    assert said("gc")[0] == 0
    place = open_project(root).settings
    update = f"{place.store}/{place.server.update}"
    triple = "<urn:a> <urn:b> <urn:c>"
    graph = f"GRAPH <{GRAPH}> {{ {triple} }}" if place.server.graph else triple
    text = f"INSERT DATA {{ {graph} }}"
    auth = httpx.DigestAuth("dba", "dba")
    assert httpx.post(update, data={"update": text}, auth=auth, trust_env=False).is_success
    assert said("verify") == (
        2, f"it has {count + 1} triples in place of {count}. kgraph build makes it anew."
    )  # fmt: skip
    (root / "seeds" / "more.kg").write_text("Witkoff met Zelensky ^extra\n", "utf-8")
    assert said("info")[1].endswith("of other files: seeds/more.kg has changed.")


def _kill_often(root: Path, times: int) -> None:
    chance = random.Random(times)
    start = time.monotonic()
    subprocess.run([*COMMAND, "-C", str(root), "build"], stdout=subprocess.DEVNULL, check=True)
    longest = (time.monotonic() - start) * 1.6
    acknowledged = 0
    for number in range(times):
        lines = "".join(f'Witkoff criticises Zelensky if "{n}"\n' for n in range(1 + number % 3))
        (root / "seeds" / "more.kg").write_text(lines, "utf-8")
        with subprocess.Popen(
            [*COMMAND, "-C", str(root), "build"], stdout=subprocess.DEVNULL
        ) as run:
            try:
                run.wait(chance.uniform(longest / 4, longest))
            except subprocess.TimeoutExpired:
                run.kill()
        acknowledged += run.returncode == 0
        if run.returncode == 0:
            assert is_that_of_the_files(root)
        else:
            # Killed before the graph was copied into its place, or after.
            with suppress(StoreError):
                assert is_that_of_the_files(root)
    assert 0 < acknowledged < times
    built(root)
    assert is_that_of_the_files(root)


@pytest.mark.parametrize("root", ["the default graph"], indirect=True)
def test_an_upload_may_be_killed_at_any_moment(root: Path) -> None:
    _kill_often(root, 20)


@pytest.mark.long
@pytest.mark.parametrize("root", ["the default graph", "virtuoso"], indirect=True)
def test_an_upload_may_be_killed_at_200_moments(root: Path) -> None:
    _kill_often(root, 200)


class Between:
    """A proxy before a real server; `fault` may answer in its place or alter what it says."""

    def __init__(self, address: str) -> None:
        self.fault: Callable[[str, bytes, dict[str, str]], tuple[int, dict[str, str], bytes] | None]
        self.fault = lambda *_: None
        self.alter: Callable[[bytes], bytes] = lambda data: data
        self.seen: list[tuple[str, dict[str, str]]] = []
        between = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                headers = {name.lower(): value for name, value in self.headers.items()}
                between.seen.append((self.path, headers))
                answer = between.fault(self.path, body, headers)
                if answer is None:
                    kept = {n: v for n, v in headers.items() if n in ("accept", "content-type")}
                    got = httpx.post(
                        address + self.path, content=body, headers=kept, trust_env=False
                    )
                    kind = {"Content-Type": got.headers.get("content-type", "text/plain")}
                    answer = got.status_code, kind, between.alter(got.content)
                status, more, data = answer
                self.send_response(status)
                for name, value in (more | {"Content-Length": str(len(data))}).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(data)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever)
        self._thread.start()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture(name="between")
def proxied(oxigraph: str, seed_project: Path) -> Iterator[Between]:
    between = Between(oxigraph)
    (seed_project / "kgraph.toml").write_text(settings(oxigraph, ""), "utf-8")
    clean(seed_project)
    built(seed_project)
    (seed_project / "kgraph.toml").write_text(settings(between.address, ""), "utf-8")
    yield between
    between.close()


@pytest.mark.parametrize(
    "query", [ALL, "ASK { ?s kp:met ?o }", "CONSTRUCT { ?o kp:met ?s } { ?s kp:met ?o }"]
)
def test_an_answer_cut_anywhere_is_an_error(
    query: str, between: Between, seed_project: Path
) -> None:
    """As a server did that ran out of time: status 200, and the JSON stops."""
    project = kgraph.open(seed_project)
    whole: list[bytes] = []

    def keep(data: bytes) -> bytes:
        whole.append(data)
        return data

    between.alter = keep
    answer = project.query(query)
    length = len(whole[-1].rstrip())
    for end in [0, 1, length // 3, length // 2, length - 2, length - 1]:
        between.alter = lambda data, end=end: data[:end]  # type: ignore[misc]
        with pytest.raises(StoreError, match="an answer that is cut or broken"):
            project.query(query)
    between.alter = lambda data: data
    assert len(project.query(query)) == len(answer)
    project.store.close()


@pytest.mark.parametrize("header", ["X-SQL-State", "X-SPARQL-MaxRows"])
def test_a_part_that_the_server_admits_is_an_error(
    header: str, between: Between, seed_project: Path
) -> None:
    between.fault = lambda *_: (200, {header: "S1TAT"}, b'{"head":{},"boolean":true}')
    with pytest.raises(StoreError, match="only a part of the answer"):
        asked(seed_project)


def test_a_busy_server_is_asked_again(between: Between, seed_project: Path) -> None:
    left = [503, 429, 502]
    between.fault = lambda *_: (left.pop(), {}, b"later") if left else None
    assert asked(seed_project) == in_memory(seed_project)
    assert left == []


def test_what_arrives_twice_does_the_same(
    oxigraph: str, between: Between, seed_project: Path
) -> None:
    """Something between gives up, and the server has done its work all the same."""
    done: set[bytes] = set()

    def lost(path: str, body: bytes, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        kept = {n: v for n, v in headers.items() if n in ("accept", "content-type")}
        got = httpx.post(oxigraph + path, content=body, headers=kept, trust_env=False)
        status = got.status_code if body in done or path == "/query" else 504
        done.add(body)
        return status, {"Content-Type": got.headers.get("content-type", "text/plain")}, got.content

    (seed_project / "seeds" / "more.kg").write_text("Witkoff met Zelensky ^extra\n", "utf-8")
    between.fault = lost
    built(seed_project)
    assert len(done) > 2
    assert is_that_of_the_files(seed_project)
    new = f"<{open_project(seed_project).settings.base}graph/new>"
    left = httpx.get(
        f"{oxigraph}/query", params={"query": f"ASK {{ GRAPH {new} {{ ?s ?p ?o }} }}"},
        headers={"Accept": "application/sparql-results+json"}, trust_env=False,
    )  # fmt: skip
    assert left.json()["boolean"] is False


def test_a_server_that_stays_away_is_named(seed_project: Path, kgraph: Kgraph) -> None:
    (seed_project / "kgraph.toml").write_text('store = "http://127.0.0.1:9"\n', "utf-8")
    done = kgraph("-C", str(seed_project), "query", "ASK {}")
    assert (done.code, done.out) == (2, "")
    assert done.err == "kgraph: http://127.0.0.1:9/ [Errno 111] Connection refused.\n"


def test_a_slow_server_is_left_at_the_limit(between: Between, seed_project: Path) -> None:
    project = kgraph.open(seed_project)
    assert project.query("ASK {}").truth
    with (seed_project / "kgraph.toml").open("a") as file:
        file.write("[query]\nseconds = 1\n")
    project = kgraph.open(seed_project)
    assert project.query("ASK {}").truth

    def sleep(*_: object) -> tuple[int, dict[str, str], bytes]:
        time.sleep(3)
        return 200, {}, b'{"head":{},"boolean":true}'

    between.fault = sleep
    start = time.monotonic()
    with pytest.raises(LimitError, match="longer than 1 seconds"):
        project.query("ASK { ?s ?p ?o }")
    assert time.monotonic() - start < 2.5
    project.store.close()


def test_too_many_rows_are_an_error(between: Between, seed_project: Path) -> None:
    with (seed_project / "kgraph.toml").open("a") as file:
        file.write("[query]\nrows = 49\n")
    assert between.address
    with pytest.raises(LimitError, match="more than 49 rows"):
        asked(seed_project, "SELECT ?c { ?c a kg:Claim }")
    with pytest.raises(LimitError, match="more than 49 rows"):
        kgraph.open(seed_project).query("CONSTRUCT { ?c a kg:Claim } { ?c a kg:Claim }")
    assert len(asked(seed_project, "SELECT ?c { ?c a kg:Claim } LIMIT 49")) == 49


def test_triples_that_are_lost_on_the_way_leave_the_graph_before(
    between: Between, seed_project: Path
) -> None:
    before = asked(seed_project)
    (seed_project / "seeds" / "more.kg").write_text("Witkoff met Zelensky ^extra\n", "utf-8")
    written = (seed_project / "output" / "claims.csv").read_bytes()
    between.fault = lambda path, *_: (204, {}, b"") if path.startswith("/store") else None
    with pytest.raises(StoreError, match=r"has 0 triples of the \d+ that were sent"):
        built(seed_project)
    assert (seed_project / "output" / "claims.csv").read_bytes() == written
    (seed_project / "seeds" / "more.kg").unlink()
    assert asked(seed_project) == before


@pytest.mark.parametrize(
    ("environment", "challenge", "sent"),
    [
        ({USER: "anna", PASSWORD: "tajne"}, "Basic realm=x", "Basic YW5uYTp0YWpuZQ=="),
        ({USER: "anna", PASSWORD: "tajne"}, 'Digest realm="x", nonce="n"', "Digest username="),
        ({TOKEN: "abc"}, "Bearer", "Bearer abc"),
    ],
)
def test_the_environment_says_who_asks(
    environment: dict[str, str], challenge: str, sent: str, between: Between,
    seed_project: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    refused = 401, {"WWW-Authenticate": challenge}, b"who are you?"
    between.fault = lambda _path, _body, headers: None if "authorization" in headers else refused
    with pytest.raises(StoreError, match=f"answers 401: who are you.*{USER}.*environment"):
        asked(seed_project)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert asked(seed_project, "ASK {}") == []
    assert between.seen[-1][1]["authorization"].startswith(sent)
