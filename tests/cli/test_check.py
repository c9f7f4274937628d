"""kgraph check: which files it lists, and its forms for machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from kgraph.rdf.graph import read_turtle
from kgraph.shapes import validate

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

WRONG = "Witkoff met Nobodyish ^c90\nWitkoff met Zełenski @8.01.2026 ^c91\n"


def test_standard_input_is_checked_with_the_project(kgraph: Kgraph, seed_project: Path) -> None:
    done = kgraph("-C", str(seed_project), "check", "-", given=WRONG.encode())
    assert done.code == 2
    first, second, tally = done.err.splitlines()
    assert first == '-:1:13: unknown entity "Nobodyish". Declare it: Nobodyish : Person.'
    assert second.startswith('-:2:23: "8.01.2026" is not a date I know. ')
    assert tally == "2 errors"


def test_only_the_named_files_are_listed(kgraph: Kgraph, seed_project: Path) -> None:
    (seed_project / "seeds" / "wrong.kg").write_text(WRONG, encoding="utf-8")
    right = kgraph("-C", str(seed_project), "check", str(seed_project / "seeds" / "seed.kg"))
    assert (right.code, right.err) == (0, "no problems\n")
    wrong = kgraph("-C", str(seed_project), "check", str(seed_project / "seeds" / "wrong.kg"))
    assert wrong.code == 2
    assert "seeds/wrong.kg:1:13: " in wrong.err
    assert kgraph("-C", str(seed_project), "check").err == wrong.err


def test_a_file_outside_the_project_may_be_checked(
    kgraph: Kgraph, seed_project: Path, tmp_path: Path
) -> None:
    outside = tmp_path / "more.kg"
    outside.write_text("Witkoff met Zełenski ^c90\n", encoding="utf-8")
    assert kgraph("-C", str(seed_project), "check", str(outside)).err == "no problems\n"
    outside.write_text("Witkoff mett Zełenski ^c90\n", encoding="utf-8")
    done = kgraph("-C", str(seed_project), "check", str(outside))
    assert done.err.startswith(f'{outside}:1:9: unknown predicate "mett". Did you mean met?')


def test_settings_and_files_are_wrong_in_one_run(kgraph: Kgraph, seed_project: Path) -> None:
    (seed_project / "kgraph.toml").write_text('langage = "pl"\n', encoding="utf-8")
    (seed_project / "seeds" / "wrong.kg").write_text(WRONG, encoding="utf-8")
    done = kgraph("-C", str(seed_project), "check")
    assert [line.split(":")[0] for line in done.err.splitlines()] == [
        "kgraph.toml", "seeds/wrong.kg", "seeds/wrong.kg", "3 errors",
    ]  # fmt: skip


def test_json_has_every_finding_with_its_place(kgraph: Kgraph, seed_project: Path) -> None:
    done = kgraph("-C", str(seed_project), "check", "--format", "json", "-", given=WRONG.encode())
    assert (done.code, done.err) == (2, "")
    first, second = json.loads(done.out)
    assert first == {
        "file": "-",
        "line": 1,
        "column": 13,
        "severity": "error",
        "code": "unknown-entity",
        "finding": 'unknown entity "Nobodyish".',
        "next_step": "Declare it: Nobodyish : Person.",
    }
    assert (second["line"], second["column"], second["code"]) == (2, 23, "bad-date")
    right = kgraph("-C", str(seed_project), "check", "--format", "json")
    assert (right.code, json.loads(right.out)) == (0, [])


def test_sarif_has_what_the_standard_requires(kgraph: Kgraph, seed_project: Path) -> None:
    (seed_project / "seeds" / "a.kg").write_text(WRONG, encoding="utf-8")
    (seed_project / "seeds" / "b.ttl").write_text("nonsense", encoding="utf-8")
    done = kgraph("-C", str(seed_project), "check", "--format", "sarif")
    assert (done.code, done.err) == (2, "")
    log = json.loads(done.out)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert driver["name"] == "kgraph"
    assert driver["version"]
    rules = {rule["id"] for rule in driver["rules"]}
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["ruleId"] for result in run["results"]] == ["bad-date", "rdf-syntax"]
    for result in run["results"]:
        assert result["ruleId"] in rules
        assert result["level"] in ("none", "note", "warning", "error")
        assert result["message"]["text"]
        (place,) = result["locations"]
        region = place["physicalLocation"]["region"]
        assert place["physicalLocation"]["artifactLocation"]["uri"].startswith("seeds/")
        assert region["startLine"] >= 1
        assert region["startColumn"] >= 1


def test_sarif_of_a_right_project_is_empty(kgraph: Kgraph, seed_project: Path) -> None:
    done = kgraph("-C", str(seed_project), "check", "--format", "sarif")
    assert done.code == 0
    assert json.loads(done.out)["runs"][0]["results"] == []


def test_shapes_are_checked_on_demand(kgraph: Kgraph, seed_project: Path) -> None:
    done = kgraph("-C", str(seed_project), "check", "--shapes")
    assert done.code == 0
    assert "the graph conforms to the shapes" in done.err


def test_shapes_read_texts_with_other_ends_of_lines(kgraph: Kgraph, seed_project: Path) -> None:
    path = seed_project / "seeds" / "more.kg"
    path.write_text("Russia met Ukraine ^more\n  # one\u2028two\x85three\n", "utf-8")
    done = kgraph("-C", str(seed_project), "check", "--shapes")
    assert (done.code, "the graph conforms to the shapes" in done.err) == (0, True)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.kg", f"Russia met Ukraine\n  @rp:{5000 * '9'} > Rosja\n"),
        ("a.csv", f"subject,predicate,object,quote,start\nRussia,met,Ukraine,x,{5000 * '9'}\n"),
        ("a.jsonl", '{"subject":"Russia","predicate":"met","object":"Ukraine","evidence":'
                    f'[{{"quote":"x","start":{5000 * "9"}}}]}}\n'),
        ("a.yaml", "- {subject: Russia, predicate: met, object: Ukraine, "
                   f"evidence: [{{quote: x, start: {5000 * '9'}}}]}}\n"),
    ],
)  # fmt: skip
def test_a_number_without_end_is_a_finding(
    name: str, text: str, kgraph: Kgraph, seed_project: Path
) -> None:
    (seed_project / "seeds" / name).write_text(text, "utf-8")
    done = kgraph("-C", str(seed_project), "check")
    assert done.code == 2
    assert f"seeds/{name}:" in done.err


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        ("sh:js [ sh:jsFunctionName 'f' ]", "sh:js is not checked, and would be passed over."),
        ("sh:rule [ a sh:TripleRule ]", "sh:rule is not checked, and would be passed over."),
        ("sh:sparql [ sh:select 'SELECT $this { SERVICE <urn:x> {} }' ]", "kgraph opens no"),
    ],
)
def test_shapes_that_would_be_passed_over_or_call_out_are_refused(
    said: str, finding: str, kgraph: Kgraph, seed_project: Path
) -> None:
    (seed_project / "ontology" / "shapes.ttl").unlink(missing_ok=True)
    (seed_project / "ontology" / "shapes.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        f"<urn:s> a sh:NodeShape ; sh:targetNode <urn:x> ; {said} .\n",
        "utf-8",
    )
    done = kgraph("-C", str(seed_project), "check", "--shapes")
    assert done.code == 2
    assert "ontology/shapes.ttl" in done.err
    assert finding in done.err


@pytest.mark.parametrize("small", [50_000, -1])
def test_shapes_that_are_none_are_a_finding_of_either_engine(
    small: int, kgraph: Kgraph, seed_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kgraph.shapes.SMALL", small)
    (seed_project / "ontology").mkdir(exist_ok=True)
    (seed_project / "ontology" / "shapes.ttl").write_text(
        "@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        "<urn:s> a sh:NodeShape ; sh:targetNode <urn:x> ; sh:property [ sh:path <urn:p> ; "
        'sh:minCount "x" ] .\n',
        "utf-8",
    )
    done = kgraph("-C", str(seed_project), "check", "--shapes")
    assert done.code == 2
    assert "ontology/shapes.ttl" in done.err
    assert "sh:minCount" in done.err


def test_findings_are_told_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    shapes = read_turtle(
        b"@prefix sh: <http://www.w3.org/ns/shacl#> .\n"
        b"<urn:s> a sh:NodeShape ; sh:targetSubjectsOf <urn:p> ; sh:nodeKind sh:Literal .\n"
    )
    lines = "".join(f'<urn:n{n:03}> <urn:p> "x" .\n' for n in range(102))
    small = validate(lines, shapes)
    monkeypatch.setattr("kgraph.shapes.SMALL", 0)
    large = validate(lines, shapes)
    for report in (small, large):
        assert (report.conforms, report.nodes) == (False, 102)
        said = report.text.splitlines()
        assert (len(said), said[-1]) == (101, "... and 2 more")
        assert said[0].startswith("urn:n000: ")


def test_what_many_rows_say_alike_is_shown_thrice(kgraph: Kgraph, seed_project: Path) -> None:
    """One missing predicate in a long table does not hide the other findings."""
    rows = ["Russia,frowns,Ukraine"] * 8 + ["Russia,met,Nobodyish"]
    table = seed_project / "seeds" / "more.csv"
    table.write_text("\n".join(["subject,predicate,object", *rows]) + "\n")
    done = kgraph("-C", str(seed_project), "check")
    assert done.code == 2
    *shown, more, tally = done.err.splitlines()
    assert [line.split(":")[1] for line in shown] == ["2", "3", "4", "10"]
    assert more.startswith('seeds/more.csv: 5 more say: unknown predicate "frowns".')
    assert tally == "9 errors"
    found = json.loads(kgraph("-C", str(seed_project), "check", "--format", "json").out)
    assert len(found) == 9


@pytest.mark.parametrize("command", [("check",), ("fmt", "--check")])
def test_files_may_be_named_as_messages_name_them(
    command: tuple[str, ...], kgraph: Kgraph, seed_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From the project's folder, wherever one is; a file of that name here goes first."""
    monkeypatch.chdir(seed_project.parent)
    at = ("-C", str(seed_project), *command)
    assert kgraph(*at, "seeds/seed.kg").code == 0
    assert kgraph(*at, f"{seed_project.name}/seeds/seed.kg").code == 0
    assert "there is no file seeds/none.kg" in kgraph(*at, "seeds/none.kg").err
