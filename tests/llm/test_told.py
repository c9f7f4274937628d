"""What the model is told by kgraph.toml and by options; limits, prices and keys."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import keyring
import pytest
from keyring.backend import KeyringBackend

import kgraph as package
from kgraph.extract import extractor
from kgraph.extract.llm.told import Told, read_told
from tests.llm.conftest import KEY, Handler, Model, completion, contents, seed_answer
from tests.llm.seed import CLAIMS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Finished, Kgraph

    Extract = Callable[..., Finished]


def _slowly(seconds: float) -> Callable[[Handler], bool]:
    def wait(_: Handler) -> bool:
        time.sleep(seconds)
        return True

    return wait


WRONG: list[tuple[dict[str, object], str]] = [
    ({}, "model: no model is named."),
    ({"model": 3}, "model: is no text."),
    ({"model": "m", "urll": "x"}, "urll: is not known here. Known are url, model, "),
    ({"model": "m", "url": "localhost:8080"}, "url: this is no address."),
    ({"model": "m", "url": "ftp://localhost/v1"}, "url: this is no address."),
    ({"model": "m", "url": "http://[1"}, "url: this is no address."),
    ({"model": "m", "url": "https://me:secret@example.org/v1"}, "a password does not belong"),
    ({"model": "m", "url": "http://example.org/v1"}, "articles would travel unencrypted."),
    ({"model": "m", "url": "http://localhost.example.org/v1"}, "would travel unencrypted."),
    ({"model": "m", "concurrency": 0}, "concurrency: is no number above 0."),
    ({"model": "m", "schema": "no"}, "schema: is neither true nor false."),
    ({"model": "m", "patience": "long"}, "patience: is no number."),
    ({"model": "m", "cost": 1.5}, "cost: prices are not known."),
    ({"model": "m", "keyring": "service"}, "keyring: this is no place in a keyring."),
    ({"model": "m", "request": 3}, "request: is a table."),
    ({"model": "m", "request": {"api_key": "x"}}, "request.api_key: this cannot be set."),
    ({"model": "m", "request": {"messages": []}}, "request.messages: this cannot be set."),
]  # fmt: skip


@pytest.mark.parametrize(("settings", "said"), WRONG)
def test_what_is_wrong_is_said(settings: dict[str, object], said: str) -> None:
    with pytest.raises(package.KgraphError) as error:
        read_told(settings)
    assert said in str(error.value)
    assert str(error.value).startswith("[extract.llm] in kgraph.toml: ")


def test_a_key_in_the_file_is_refused_and_not_repeated(extract: Extract) -> None:
    done = extract("--set", "llm.key_variable=sk-abc-123")
    assert done.code == 2
    assert "Put the key into an environment variable" in done.err
    assert "sk-abc" not in done.err + done.out
    extract()


@pytest.mark.parametrize(
    "url",
    ["http://localhost:1/v1", "http://127.0.0.1:1/v1/", "http://[::1]:1/v1", "https://a.org/v1"],
)
def test_addresses_that_are_good(url: str) -> None:
    assert read_told({"model": "m", "url": url}).address.endswith(":1/v1/chat/completions") or (
        url.startswith("https")
    )
    told = read_told({"model": "m", "url": "http://a.org/v1", "insecure": True})
    assert told.batch_address == "/v1/chat/completions"


def test_nothing_is_sent_without_an_address(root: Path, model: Model, extract: Extract) -> None:
    (root / "kgraph.toml").write_text('[extract.llm]\nmodel = "small"\n')
    done = extract("--with", "llm")
    assert done.code == 2
    assert "url: no address is set, so nothing is sent. Write url = " in done.err
    assert model.seen == []


def test_a_key_that_is_not_there(
    model: Model, extract: Extract, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SMALL_KEY")
    done = extract()
    assert "key_variable: SMALL_KEY is not in the environment." in done.err
    assert model.seen == []


class Ring(KeyringBackend):
    """A keyring in memory, as the library takes any."""

    priority = 1

    def get_password(self, service: str, username: str) -> str | None:
        return KEY if (service, username) == ("models", "me") else None

    def set_password(self, service: str, username: str, password: str) -> None:
        raise AssertionError("kgraph writes no keys")


def test_a_key_from_the_keyring(root: Path, model: Model, extract: Extract) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(Ring())  # type: ignore[no-untyped-call]
    try:
        (root / "kgraph.toml").write_text(
            f'[extract.llm]\nmodel = "small"\nurl = "{model.address}"\nkeyring = "models/you"\n'
        )
        done = extract("--with", "llm")
        assert "keyring: there is no key. keyring set models you" in done.err
        assert extract("--with", "llm", "--set", "llm.keyring=models/me").code == 0
    finally:
        keyring.set_keyring(before)
    assert model.seen[0][1]["Authorization"] == f"Bearer {KEY}"


def test_what_a_server_repeats_of_a_key_is_left_out(
    root: Path, model: Model, extract: Extract
) -> None:
    """The fixture looks for the key in every file and message afterwards."""
    model.answer = lambda body: seed_answer(body).replace("Axios", KEY)
    assert extract().code == 0
    model.always = lambda h: h.say(400, f"you said {h.headers['Authorization']}".encode())
    done = extract("--again", "--set", "llm.passage=700")
    assert "you said Bearer ***" in done.err


def test_more_can_be_said_in_a_request(model: Model, extract: Extract) -> None:
    assert extract("--set", "llm.request.max_completion_tokens=900",
                   "--set", "llm.request.temperature=1").code == 0  # fmt: skip
    body = model.seen[0][2]
    assert (body["max_completion_tokens"], body["temperature"]) == (900, 1)
    assert "max_tokens" not in body


def test_a_setting_that_is_none(extract: Extract) -> None:
    assert '"model" is no setting. Write --set llm.model=NAME.' in extract("--set", "model=x").err
    extract()


# --- Limits ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (["llm.tokens=24000"], "the 24,000 tokens of this run are used up."),
        (["llm.cost=0.02", "llm.price_in=1", "llm.price_out=1"], "the 0.02 that this run may cost"),
        (["llm.seconds=0.5"], "the 0.5 seconds of this run are over."),
    ],
)
def test_a_limit_stops_the_asking_and_the_next_run_goes_on(
    root: Path, model: Model, extract: Extract, limit: list[str], said: str
) -> None:
    words = [word for setting in limit for word in ("--set", setting)]
    common = ["--set", "llm.passage=700", "--set", "llm.concurrency=1"]
    if "seconds" in limit[0]:
        model.always = _slowly(0.4)
    done = extract(*common, *words)
    assert done.code == 2
    assert said in done.err
    asked = len(model.seen)
    assert 1 <= asked < 4
    assert extract(*common).code == 0
    assert len(model.seen) == 4
    assert len(package.open(root).claims()) == len(CLAIMS)


def test_the_estimate_before(root: Path, model: Model, extract: Extract) -> None:
    before = contents(root)
    done = extract("--dry-run", "--set", "llm.price_in=1", "--set", "llm.price_out=2")
    assert done.code == 0
    rows = [" ".join(line.split()) for line in done.out.splitlines()]
    assert rows[0] == "1 articles to read"
    assert "questions 1" in rows
    assert any("(3 characters a token, not yet counted)" in row for row in rows)
    assert any(row.startswith("cost, by your prices 0.0") for row in rows)
    assert model.seen == []
    assert contents(root) == before
    assert extract("--set", "llm.passage=700").code == 0
    counted = extract("--dry-run", "--again", "--set", "llm.passage=600").out
    assert "characters a token, as counted" in counted
    assert "2,800 (at most 16,000)" in " ".join(counted.split())


def test_the_grammar_asks_nobody(extract: Extract) -> None:
    done = extract("--dry-run", "--with", "grammar")
    assert done.out == "1 articles to read\nnobody is asked anything: all is read here\n"
    extract()


def test_questions_are_under_way_together(model: Model, extract: Extract) -> None:
    model.always = _slowly(0.5)
    start = time.monotonic()
    assert extract("--set", "llm.passage=700", "--set", "llm.concurrency=4").code == 0
    assert time.monotonic() - start < 1.7


# --- Stopped -----------------------------------------------------------------------------------


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_stopped_while_it_waits(
    root: Path, model: Model, extract: Extract, stop: signal.Signals
) -> None:
    """What was answered is kept, and is not asked a second time."""

    def third_hangs(handler: Handler) -> bool:
        if len(model.seen) >= 3:
            model.released.wait(60)
        return handler.say(200, completion(seed_answer(handler.body)))

    model.always = third_hangs
    words = ["extract", "--set", "llm.passage=700", "--set", "llm.concurrency=1"]
    process = subprocess.Popen(
        [sys.executable, "-m", "kgraph", *words], cwd=root, env=os.environ, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    deadline = time.monotonic() + 60
    while len(model.seen) < 3 and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.3)
    start = time.monotonic()
    process.send_signal(stop)
    _, said = process.communicate(timeout=20)
    assert time.monotonic() - start < 10
    if stop is signal.SIGINT:
        assert (process.returncode, said.strip()) == (130, "Stopped; nothing was half written.")
    assert not (root / "runs").exists()
    model.released.set()
    model.always = None
    assert extract(*words[1:]).code == 0
    assert len(model.seen) == 5  # two that were answered, the one that hung twice, the fourth
    assert len(package.open(root).claims()) == len(CLAIMS)


def test_a_damaged_answer_is_asked_again(root: Path, model: Model, extract: Extract) -> None:
    assert extract().code == 0
    (path,) = (root / ".kgraph" / "llm").rglob("??/*.json")
    before = contents(root)
    path.write_bytes(path.read_bytes()[:-40])
    assert extract("--again").code == 0
    assert len(model.seen) == 2
    assert contents(root).keys() == before.keys()


# --- Together with the grammar -----------------------------------------------------------------


def test_the_grammar_and_the_model_agree_and_differ(root: Path, extract: Extract) -> None:
    done = extract("--with", "grammar,llm")
    assert (done.code, done.err) == (0, "")
    assert "are said alike by two extractors" in done.out
    project = package.open(root)
    assert project.problems == ()
    makers = {claim.made_by for claim in project.claims()}
    version = f"{package.__version__}-p1"
    assert makers == {f"grammar-{package.__version__}", f"llm-{version}",
                      f"grammar-{package.__version__}+llm-{version}"}  # fmt: skip
    before = contents(root)
    assert extract("--with", "grammar,llm", "--again").code == 0
    assert contents(root) == before


def test_both_in_one_table(root: Path, model: Model, extract: Extract, kgraph: Kgraph) -> None:
    assert extract().code == 0
    gold = root / ".." / "gold"
    gold.mkdir()
    for name in ("seeds", "kgraph.toml"):
        source = os.path.relpath(f"{package.__path__[0]}/../../{name}", root)
        subprocess.run(["cp", "-r", source, str(gold)], check=True)
    done = kgraph("eval", "--with", "grammar,llm", str(gold))
    assert (done.code, done.err) == (0, "")
    head, *rows = (line.split("  ") for line in done.out.splitlines() if "  " in line)
    assert [cell.strip() for cell in head if cell.strip()] == ["grammar", "llm"]
    found = {row[0].strip(): [c.strip() for c in row[1:] if c.strip()] for row in rows}
    assert found["proposals"][1] == str(len(CLAIMS))
    assert float(found["precision (subject, predicate, object)"][1].split()[0]) > 0.8
    figures = json.loads(kgraph("eval", "--with", "llm", "--json", str(gold)).out)
    assert figures["llm"]["unwarranted"]["right"] == 0
    assert len(model.seen) == 1  # the gold is the same article: it is answered already


def test_told_is_what_the_page_says() -> None:
    """Every setting is documented."""
    from dataclasses import fields

    from tests.conftest import ROOT

    page = (ROOT / "docs" / "llm.md").read_text("utf-8")
    assert [item.name for item in fields(Told) if f"`{item.name}`" not in page] == []
    assert extractor("llm", {"model": "m"}).model == "m"
