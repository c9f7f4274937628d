"""Several extractors over one article: one proposal where they agree, side by side where not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kgraph as package

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

TEXT = """Steve Witek met Kirill Dmowik.
He met Vladimir Putnik.
Donald Trumm will meet Xi Jorda.
Marco Rubin met Sergey Lawik.
"""


@pytest.fixture(name="claims")
def article(folder: Path) -> Path:
    (folder / "seeds" / "a.txt").write_text(TEXT)
    return folder / "seeds" / "a.kg"


def read(kgraph: Kgraph, names: str, *more: str) -> str:
    done = kgraph("extract", "--with", names, *more)
    assert done.code == 0, done.err
    return done.out


def made(root: Path) -> dict[tuple[str, str, str], str]:
    project = package.open(root)
    assert project.problems == ()
    return {(c.subject, str(c.modality), c.object): c.made_by for c in project.claims()}


BOTH = {
    ("Steve_Witek", "actual", "Kirill_Dmowik"): "terse-1+tiny-1",
    ("Steve_Witek", "actual", "Vladimir_Putnik"): "terse-1+tiny-1",
    ("Marco_Rubin", "actual", "Sergey_Lawik"): "terse-1+tiny-1",
    ("Donald_Trumm", "future", "Xi_Jorda"): "tiny-1",
    ("Donald_Trumm", "actual", "Xi_Jorda"): "terse-1",
}


def test_what_they_say_alike_is_one_proposal(claims: Path, folder: Path, kgraph: Kgraph) -> None:
    said = read(kgraph, "tiny,terse")
    assert "3 are said alike by two extractors" in said
    assert "1 read a passage otherwise than another one beside it" in said
    assert made(folder) == BOTH
    text = claims.read_text()
    assert "  > Steve Witek met Kirill Dmowik\n" in text  # the quote of the first who said it
    assert "?0.80 Steve_Witek met" in text  # and the one estimate that there is


def test_what_they_read_otherwise_stands_side_by_side(claims: Path, kgraph: Kgraph) -> None:
    read(kgraph, "tiny,terse")
    lines = claims.read_text().splitlines()
    here = next(n for n, line in enumerate(lines) if "Trumm will met" in line)
    around = [line.split(" ^")[0] for line in lines[here - 4 : here + 3]]
    assert around == [
        "@by terse-1",
        "? Donald_Trumm met Xi_Jorda",
        "  > Donald Trumm will meet Xi Jorda.",
        "@by tiny-1",
        "?0.80 Donald_Trumm will met Xi_Jorda",
        "  > Donald Trumm will meet Xi Jorda",
        "@by terse-1+tiny-1",
    ]


def test_again_changes_nothing(claims: Path, folder: Path, kgraph: Kgraph) -> None:
    read(kgraph, "tiny,terse")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert "nothing new to read" in read(kgraph, "tiny,terse")
    read(kgraph, "tiny,terse", "--again")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    claims.unlink()
    read(kgraph, "tiny,terse", "--again")
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_one_after_the_other_is_both(claims: Path, folder: Path, kgraph: Kgraph) -> None:
    read(kgraph, "tiny")
    assert "3 are said alike" in read(kgraph, "terse")
    assert made(folder) == BOTH
    one_by_one = claims.read_bytes()
    claims.unlink()
    read(kgraph, "tiny,terse", "--again")
    assert claims.read_bytes() == one_by_one


def test_what_only_one_still_says_is_that_one_s(
    claims: Path, folder: Path, kgraph: Kgraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(kgraph, "tiny,terse")
    (folder / "seeds" / "a.txt").write_text(TEXT + "Marco Rubin visited Paris.\n")
    monkeypatch.setenv("TINY_VERSION", "2")
    read(kgraph, "tiny")
    found = made(folder)
    assert found.pop(("Marco_Rubin", "actual", "Paris")) == "tiny-2"
    assert found == {key: name.replace("tiny-1", "tiny-2") for key, name in BOTH.items()}
    (folder / "seeds" / "a.txt").write_text(TEXT.replace("Marco Rubin met", "Marco Rubin saw"))
    read(kgraph, "tiny")
    read(kgraph, "terse")
    assert ("Marco_Rubin", "actual", "Sergey_Lawik") not in made(folder)


def test_the_higher_estimate_is_shown_and_nothing_is_taken_for_a_change(
    claims: Path, folder: Path, kgraph: Kgraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERSE_VERSION", "2")
    read(kgraph, "tiny,terse")
    assert "?0.90 Steve_Witek met Kirill_Dmowik" in claims.read_text()
    once = claims.read_bytes()
    read(kgraph, "tiny", "--again")
    assert claims.read_bytes() == once
    monkeypatch.setenv("TERSE_VERSION", "1")
    read(kgraph, "terse")
    assert "?0.80 Steve_Witek met Kirill_Dmowik" in claims.read_text()
    assert made(folder) == BOTH


def test_a_decision_is_a_decision_on_both(claims: Path, kgraph: Kgraph) -> None:
    read(kgraph, "tiny,terse")
    text = claims.read_text()
    (line,) = [line for line in text.splitlines() if "Marco_Rubin met" in line]
    claims.write_text(text.replace(line, line.removeprefix("?0.80 ")))
    decided = claims.read_bytes()
    read(kgraph, "tiny,terse", "--again")
    assert claims.read_bytes() == decided
    done = kgraph("learn")
    rows = [line.split() for line in done.out.splitlines() if line.startswith("t")]
    assert ["tiny", "plain", "1", "0"] in rows
    assert ["terse", "terse", "1", "0"] in rows


def test_what_a_person_wrote_between_them_stays(claims: Path, kgraph: Kgraph) -> None:
    read(kgraph, "tiny,terse")
    text = claims.read_text()
    mine = text.replace("@by tiny-1\n", "# which of these?\n@by tiny-1\n", 1)
    mine += "\nMy_Envoy : Person\nMy_Envoy met Xi_Jorda  # from my notebook\n"
    claims.write_text(mine)
    for names in ("tiny,terse", "terse", "tiny"):
        read(kgraph, names, "--again")
        assert claims.read_text() == mine


def test_no_name_and_an_unknown_name(claims: Path, kgraph: Kgraph) -> None:
    assert '"tiny," is no list of extractors' in kgraph("extract", "--with", "tiny,").err
    assert 'there is no extractor "clever"' in kgraph("extract", "--with", "tiny,clever").err
    assert not claims.exists()
