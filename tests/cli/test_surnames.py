"""People are looked up by their surname where just one has it; files still need a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kgraph as package

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

FILE = """\
Gitanas_Nausėda : Person = "Gitanas Nausėda"
Adam_Wilk : Person = "Adam Wilk"
Ewa_Wilk : Person = "Ewa Wilk"
Riga_Wolna : Organisation = "Riga Wolna"

Gitanas_Nausėda visited Paris
@document note seeds/note.txt
Adam_Wilk met Gitanas_Nausėda
  > Adam Wilk met Gitanas Nausėda
Ewa_Wilk criticises Riga_Wolna
"""


@pytest.fixture(params=["read", "built"])
def project(request: pytest.FixtureRequest, tmp_path: Path, kgraph: Kgraph) -> str:
    """A project of four, as its files stand and as it was built."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "kgraph.toml").write_text("")
    (tmp_path / "seeds" / "note.txt").write_text("Adam Wilk met Gitanas Nausėda.\n", "utf-8")
    (tmp_path / "seeds" / "who.kg").write_text(f'Paris : Place = "Paris"\n{FILE}', "utf-8")
    if request.param == "built":
        assert kgraph("-C", str(tmp_path), "build").code == 0
    return str(tmp_path)


@pytest.mark.parametrize(
    "words",
    [
        ("why", "Nausėda", "visited", "Paris"),
        ("why", "nauseda", "visited", "Paris"),
        ("path", "NAUSEDA", "Adam Wilk"),
        ("export", "--format", "csv", "--focus", "Nausėda"),
        ("query", "--question", "meetings-of", "--set", "who=Nausėda"),
    ],
)
def test_a_surname_of_one(kgraph: Kgraph, project: str, words: tuple[str, ...]) -> None:
    found = kgraph("-C", project, *words)
    assert (found.code, found.err) == (0, "")
    assert "Gitanas_Nausėda" in found.out or "Gitanas Nausėda" in found.out


@pytest.mark.parametrize("words", [("path", "Wilk", "Paris"), ("export", "--focus", "wilk")])
def test_a_surname_of_two(kgraph: Kgraph, project: str, words: tuple[str, ...]) -> None:
    found = kgraph("-C", project, *words)
    assert found.code != 0
    assert f'"{words[-1] if words[0] == "export" else "Wilk"}" can be Adam_Wilk or Ewa_Wilk' in (
        found.err
    )


def test_the_last_word_of_a_body_is_no_name(kgraph: Kgraph, project: str) -> None:
    assert 'no entity is called "Wolna"' in kgraph("-C", project, "path", "Wolna", "Paris").err


def test_who_asks_why_of_a_person_is_told_where_the_claims_are(
    kgraph: Kgraph, project: str
) -> None:
    assert (
        "Gitanas_Nausėda is an entity, and no claim." in kgraph("-C", project, "why", "Nauseda").err
    )


def test_in_python(project: str) -> None:
    opened = package.open(project)
    assert opened.entity_id("Nauseda") == "Gitanas_Nausėda"
    assert len(opened.part(focus="Nausėda").claims()) == 2


def test_a_file_of_claims_still_needs_a_name(kgraph: Kgraph, project: str) -> None:
    found = kgraph("-C", project, "check", "-", given="Nausėda visited Paris\n".encode())
    assert found.code != 0
    assert '"Nausėda"' in found.out + found.err
