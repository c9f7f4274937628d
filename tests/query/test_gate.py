"""The gate: what a query may not do, in every spelling an engine would take."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from kgraph.errors import QueryError
from kgraph.query.gate import DEEPEST, LONGEST, MOST_GROUPS, MOST_OPERATORS, check

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
]


@pytest.mark.parametrize("query", CALLS)
def test_no_spelling_of_service_passes(query: str) -> None:
    with pytest.raises(QueryError, match=r"^line \d: a query that calls another server is refused"):
        check(query)


@pytest.mark.parametrize(
    ("query", "finding"),
    [
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
    ],
)
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


@pytest.mark.parametrize(("query", "most"), [(_groups, MOST_GROUPS), (_negations, MOST_OPERATORS)])
def test_size_has_a_limit_the_engine_can_carry(query: object, most: int) -> None:
    assert callable(query)
    answer = ox.Store().query(check(query(most)))
    assert isinstance(answer, ox.QueryBoolean)
    with pytest.raises(QueryError, match="the query is too large"):
        check(query(most + 1))
