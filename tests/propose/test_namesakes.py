"""Two people of one name, from their declaration to what is proposed of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import kgraph as package

if TYPE_CHECKING:
    from pathlib import Path

NOWAKS = """\
Anna_Nowak : Person = "Anna Nowak"
Ewa_Nowak : Person = "Ewa Nowak" | "Nowak"
Anna_Nowak different Ewa_Nowak
"""
ARTICLE = "Komisarz Anna Nowak milczała. Nowak odwiedziła Pragę. Macron skrytykował Nowak.\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project that reads with the grammar, as yet without a file."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "kgraph.toml").write_text("")
    return tmp_path


def extracted(project: Path, **files: str) -> dict[str, list[str]]:
    """The proposition of every proposal by article, after a run over all of them."""
    for name, text in files.items():
        path = project / "seeds" / name.replace("_", ".")
        path.write_text(text, encoding="utf-8")
    package.open(project).extract(again=True)
    return {
        path.name: [
            " ".join(line.split()[1:4])
            for line in path.read_text(encoding="utf-8").splitlines()
            if line.startswith("?")
        ]
        for path in sorted((project / "seeds").glob("*.kg"))
        if path.name != "who.kg"
    }


def test_an_alias_yields_before_and_after_something_is_accepted(project: Path) -> None:
    found = extracted(project, who_kg=NOWAKS, note_txt=ARTICLE)
    assert found["note.kg"] == [
        "Anna_Nowak visited Prague",
        "Emmanuel_Macron criticises Anna_Nowak",
    ]
    claims = project / "seeds" / "note.kg"
    lines = claims.read_text(encoding="utf-8").splitlines(keepends=True)
    accepted = [line.split(" ", 1)[1] if "visited" in line else line for line in lines]
    claims.write_text("".join(accepted), encoding="utf-8")
    assert extracted(project)["note.kg"] == ["Emmanuel_Macron criticises Anna_Nowak"]


WILKS = """\
Jan_Wilk : Person = "Jan Wilk" ("poseł Lewicy"@pl)
Jan_Wilk_footballer : Person = "Jan Wilk" ("piłkarz Legii"@pl)
Jan_Wilk different Jan_Wilk_footballer
"""
MP, FOOTBALLER = "Jan_Wilk", "Jan_Wilk_footballer"


def test_namesakes_of_two_articles_are_split_by_their_declaration(project: Path) -> None:
    """What the words do not tell is left out, until a claim of a person on the article does."""
    texts = {
        "a_txt": "Poseł Jan Wilk odwiedził Pragę. Wilk skrytykował Emmanuela Macrona.\n",
        "b_txt": "Piłkarz Jan Wilk odwiedził Rzym.\n",
        "c_txt": "Jan Wilk odwiedził Paryż. Wilk skrytykował Emmanuela Macrona.\n",
    }
    before = extracted(project, **texts)
    assert before["b.kg"] == [f"{MP} visited Rome"]
    mine = [f"{MP} visited Prague", f"{MP} criticises Emmanuel_Macron"]
    split = extracted(project, who_kg=WILKS)
    assert split == {"a.kg": mine, "b.kg": [f"{FOOTBALLER} visited Rome"], "c.kg": []}
    rejects = project / "runs" / "c.grammar.rejects.jsonl"
    assert r"which \"Jan Wilk\" is meant" in rejects.read_text(encoding="utf-8")
    said = f"@document c seeds/c.txt\n{FOOTBALLER} visited Paris\n  > Jan Wilk odwiedził Paryż\n"
    told = extracted(project, who_kg=WILKS + said)
    assert told == split | {"c.kg": [f"{FOOTBALLER} criticises Emmanuel_Macron"]}


def test_a_rejected_claim_tells_nothing_of_who_is_meant(project: Path) -> None:
    said = f"@document c seeds/c.txt\nx {MP} visited Paris\n  > Jan Wilk odwiedził Paryż\n"
    text = "Jan Wilk odwiedził Paryż. Wilk skrytykował Emmanuela Macrona.\n"
    assert extracted(project, who_kg=WILKS + said, c_txt=text).get("c.kg", []) == []
