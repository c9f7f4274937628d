"""The process that answers: whole answers or an error within the limits, and nothing left over."""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
import threading
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from kgraph.errors import LimitError, QueryError, StoreError
from kgraph.query.answer import Answer
from kgraph.settings import Limits
from kgraph.store import Engine, Reply

if TYPE_CHECKING:
    from collections.abc import Iterator

SIZE = 300
LIMITS = Limits(seconds=1.5, memory=96, rows=1000)
MANY_ROWS = Limits(seconds=1.5, memory=96, rows=1_000_000_000)
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory")
PARENT = """
import sys
from kgraph.settings import Limits
from kgraph.store import Engine

engine = Engine(lambda: (f"<urn:s{n}> <urn:p> <urn:o{n}> .\\n" for n in range(300)))
engine.query("ASK {}", "urn:", {}, Limits())
print(engine._process.pid, flush=True)
engine.query("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", "urn:", {},
             Limits(seconds=float(sys.argv[1])))
"""


def lines() -> Iterator[str]:
    """A circle of things, so that paths have no end."""
    return (f"<urn:s{n}> <urn:p> <urn:s{(n + 1) % SIZE}> .\n" for n in range(SIZE))


@pytest.fixture(name="engine")
def started() -> Iterator[Engine]:
    engine = Engine(lines)
    yield engine
    engine.close()


def asked(engine: Engine, query: str, limits: Limits = LIMITS) -> Reply:
    return engine.query(query, "urn:", {}, limits)


