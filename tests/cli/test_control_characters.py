"""Names and quotes that would steer a terminal are shown as escapes, in every command."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

STEERING = "\x1b]0;owned\x07\x9b31m\u2028\u202e"
ESCAPED = "\\u001b]0;owned\\u0007\\u009b31m\\u2028\\u202e"
CLAIMS = f"""\
Anna_Nowak : Person = "Anna{ESCAPED}"
Erik_Lund : Person = "Erik{ESCAPED}"
@document note seeds/note.txt title="Title{ESCAPED}"
@by "hand{ESCAPED}"
Anna_Nowak met Erik_Lund ("today{ESCAPED}") via Erik_Lund ^c1
  > Anna met{ESCAPED} Erik
  # a note{STEERING}
Anna_Nowak will met Erik_Lund if "words{ESCAPED}" ^c2
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "note.txt").write_text(f"{STEERING}Anna met{STEERING} Erik", "utf-8")
    (tmp_path / "seeds" / "claims.kg").write_text(CLAIMS, "utf-8")
    return tmp_path


def _is_inert(text: str) -> bool:
    return not any(char in text for char in STEERING if not char.isprintable())


@pytest.mark.parametrize(
    "words",
    [
        ("why", "c1"),
        ("why", "c1", "--language", "pl"),
        ("why", "c2"),
        ("why", f"Anna{STEERING}", "met", "Erik_Lund"),
        ("path", f"Anna{STEERING}", f"Erik{STEERING}"),
        ("stats",),
        ("query", "SELECT ?s ?p ?o { ?s ?p ?o }"),
        ("query", "--question", "evidence"),
        ("check",),
    ],
)
def test_commands_show_them_as_escapes(
    words: tuple[str, ...], kgraph: Kgraph, project: Path
) -> None:
    done = kgraph("-C", str(project), *words)
    assert done.code == 0
    assert _is_inert(done.out + done.err)


def test_what_is_shown_is_the_name_and_not_a_gap(kgraph: Kgraph, project: Path) -> None:
    done = kgraph("-C", str(project), "why", "c1")
    assert "Anna\\x1b]0;owned\\x07\\x9b31m\\x2028\\x202e met Erik\\x1b" in done.out
    assert "Title\\x1b]0;owned" in done.out


@pytest.mark.parametrize(
    "words",
    [
        ("why", f"c{STEERING}"),
        ("path", f"Nobody{STEERING}", "Erik_Lund"),
        ("export", "--format", f"x{STEERING}"),
        ("query", "--question", f"x{STEERING}"),
        ("query", f"ASK {{ {STEERING} }}"),
        ("check", f"seeds/x{STEERING}.kg"),
        ("-C", f"nowhere{STEERING}", "check"),
        (f"chek{STEERING}",),
        ("questions", "--sparql", f"x{STEERING}"),
    ],
)
def test_messages_show_them_as_escapes(
    words: tuple[str, ...], kgraph: Kgraph, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    done = kgraph(*words)
    assert done.code == 2
    assert _is_inert(done.out + done.err)


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_findings_show_them_as_escapes(form: str, kgraph: Kgraph, project: Path) -> None:
    wrong = f'Anna_Nowak met "X{ESCAPED}" ^c3\nAnna_Nowak met Erik_Lund @1{STEERING[1:4]} ^c4\n'
    done = kgraph("-C", str(project), "check", "--format", form, "-", given=wrong.encode())
    assert done.code == 2
    assert _is_inert(done.out + done.err)
