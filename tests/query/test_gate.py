"""The gate: what a query may not do, in every spelling an engine would take."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

import kgraph
from kgraph.errors import QueryError
from kgraph.query.gate import (
    DEEPEST,
    LONGEST,
    MOST_GROUPS,
    MOST_OPERATORS,
    MOST_PATTERNS,
    check,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CALLS = [
    "SELECT * { SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { service<http://127.0.0.1/>{ ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { SERVICESILENT<http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { SERVICE ?where { ?s ?p ?o } }",
    "SELECT * { SERVICE?where{ ?s ?p ?o } }",
    "PREFIX : <http://127.0.0.1/> SELECT * { SERVICE:x { ?s ?p ?o } }",
    "PREFIX é: <http://127.0.0.1/> SELECT * { SERVICEé:x { ?s ?p ?o } }",
    "PREFIX : <http://127.0.0.1/> SELECT * { ?s ?p 1SERVICE:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 1e0SERVICE<http://127.0.0.1/> { ?s ?p ?o } }",
    'SELECT * { ?s ?p "x"@en--ltrSERVICE<http://127.0.0.1/> { ?s ?p ?o } }',
    "SELECT * { ?s ?p 'it''s' SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    r"SELECT * { SERV\u0049CE <http://127.0.0.1/> { ?s ?p ?o } }",
    r"SELECT * { \U00000053ERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { # a comment\u000aSERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    r"SELECT * { # a comment \u000A SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "SELECT * { OPTIONAL { { SERVICE <http://127.0.0.1/> { ?s ?p ?o } } } }",
    "ASK { FILTER EXISTS { SERVICE <http://127.0.0.1/> { ?s ?p ?o } } }",
    "SELECT * { ?s <urn:p>'''\"'''SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
    "PREFIX : <urn:> SELECT * { ?s ?p :.SERVICE <http://127.0.0.1/> { ?s ?p ?o } }",
]

HIDDEN = [
    "ASK { FILTER(1<'>'&&EXISTS{SERVICE <http://127.0.0.1/> { ?s ?p ?o }}&&'x'='x') }",
    "ASK { <<?s?p'>'>> ?q ?r SERVICE <http://127.0.0.1/> { ?a ?b ?c } ?d ?e 'x' }",
    "ASK { FILTER(1<2/1#>'''\n) SERVICE <http://127.0.0.1/> { ?s ?p ?o } #'''\n}",
]
"""What could be an IRI and then a text, which holds the call, is a comparison for an engine."""


ELSEWHERE = [
    ("LOAD <http://127.0.0.1/>", "LOAD is refused"),
    ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM is refused"),
    ("SELECT*FROMNAMED<urn:x>{ ?s ?p ?o }", "FROM is refused"),
    ("INSERT DATA { <urn:a> <urn:b> <urn:c> }", "updates are refused"),
    ("DELETE WHERE { ?s ?p ?o }", "updates are refused"),
    ("CLEAR ALL", "updates are refused"),
    ("DROP ALL", "updates are refused"),
    ("CREATE GRAPH <urn:x>", "updates are refused"),
    ("COPY <urn:a> TO <urn:b>", "updates are refused"),
    ("MOVE <urn:a> TO <urn:b>", "updates are refused"),
    ("ADD <urn:a> TO <urn:b>", "updates are refused"),
]


class _Listener:
    """A server on loopback that counts who calls it, and hangs up."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.calls = 0
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}/"
        self._thread = threading.Thread(target=self._count)
        self._thread.start()

    def _count(self) -> None:
        while True:
            caller = self._socket.accept()[0]
            with caller:
                if caller.recv(4) == b"stop":
                    return
            self.calls += 1

    def close(self) -> None:
        with socket.create_connection(self._socket.getsockname()) as caller:
            caller.sendall(b"stop")
            self._thread.join()
        self._socket.close()


@pytest.fixture(name="listener")
def listening() -> Iterator[_Listener]:
    listener = _Listener()
    yield listener
    listener.close()


def test_nobody_is_called(listener: _Listener, seed_project: Path) -> None:
    """All spellings, and what reads or writes elsewhere, by the front door."""
    project = kgraph.open(seed_project)
    for query in [*CALLS, *(query for query, _ in ELSEWHERE)]:
        with pytest.raises(QueryError):
            project.query(query.replace("http://127.0.0.1/", listener.address))
    assert project.query("ASK {}").truth
    assert listener.calls == 0


