"""`kgraph eval`: gold in every form gives the same figures, extractors stand side by side."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

TEXT = (
    "Ann Adler met Bob Bauer. She said so. Carl Cohen will meet Dora Dudek. "
    "Emil Engel met Franka Fiala. Emil Engel did not meet Gerd Gross. Hans Huber met Ann Adler."
)
CLAIMS: list[dict[str, Any]] = [
    {"subject": "Bob_Bauer", "object": "Adler", "quote": "Ann Adler met Bob Bauer"},
    {"subject": "Carl_Cohen", "object": "Dora_Dudek", "modality": "future",
     "quote": "Carl Cohen will meet Dora Dudek"},
    {"subject": "Emil_Engel", "object": "Franka_Fiala", "certainty": "PR",
     "quote": "Emil Engel met Franka Fiala"},
    {"subject": "Emil_Engel", "object": "Gerd_Gross", "polarity": "-",
     "quote": "Emil Engel did not meet Gerd Gross"},
    {"subject": "Hans_Huber", "object": "Bob_Bauer", "predicate": "criticises",
     "quote": "Hans Huber met Ann Adler"},
]  # fmt: skip
NAMES = {
    claim[side]: claim[side].replace("_", " ") for claim in CLAIMS for side in ("subject", "object")
}
NAMES["Adler"] = "Ann Adler"


def full(number: int, claim: dict[str, Any]) -> dict[str, Any]:
    start = TEXT.index(claim["quote"])
    usual = {"id": f"g{number}", "predicate": "met", "polarity": "+", "certainty": "CT",
             "modality": "actual", "attribution": ["article"], "time": None, "condition": None,
             "reading": "explicit", "start": start, "end": start + len(claim["quote"])}  # fmt: skip
    return usual | claim


def as_folder(path: Path) -> Path:
    """The form of ../shared/data/dev-pl."""
    path.mkdir()
    (path / "a.txt").write_text(TEXT)
    rows = [{**full(n, claim), "doc": "a", "core": n != 2} for n, claim in enumerate(CLAIMS)]
    (path / "claims.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    names = [
        {"doc": "a", "id": name, "class": "Person", "names": [text], "mentions": []}
        for name, text in NAMES.items()
    ]
    (path / "entities.jsonl").write_text("".join(json.dumps(row) + "\n" for row in names))
    return path


def as_records(path: Path) -> Path:
    """The form of kgraph export --format jsonl."""
    path.mkdir()
    (path / "a.txt").write_text(TEXT)
    rows = []
    for number, claim in enumerate(CLAIMS):
        row = full(number, claim)
        evidence = {
            "document": "a",
            "quote": row["quote"],
            "start": row["start"],
            "end": row["end"],
        }
        row |= {"document": "a", "evidence": [evidence]}
        row |= {f"{side}_names": [NAMES[row[side]]] for side in ("subject", "object")}
        rows.append({k: v for k, v in row.items() if k not in ("quote", "start", "end")})
    (path / "gold.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    return path / "gold.jsonl"


def as_project(path: Path) -> Path:
    (path / "seeds").mkdir(parents=True)
    (path / "seeds" / "a.txt").write_text(TEXT)
    lines = [
        "@document a seeds/a.txt",
        *(f'{name} : Person = "{text}"' for name, text in NAMES.items()),
    ]
    for claim in CLAIMS:
        words = {"future": "will "}.get(claim.get("modality", ""), "")
        words += {"PR": "probably "}.get(claim.get("certainty", ""), "")
        words += {"-": "not "}.get(claim.get("polarity", ""), "")
        words += claim.get("predicate", "met")
        lines += [f"{claim['subject']} {words} {claim['object']}", f"  > {claim['quote']}"]
    lines += ["x Carl_Cohen met Hans_Huber", "  > Hans Huber"]
    (path / "seeds" / "a.kg").write_text("\n".join(lines) + "\n")
    return path


FORMS = {"folder": as_folder, "records": as_records, "project": as_project}


def measured(kgraph: Kgraph, *words: str) -> dict[str, Any]:
    done = kgraph("eval", "--with", "tiny", "--json", *words)
    assert done.code == 0, done.err
    found = json.loads(done.out)
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("form", FORMS)
def test_the_figures(tmp_path: Path, kgraph: Kgraph, form: str) -> None:
    found = measured(kgraph, str(FORMS[form](tmp_path / "gold")))["tiny"]
    assert (found["documents"], found["gold"], found["proposals"], found["rejected"]) == (
        1,
        5,
        4,
        1,
    )
    core = 4 if form == "folder" else 5
    quality = found["levels"]["spo"]
    assert (quality["precision"]["right"], quality["precision"]["of"]) == (3, 4)
    assert (quality["recall"]["right"], quality["recall"]["of"]) == (core - 2, core)
    assert found["levels"]["sp"]["precision"]["right"] == 3
    axes = {name: (share["right"], share["of"]) for name, share in found["axes"].items()}
    assert axes.pop("certainty") == (2, 3)
    assert set(axes) == {"polarity", "modality", "origin", "time"}
    assert set(axes.values()) == {(3, 3)}
    assert (found["unwarranted"]["right"], found["unwarranted"]["of"]) == (2, 3)
    assert found["predicates"]["met"] == {
        "proposed": 4, "right": 3, "core": core - 1, "found": core - 2,
    }  # fmt: skip
    (band,) = found["confidence"]
    assert (band["from"], band["mean"], band["right"]["value"]) == (0.8, 0.8, 0.75)
    assert 0 <= band["right"]["low"] < 0.75 < band["right"]["high"] <= 1


def test_the_same_again_to_the_byte(tmp_path: Path, kgraph: Kgraph) -> None:
    gold = str(as_folder(tmp_path / "gold"))
    first = kgraph("eval", "--with", "tiny", "--json", gold)
    assert first.out == kgraph("eval", "--with", "tiny", "--json", gold).out


def test_a_table_of_two(tmp_path: Path, kgraph: Kgraph) -> None:
    gold = str(as_folder(tmp_path / "gold"))
    out = tmp_path / "proposals.jsonl"
    done = kgraph("eval", "--with", "tiny,grammar", gold,
                  "--proposals", str(out))  # fmt: skip
    assert done.code == 0, done.err
    head = next(line for line in done.out.splitlines() if "tiny" in line)
    assert head.split() == ["tiny", "grammar"]
    assert "1 documents, 5 claims of which 4 are core" in done.out
    assert "confidence (tiny)" in done.out
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    tiny = [row["matches"] for row in rows if row["extractor"] == "tiny"]
    assert tiny == ["g0", "g1", "g2", None]


def test_several_golds_are_one(tmp_path: Path, kgraph: Kgraph) -> None:
    one = as_folder(tmp_path / "one")
    two = as_records(tmp_path / "two")
    done = kgraph("eval", "--with", "tiny", str(one), str(two))
    assert done.code == 2
    assert "the document a stands in two of the golds" in done.err
    for path in (two, two.parent / "a.txt"):
        path.write_text(path.read_text().replace('"a"', '"b"'))
    (two.parent / "a.txt").rename(two.parent / "b.txt")
    found = measured(kgraph, str(one), str(two))["tiny"]
    assert (found["documents"], found["gold"], found["proposals"]) == (2, 10, 8)


WRONG = [
    ("", "claims.jsonl holds no claims. Give a project"),
    ("{", ":1:1: this line is not JSON of an object. A gold is"),
    ("[1]", ":1:1: this line is not JSON of an object. A gold is"),
    ("\n\udcff", ":2:1: byte 1 is not UTF-8."),
    ('{"id": "g"}\n', ":1:1: subject is missing. Write a text."),
    ('{"id": "g"}\n', ":1:1: start and end of the passage are missing."),
    ('{"doc": "zzz", "id": "g", "subject": "A", "predicate": "met", "object": "B", "start": 0, '
     '"end": 4}', "and there is no zzz.txt beside it"),
]  # fmt: skip


MISTYPED = [
    ({"predicate": "visitd"}, '"visitd" is no predicate. Did you mean visited?'),
    ({"predicate": "odwiedził"}, '"odwiedził" is no predicate.'),
    ({"modality": "futur"}, '"futur" is no modality. Did you mean future?'),
    ({"polarity": "positive"}, '"positive" is no polarity. Known are +, -.'),
    ({"end": 99_999}, "no passage of the text goes from 0 to 99999: it has"),
    ({"start": 3, "end": 3}, "no passage of the text goes from 3 to 3"),
    ({"time": "5.03.2026"}, '"5.03.2026" is no time of EDTF. Write a day as 2026-01-08'),
    ({"certanty": "CT"}, '"certanty" is no key of a claim record. Did you mean certainty?'),
    ({"attribution": "Axios"}, "attribution has a value of the wrong type. Write a list of"),
    ({"evidence": "they met"}, "evidence has a value of the wrong type. Write a list of"),
    ({"object": ""}, "object is missing."),
]


@pytest.mark.parametrize(("change", "message"), MISTYPED)
def test_what_is_mistyped_in_a_gold_is_no_figure(
    tmp_path: Path, kgraph: Kgraph, change: dict[str, object], message: str
) -> None:
    gold = as_folder(tmp_path / "gold")
    first, *rest = (gold / "claims.jsonl").read_text("utf-8").splitlines()
    record = json.loads(first)
    assert kgraph("eval", "--with", "tiny", str(gold)).code == 0
    lines = [json.dumps(record | change), *rest, json.dumps(record | {"subject": ""})]
    (gold / "claims.jsonl").write_text("\n".join(lines), "utf-8")
    done = kgraph("eval", "--with", "tiny", str(gold))
    assert (done.code, done.out) == (2, "")
    assert f"claims.jsonl:1:1: {message}" in done.err
    assert f"claims.jsonl:{len(lines)}:1: subject is missing." in done.err


def test_a_gold_may_mark_readings_as_claim_files_do(tmp_path: Path, kgraph: Kgraph) -> None:
    gold = as_folder(tmp_path / "gold")
    first, *rest = (gold / "claims.jsonl").read_text("utf-8").splitlines()
    figures = []
    for reading in ("coref", "coreference"):
        lines = [json.dumps(json.loads(first) | {"reading": reading}), *rest]
        (gold / "claims.jsonl").write_text("\n".join(lines), "utf-8")
        figures.append(measured(kgraph, str(gold)))
    assert figures[0] == figures[1]


@pytest.mark.parametrize(("text", "message"), WRONG)
def test_gold_that_is_none(tmp_path: Path, kgraph: Kgraph, text: str, message: str) -> None:
    gold = as_folder(tmp_path / "gold")
    (gold / "claims.jsonl").write_text(text, "utf-8", "surrogateescape")
    done = kgraph("eval", str(gold))
    assert done.code == 2
    assert message in done.err
    assert kgraph("eval", str(tmp_path / "nothing")).code == 2
