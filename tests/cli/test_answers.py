"""kgraph query, why, path, stats, questions: names in any alias, answers in every format."""

from __future__ import annotations

import csv
import io
import json
import re
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kgraph.query import questions

if TYPE_CHECKING:
    from tests.conftest import Kgraph

WHO = "SELECT ?who { ?who kp:met r:Steve_Witkoff }"


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("Witkoff", "Zełenski"),
        ("witkoff", "zelenski"),
        ("Steve Witkoff", "Wołodymyr Zełenski"),
        ("STEVE_WITKOFF", "zelenskyy"),
    ],
)
def test_a_path_is_found_by_any_alias(
    start: str, end: str, kgraph: Kgraph, seed_project: Path
) -> None:
    done = kgraph("-C", str(seed_project), "path", start, end)
    assert (done.code, done.err) == (0, "")
    first, *steps = done.out.splitlines()
    assert first == ("1  Steve Witkoff - Coalition of the Willing - Ukraine - Volodymyr Zelensky")
    assert [line.split()[0] for line in steps if line.startswith("     c")] == ["c16", "c19", "c08"]
    assert sum("«" in line for line in steps) == 3


def test_a_path_that_only_claims_make_needs_withheld(kgraph: Kgraph, seed_project: Path) -> None:
    words = ("-C", str(seed_project), "path", "Zelensky", "Trump")
    facts = kgraph(*words)
    direct = kgraph(*words, "--withheld", "--most", "1")
    assert direct.out.startswith("1  Volodymyr Zelensky - Donald Trump\n")
    assert not facts.out.startswith("1  Volodymyr Zelensky - Donald Trump\n")
    nowhere = kgraph("-C", str(seed_project), "path", "Axios", "Paris")
    assert nowhere.code == 2
    assert "no path leads from Axios to Paris. Try --withheld" in nowhere.err
    alone = kgraph("-C", str(seed_project), "path", "Witkoff", "Steve Witkoff")
    assert alone.code == 2
    assert "Witkoff and Steve Witkoff are one entity, Steve_Witkoff. Name two." in alone.err


def test_a_question_is_answered_in_sentences_with_their_passages(
    kgraph: Kgraph, seed_project: Path
) -> None:
    asked = ("-C", str(seed_project), "query", "--format", "sentences")
    done = kgraph(*asked, "--question", "commitments", "--set", "who=USA")
    assert (done.code, done.err) == (0, "")
    first, second, third = done.out.split("\n\n")
    assert first.splitlines() == [
        "c21  The United States commits to the backstop for the European mission (2026-01-06)."
        "  (a fact)",
        "     «Amerykanie zobowiązali się do zapewnienia „zabezpieczenia” europejskiej misji»",
        "     000_6ea63a04d097cb71, 2026-01-08",
    ]
    assert second.splitlines()[0].endswith("(conditional)")
    assert third.splitlines()[0].endswith("(planned)")


def test_what_names_no_claims_has_no_sentences(kgraph: Kgraph, seed_project: Path) -> None:
    asked = ("-C", str(seed_project), "query", "--format", "sentences")
    for query in (("ASK {}",), ("--question", "positions")):
        done = kgraph(*asked, *query)
        assert (done.code, done.out) == (2, "")
        assert "Select claims, as in: SELECT ?claim" in done.err
    nothing = kgraph(*asked, "--question", "overdue-plans", "--set", "today=2020-01-01")
    assert (nothing.code, nothing.out) == (0, ""), nothing.err


def test_why_shows_the_rule_part_by_part(kgraph: Kgraph, seed_project: Path) -> None:
    by_id = kgraph("-C", str(seed_project), "why", "c34")
    assert by_id.code == 0
    lines = [line.strip() for line in by_id.out.splitlines()]
    assert "no   actual  (future)" in lines
    assert "no   certain  (probable)" in lines
    assert "yes  trusted" in lines
    assert "=> withheld: planned" in lines
    assert any("«Zełenski prawdopodobnie ponownie odwiedzi Stany" in line for line in lines)
    assert kgraph("-C", str(seed_project), "why", "^c34").out == by_id.out