def test_the_engine_alone_would_have_called(listener: _Listener) -> None:
    store = ox.Store()
    store.load("<urn:a> <urn:p> <urn:b> .", ox.RdfFormat.N_TRIPLES)
    for query in CALLS:
        with suppress(SyntaxError, RuntimeError, OSError):
            result = store.query(query.replace("http://127.0.0.1/", listener.address))
            assert isinstance(result, ox.QueryBoolean) or list(result) is not None
    assert listener.calls >= 8


@pytest.mark.parametrize("query", CALLS)
def test_no_spelling_of_service_passes(query: str) -> None:
    with pytest.raises(QueryError, match=r"^line \d: a query that calls another server is refused"):
        check(query)


@pytest.mark.parametrize("query", HIDDEN)
def test_what_can_be_read_in_two_ways_is_refused(query: str) -> None:
    with pytest.raises(QueryError, match=r"^line 1: <.*> can be an IRI, or begin with"):
        check(query)


@pytest.mark.parametrize(("query", "finding"), ELSEWHERE)
def test_files_and_updates_are_refused(query: str, finding: str) -> None:
    with pytest.raises(QueryError, match=finding):
        check(query)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE <urn:x>" }',
        "SELECT * { ?s ?p '''LOAD \"FROM\" ''' }",
        "SELECT * { ?s <urn:SERVICE> <urn:FROM> } # SERVICE LOAD",
        "SELECT ?service $from { ?service ?p $from }",
        "SELECT * { ?s kp:withdrawsTroopsFrom r:Customer_service }",
        "PREFIX address: <urn:a> SELECT * { ?s address:load ?o }",
        'SELECT * { ?s ?p "a \\" SERVICE" }',
        "SELECT * { FILTER(?a<?b && ?c>?d) }",
        "SELECT * { FILTER(1 < 'a'&&'b'> '') }",
        "PREFIX my: <urn:my#> BASE <urn:it's> SELECT * { ?s my:a <http://a/b#c'd> }",
        "SELECT * { ?s kg:evidence <claim/c34#e1> }",
    ],
)
def test_the_words_may_stand_where_they_are_only_words(query: str) -> None:
    assert check(query) == query


def test_a_refusal_names_its_line() -> None:
    with pytest.raises(QueryError, match=r"^line 3: "):
        check("SELECT * {\n  ?s ?p ?o .\n  SERVICE <urn:x> {}\n}")


def test_escapes_are_resolved_once_and_wrong_ones_refused() -> None:
    assert check(r'ASK { ?s ?p "\u005Cn" }') == r'ASK { ?s ?p "\n" }'
    with pytest.raises(QueryError, match="is no character"):
        check(r"ASK { ?\uD800 ?p ?o }")


def test_length_has_a_limit() -> None:
    head, tail = 'ASK { ?s ?p "', '" }'
    longest = head + "a" * (LONGEST - len(head) - len(tail)) + tail
    assert check(longest) == longest
    with pytest.raises(QueryError, match=f"{LONGEST + 1} characters; the most is {LONGEST}"):
        check(longest + " ")


def test_depth_has_a_limit() -> None:
    def nested(depth: int) -> str:
        return "ASK " + "{" * depth + "}" * depth

    assert check(nested(DEEPEST)) == nested(DEEPEST)
    with pytest.raises(QueryError, match=f"nests more than {DEEPEST} deep"):
        check(nested(DEEPEST + 1))
    with pytest.raises(QueryError, match="deep"):
        check("ASK { FILTER(" + "(" * DEEPEST)


def _groups(count: int) -> str:
    return "ASK { " + "OPTIONAL{}" * (count - 1) + " }"


def _negations(count: int) -> str:
    return "ASK { FILTER(" + "!" * count + "true) }"


def _patterns(count: int) -> str:
    return "ASK { " + "".join(f"?v{n} <urn:{n}.5> ?v{n + 1} . " for n in range(count)) + "}"


@pytest.mark.parametrize(
    ("query", "most"),
    [(_groups, MOST_GROUPS), (_negations, MOST_OPERATORS), (_patterns, MOST_PATTERNS)],
)
def test_size_has_a_limit_the_engine_can_carry(query: object, most: int) -> None:
    assert callable(query)
    answer = ox.Store().query(check(query(most)))
    assert isinstance(answer, ox.QueryBoolean)
    with pytest.raises(QueryError, match="the query is too large"):
        check(query(most + 1))
