"""A batch: questions out as a file, answers in from one, and nobody is connected to."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING, Any

import pytest

import kgraph as package
from tests.llm.conftest import ARTICLE, completion, contents, seed_answer
from tests.llm.seed import CLAIMS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Finished

    Extract = Callable[..., Finished]

SMALL = ("--set", "llm.passage=700")


@pytest.fixture(autouse=True)
def offline(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    """No address is set, no key is there, and whoever connects is told off."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.delenv("SMALL_KEY")
    monkeypatch.setattr("socket.create_connection", refuse)
    (root / "kgraph.toml").write_text('[extract]\nwith = ["llm"]\n[extract.llm]\nmodel = "small"\n')


def written(extract: Extract, root: Path) -> list[dict[str, Any]]:
    done = extract(*SMALL, "--batch-out", "questions.jsonl")
    assert (done.code, done.err) == (0, "")
    lines = (root / "questions.jsonl").read_text("utf-8").splitlines()
    assert done.out == f"{len(lines)} questions written to questions.jsonl\n"
    return [json.loads(line) for line in lines]


def answered(question: dict[str, Any]) -> dict[str, Any]:
    """A line as a provider gives it back."""
    body = json.loads(completion(seed_answer(question["body"])))
    return {
        "id": f"batch_req_{question['custom_id'][:6]}",
        "custom_id": question["custom_id"],
        "response": {"status_code": 200, "request_id": "r", "body": body},
        "error": None,
    }


def write(root: Path, lines: list[dict[str, Any] | str]) -> None:
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    (root / "answers.jsonl").write_text("\n".join(texts) + "\n", "utf-8")


def test_the_form_of_the_questions(extract: Extract, root: Path) -> None:
    questions = written(extract, root)
    assert len(questions) == 4
    for question in questions:
        assert list(question) == ["custom_id", "method", "url", "body"]
        assert (question["method"], question["url"]) == ("POST", "/v1/chat/completions")
        assert question["body"]["model"] == "small"
    assert len({question["custom_id"] for question in questions}) == 4
    assert not (root / ".kgraph").exists()
    assert not (root / "runs").exists()


def test_there_and_back_in_any_order(extract: Extract, root: Path) -> None:
    lines: list[dict[str, Any] | str] = [answered(q) for q in written(extract, root)]
    random.Random(3).shuffle(lines)
    write(root, lines)
    done = extract(*SMALL, "--batch-in", "answers.jsonl")
    assert (done.code, done.err) == (0, "")
    project = package.open(root)
    assert len(project.claims()) == len(CLAIMS)
    assert {str(claim.status) for claim in project.claims()} == {"proposed"}
    before = contents(root)
    for words in (["--batch-in", "answers.jsonl"], ["--batch-in", "answers.jsonl", "--again"]):
        assert extract(*SMALL, *words).code == 0
        assert contents(root) == before
    assert extract(*SMALL, "--batch-out", "questions.jsonl", "--again").out.startswith(
        "0 questions"
    )


def test_missing_and_broken_lines_are_said(extract: Extract, root: Path) -> None:
    (root / "seeds" / "b.txt").write_text(
        "Rosja domaga się również wycofania wojsk ukraińskich z Donbasu.", "utf-8"
    )
    questions = written(extract, root)
    assert len(questions) == 5
    good = [answered(question) for question in questions]
    cut = good[0]["response"]["body"]["choices"][0]["message"]["content"][:-9]
    failed = {**good[1], "response": None, "error": {"code": "expired", "message": "too late"}}
    status = {**good[2], "response": {"status_code": 500, "body": {}}}
    broken = {**good[0], "response": {"status_code": 200, "body": json.loads(completion(cut))}}
    write(root, [broken, "{", "[]", failed, status, {**good[3], "custom_id": "mine"}, good[4],
                 good[4], ""])  # fmt: skip
    done = extract(*SMALL, "--batch-in", "answers.jsonl")
    assert done.code == 2
    end = "Its passage stays without an answer."
    assert done.err.splitlines() == [
        f"answers.jsonl:1:1: it is no whole JSON. {end}",
        f"answers.jsonl:2:1: this line is no JSON. {end}",
        f"answers.jsonl:3:1: this line has no custom_id. {end}",
        f"answers.jsonl:4:1: the provider says: too late. {end}",
        f"answers.jsonl:5:1: the provider says 500. {end}",
        f"answers.jsonl:6:1: its custom_id is none of kgraph's. {end}",
        f"answers.jsonl:8:1: this question is answered already in line 7. {end}",
        f"{ARTICLE}: 4 of its passages have no answer: no answer to it is there.",
        "8 errors",
    ]
    assert (root / "seeds" / "b.kg").is_file()
    assert len(written(extract, root)) == 4  # only what is missing is asked again
    write(root, [*good[:4]])
    assert extract(*SMALL, "--batch-in", "answers.jsonl").code == 0
    # What an article only describes is another thing in the other one, until somebody says same.
    assert len(package.open(root).claims()) == len(CLAIMS) + 1


def test_what_people_did_in_between_does_not_lose_the_answers(extract: Extract, root: Path) -> None:
    """The next day the project knows more, and the answers still belong to the questions."""
    questions = written(extract, root)
    (root / "seeds" / "mine.kg").write_text(
        'Dmitriev : Person = "Kirył Dmitriew" | "Kirill Dmitriev"\n', "utf-8"
    )
    write(root, [answered(question) for question in questions])
    assert extract(*SMALL, "--batch-in", "answers.jsonl").code == 0
    assert {c.subject for c in package.open(root).claims() if c.predicate == "met"} == {"Dmitriev"}


def test_standard_output_and_input(extract: Extract, root: Path) -> None:
    questions = [json.loads(line) for line in extract("--batch-out", "-").out.splitlines()]
    answers = "".join(json.dumps(answered(question)) + "\n" for question in questions)
    assert extract("--batch-in", "-", given=answers.encode()).code == 0
    assert len(package.open(root).claims()) == len(CLAIMS)


def test_a_batch_needs_somebody_who_asks(extract: Extract, root: Path) -> None:
    (root / "seeds" / "b.txt").write_text("x")
    done = extract("--with", "grammar", "--batch-out", "questions.jsonl")
    assert "a batch needs one extractor that asks: --with llm." in done.err
    done = extract("--batch-out", "a", "--dry-run")
    assert "choose one of --dry-run, --batch-out and --batch-in." in done.err