@pytest.mark.parametrize(
    "words",
    [
        ("Zełenski", "visited", "USA"),
        ("zelenski", "visits", "usa"),
        ("Zelensky", "odwiedził", "Stany Zjednoczone"),
        ("Volodymyr_Zelensky", "pay", "a", "visit", "to", "US"),
    ],
)
def test_why_finds_what_is_stated_in_any_words(
    words: tuple[str, ...], kgraph: Kgraph, seed_project: Path
) -> None:
    done = kgraph("-C", str(seed_project), "why", *words)
    assert done.code == 0
    first, *lines = done.out.splitlines()
    assert first.startswith("Volodymyr_Zelensky visited United_States is no fact (")
    assert [line.split()[0] for line in lines if line.startswith("c")] == ["c33", "c34"]


def test_a_distrusted_origin_is_said(kgraph: Kgraph, seed_project: Path) -> None:
    (seed_project / "kgraph.toml").write_text('[trust]\nnever = ["axios"]\n', "utf-8")
    done = kgraph("-C", str(seed_project), "why", "c14")
    assert "no   trusted  (Axios is not on the project's trust line)" in done.out
    assert "=> withheld: origin not trusted" in done.out


def test_why_speaks_polish(kgraph: Kgraph, seed_project: Path) -> None:
    done = kgraph("-C", str(seed_project), "why", "c14", "--language", "pl")
    assert done.out.startswith("c14  Axios: Kirył Dmitriew spotkał się z: Steve Witkoff")


def test_the_query_may_come_from_an_argument_a_file_or_standard_input(
    kgraph: Kgraph, seed_project: Path, tmp_path: Path
) -> None:
    file = tmp_path / "who.rq"
    file.write_text(WHO, "utf-8")
    project = ("-C", str(seed_project), "query", "--format", "csv")
    given = kgraph(*project, WHO)
    assert (given.code, given.err) == (0, "")
    assert given.out.split() == ["who", "https://w3id.org/kgraph/data/entity/Kirill_Dmitriev"]
    assert kgraph(*project, "-f", str(file)) == given
    assert kgraph(*project, "-f", "-", given=WHO.encode()) == given


def test_rows_are_written_in_every_format(kgraph: Kgraph, seed_project: Path) -> None:
    def answer(form: str) -> str:
        done = kgraph("-C", str(seed_project), "query", WHO, "--format", form)
        assert (done.code, done.err) == (0, "")
        return done.out

    assert answer("table").splitlines()[0] == "who"
    assert answer("table").endswith("\n1 row\n")
    assert next(csv.reader(io.StringIO(answer("csv")))) == ["who"]
    assert answer("tsv").startswith("?who\n<https://")
    assert len(json.loads(answer("json"))["results"]["bindings"]) == 1
    assert "<uri>https://w3id.org/kgraph/data/entity/Kirill_Dmitriev</uri>" in answer("xml")
    refused = kgraph("-C", str(seed_project), "query", WHO, "--format", "ttl")
    assert refused.code == 2
    assert "rows cannot be written as ttl." in refused.err


def test_yes_and_no_and_triples_have_their_forms(kgraph: Kgraph, seed_project: Path) -> None:
    query = ("-C", str(seed_project), "query")
    assert kgraph(*query, "ASK { ?s kp:met ?o }").out == "yes\n"
    assert kgraph(*query, "ASK { r:Axios kp:met ?o }").out == "no\n"
    assert kgraph(*query, "ASK { ?s kp:met ?o }", "--format", "csv").out == "true\n"
    triples = kgraph(*query, "CONSTRUCT { ?o kp:met ?s } { ?s kp:met ?o }")
    assert "Steve_Witkoff" in triples.out
    refused = kgraph(*query, "CONSTRUCT { ?o kp:met ?s } { ?s kp:met ?o }", "--format", "csv")
    assert refused.code == 2
    assert "triples cannot be written as csv. Use --format ttl." in refused.err


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT * { SERV\\u0049CE <http://127.0.0.1/> {} }", "calls another server is refused"),
        ("PREFIX : <urn:x> SELECT * { SERVICE:x {} }", "calls another server is refused"),
        ("LOAD <http://127.0.0.1/>", "LOAD is refused"),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", "FROM is refused"),
        ("DELETE WHERE { ?s ?p ?o }", "updates are refused"),
        ("ASK " + "{" * 101 + "}" * 101, "nests more than 100 deep"),
        ("ASK { FILTER(" + "!" * 20000 + "true) }", "the query is too large"),
    ],
)
def test_a_refused_query_ends_with_exit_code_2(
    query: str, said: str, kgraph: Kgraph, seed_project: Path
) -> None:
    done = kgraph("-C", str(seed_project), "query", query)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("kgraph: ")
    assert said in done.err