def gone(number: int, within: float) -> bool:
    """Tell whether a process ends in time; one that nobody has waited for counts as ended."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        try:
            state = Path(f"/proc/{number}/stat").read_text("ascii").rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.02)
    return False


HOSTILE = {
    "a cartesian product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
    "one that is sorted": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY DESC(?i) ?a",
    "one that is grouped": "SELECT ?a (GROUP_CONCAT(CONCAT(STR(?d), STR(?g), STR(?j))) AS ?all) "
    "{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } GROUP BY ?a",
    "one that is made distinct": "SELECT DISTINCT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "one that is constructed": "CONSTRUCT { ?a ?b ?f } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "one that is listed": "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "paths in paths": "ASK { ?s " + "(" * 95 + "<urn:p>" + "*)" * 95 + " ?o }",
    "paths that meet": "SELECT (COUNT(*) AS ?n) "
    "{ ?a <urn:p>+ ?b . ?b <urn:p>+ ?c . ?c <urn:p>+ ?d }",
    "texts that double": "SELECT (STRLEN(?z) AS ?n) { BIND(REPLACE('aaaaaaaaaaaaaaaa', 'a', "
    "'bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb') AS ?x) "
    + " ".join(f"BIND(CONCAT(?{a}, ?{a}, ?{a}, ?{a}) AS ?{b})" for a, b in pairwise("xabcdefghi"))
    + " BIND(CONCAT(?i, ?i, ?i, ?i) AS ?z) }",
    "thousands of patterns": "ASK { "
    + ". ".join(f"?v{n} ?p{n} ?v{n + 1}" for n in range(2000))
    + " }",
    "thousands of values": "SELECT " + " ".join(f"(1 AS ?a{n})" for n in range(4000)) + " {}",
}


@LINUX
@pytest.mark.parametrize("query", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_query_ends_in_an_error_and_the_next_is_answered(
    query: str, engine: Engine
) -> None:
    asked(engine, "ASK {}")
    start = time.monotonic()
    with pytest.raises(LimitError):
        asked(engine, query, MANY_ROWS)
    # The limit, the kernel's time to take the memory back, and a machine that does other things.
    assert time.monotonic() - start < LIMITS.seconds + 5
    start = time.monotonic()
    assert len(asked(engine, "SELECT ?s { ?s <urn:p> ?o }").data.splitlines()) == SIZE + 1
    assert time.monotonic() - start < 5


def test_each_limit_is_named_with_the_setting_that_raises_it(engine: Engine) -> None:
    with pytest.raises(LimitError, match=r"longer than 1.5 seconds.*raise seconds under \[query\]"):
        asked(engine, HOSTILE["a cartesian product"])
    with pytest.raises(LimitError, match=r"more than 1000 rows.*raise rows under \[query\]"):
        asked(engine, HOSTILE["one that is listed"])


@LINUX
def test_memory_is_that_of_the_query_not_of_the_graph() -> None:
    """A graph of more than the limit can be asked; an answer of more than it cannot."""
    text = "x" * 2000
    engine = Engine(lambda: (f'<urn:s{n}> <urn:p> "{n}{text}" .\n' for n in range(40_000)))
    small = Limits(seconds=60, memory=48, rows=100_000)
    assert asked(engine, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", small).data.endswith(b"40000\n")
    with pytest.raises(LimitError, match=r"more than 48 MiB of memory.*raise memory"):
        asked(engine, "SELECT * { ?s ?p ?o } ORDER BY ?o", small)
    engine.close()


@pytest.mark.parametrize(
    "query", ["SELECT ?s { ?s ?p ?o }", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "SELECT * {}"]
)
def test_as_many_rows_as_the_limit_are_answered_and_one_more_is_not(
    query: str, engine: Engine
) -> None:
    count = 1 if "{}" in query else SIZE
    heading = 0 if "CONSTRUCT" in query else 1
    assert asked(engine, query, Limits(rows=count)).data.count(b"\n") == count + heading
    if count > 1:
        with pytest.raises(LimitError, match="more than"):
            asked(engine, query, Limits(rows=count - 1))


def test_values_come_over_as_the_engine_has_them() -> None:
    xsd = "http://www.w3.org/2001/XMLSchema#"
    terms = [
        f'"01"^^<{xsd}integer>', f'"+5"^^<{xsd}integer>', f'"1.50"^^<{xsd}decimal>',
        f'"1."^^<{xsd}decimal>', f'"1.5e3"^^<{xsd}double>', f'"abc"^^<{xsd}integer>',
        f'"1"^^<{xsd}boolean>', r'"tab\there\nline\r \\ \" \u0001"@en-us', '"rtl"@ar--rtl', '""',
    ]  # fmt: skip
    engine = Engine(lambda: lines_of(terms))
    answer = Answer(asked(engine, "SELECT ?o { ?s ?p ?o }"), "urn:")
    store = ox.Store()
    store.load("".join(lines_of(terms)), ox.RdfFormat.N_TRIPLES)
    direct = store.query("SELECT ?o { ?s ?p ?o }")
    assert isinstance(direct, ox.QuerySolutions)
    values = {row[0] for row in direct}
    assert {row[0] for row in answer.terms} == values
    assert len(answer) == len(terms)
    engine.close()


def test_rows_have_their_terms_again_wherever_these_stand(engine: Engine) -> None:
    values = '(<urn:a> "a\\tb\\nc" UNDEF) (UNDEF <urn:a> "a\\tb\\nc") (<urn:a> <urn:a> 1)'
    query = f"SELECT ?x ?y ?z {{ VALUES (?x ?y ?z) {{ {values} }} }}"
    answer = Answer(asked(engine, query), "urn:")
    a, text = ox.NamedNode("urn:a"), ox.Literal("a\tb\nc")
    one = ox.Literal("1", datatype=ox.NamedNode("http://www.w3.org/2001/XMLSchema#integer"))
    assert answer.terms == [(a, text, None), (None, a, text), (a, a, one)]
    assert answer.rows() == [("a", "a\tb\nc", None), (None, "a", "a\tb\nc"), ("a", "a", "1")]
    assert len(answer) == 3


@pytest.mark.parametrize(
    ("query", "terms"),
    [
        ("SELECT ?x { VALUES ?x { UNDEF UNDEF } }", [(None,), (None,)]),
        ("SELECT * { VALUES () { () () } }", [(), ()]),
        ("SELECT ?x { VALUES ?x {} }", []),
        ("SELECT * { VALUES () {} }", []),
    ],
)
def test_rows_that_hold_nothing_are_counted(
    engine: Engine, query: str, terms: list[tuple[None, ...]]
) -> None:
    answer = Answer(asked(engine, query), "urn:")
    assert answer.terms == answer.rows() == terms
    assert len(answer) == len(terms)


@pytest.mark.parametrize("query", ["ASK {}", "CONSTRUCT WHERE { ?s ?p ?o }"])
def test_answers_of_another_kind_have_no_rows(engine: Engine, query: str) -> None:
    answer = Answer(asked(engine, query), "urn:")
    assert answer.terms == answer.rows() == []


def lines_of(terms: list[str]) -> Iterator[str]:
    return (f"<urn:a> <urn:p> {term} .\n" for term in terms)


def test_a_broken_query_is_no_limit_and_ends_no_process(engine: Engine) -> None:
    asked(engine, "ASK {}")
    before = engine._process
    with pytest.raises(QueryError, match="broken at line 1, column 16") as caught:
        asked(engine, "SELECT * WHER { ?s ?p ?o }")
    assert not isinstance(caught.value, LimitError)
    asked(engine, "ASK {}")
    assert engine._process is before


def test_a_folder_that_is_no_store_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "CURRENT").write_text("MANIFEST-000001\n")
    with pytest.raises(StoreError):
        asked(Engine(tmp_path), "ASK {}")


def test_a_graph_that_cannot_be_loaded_is_an_error_however_large() -> None:
    """The process ends at the first wrong line, and the pipe to it breaks."""
    more = "<urn:a> <urn:b> <urn:c> .\n" * 100_000
    engine = Engine(lambda: ["this is wrong .\n", more, more])
    with pytest.raises(StoreError, match="line 1"):
        asked(engine, "ASK {}")


def test_threads_take_turns(engine: Engine) -> None:
    found: dict[int, bytes] = {}

    def ask(number: int) -> None:
        query = f"SELECT ?o {{ <urn:s{number}> <urn:p> ?o }}"
        found[number] = asked(engine, query, Limits()).data

    threads = [threading.Thread(target=ask, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: f"?o\n<urn:s{number + 1}>\n".encode() for number in range(8)}


def test_the_process_ends_with_its_engine() -> None:
    engine = Engine(lines)
    asked(engine, "ASK {}")
    assert engine._process
    number = engine._process.pid
    del engine
    gc.collect()
    assert gone(number, 2)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning")
def test_a_fork_has_a_process_of_its_own(engine: Engine) -> None:
    asked(engine, "ASK {}")
    assert engine._process
    before = engine._process.pid
    forked = os.fork()
    if not forked:
        answer = asked(engine, "SELECT ?o { <urn:s1> <urn:p> ?o }").data
        own = engine._process.pid
        engine.close()
        os._exit(0 if own != before and answer == b"?o\n<urn:s2>\n" else 1)
    assert asked(engine, "SELECT ?o { <urn:s5> <urn:p> ?o }").data == b"?o\n<urn:s6>\n"
    assert os.waitpid(forked, 0)[1] == 0
    assert engine._process.pid == before
    assert asked(engine, "ASK {}").kind == "truth"


def test_a_process_that_somebody_kills_is_replaced(engine: Engine) -> None:
    asked(engine, "ASK {}")
    assert engine._process
    os.kill(engine._process.pid, signal.SIGKILL)
    assert gone(engine._process.pid, 2)
    assert asked(engine, "ASK {}").kind == "truth"


@pytest.mark.parametrize("sent", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_no_process_outlives_one_that_is_ended_while_it_asks(sent: signal.Signals) -> None:
    """Ctrl-C ends the query at once; where nobody is left to end it, it does so itself."""
    seconds = 3.0 if sent is signal.SIGINT else 1.0
    command = [sys.executable, "-c", PARENT, str(seconds)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as parent:
        assert parent.stdout
        number = int(parent.stdout.readline())
        time.sleep(0.3)
        parent.send_signal(sent)
        parent.wait(10)
    assert gone(number, 1 if sent is signal.SIGINT else 4)