def test_a_query_over_a_limit_ends_with_exit_code_3(kgraph: Kgraph, seed_project: Path) -> None:
    (seed_project / "kgraph.toml").write_text("[query]\nrows = 49\nseconds = 1.5\n", "utf-8")
    words = ("-C", str(seed_project), "query")
    done = kgraph(*words, "SELECT ?claim { ?claim a kg:Claim }", "--format", "csv")
    assert (done.code, done.out) == (3, "")
    assert done.err == (
        "kgraph: the answer has more than 49 rows. "
        "Narrow it, or raise rows under [query] in kgraph.toml.\n"
    )
    slow = kgraph(*words, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    assert (slow.code, slow.out) == (3, "")
    assert "the query took longer than 1.5 seconds." in slow.err
    assert kgraph(*words, "ASK { ?s kp:met ?o }").out == "yes\n"


def test_ctrl_c_ends_a_query_at_once(seed_project: Path) -> None:
    query = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
    command = [sys.executable, "-m", "kgraph", "-C", str(seed_project), "query", query]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        while not (started := children.read_text("ascii").split()):
            time.sleep(0.05)
        time.sleep(0.5)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=5)
    assert (process.returncode, out) == (130, b"")
    assert err.decode().strip() == "Stopped; nothing was half written."
    assert not Path(f"/proc/{started[0]}").exists()


@pytest.mark.parametrize("name", questions())
def test_every_ready_question_is_listed_printed_and_answered(
    name: str, kgraph: Kgraph, seed_project: Path
) -> None:
    assert f" {name}\n" in kgraph("questions").out
    assert f" {name}\n" in kgraph("questions", "--language", "pl").out
    text = kgraph("questions", "--sparql", name).out
    asked = kgraph("-C", str(seed_project), "query", "--question", name, "--format", "csv")
    assert asked.code == 0
    assert kgraph("-C", str(seed_project), "query", "--format", "csv", text).out == asked.out


def test_a_question_takes_names_in_any_alias(kgraph: Kgraph, seed_project: Path) -> None:
    def asked(name: str) -> str:
        words = ("query", "--question", "commitments", "--set", f"who={name}")
        done = kgraph("-C", str(seed_project), *words)
        assert done.code == 0
        return done.out

    assert asked("USA") == asked("stany zjednoczone") == asked("United_States")
    assert "Backstop_for_European_mission" in asked("USA")
    assert "Backstop_for_European_mission" not in asked("Rosja")


def test_stats_count_the_seed(kgraph: Kgraph, seed_project: Path) -> None:
    found = json.loads(kgraph("-C", str(seed_project), "stats", "--format", "json").out)
    assert sum(found["modality"].values()) == 50
    assert found["status"] == {"accepted": 50}
    assert found["central"][0]["entity"] == "Russia"
    assert sum(found["class"].values()) == 37
    assert sum(found["parts"]) <= 37
    text = kgraph("-C", str(seed_project), "stats", "--most", "3").out
    best = text.partition("best connected")[2].splitlines()[2:5]
    assert [line.split()[0] for line in best] == [row["entity"] for row in found["central"][:3]]


@pytest.mark.parametrize("query", [WHO, "ASK { ?who kp:met ?b }", "DESCRIBE r:Steve_Witkoff"])
def test_an_answer_ends_its_last_line(query: str, kgraph: Kgraph, seed_project: Path) -> None:
    for form in ("csv", "tsv", "json", "xml", "ttl"):
        done = kgraph("-C", str(seed_project), "query", query, "--format", form)
        assert done.code == 2 or re.search(r"[^\n]\n\Z", done.out)
    nothing = kgraph("-C", str(seed_project), "query", "DESCRIBE <urn:nothing>")
    assert (nothing.code, nothing.out) == (0, "")


def test_why_of_an_entity_says_where_its_claims_are(kgraph: Kgraph, seed_project: Path) -> None:
    done = kgraph("-C", str(seed_project), "why", "Zełenski")
    assert done.code == 2
    assert "Volodymyr_Zelensky is an entity, and no claim. Its claims: kgraph export" in done.err
