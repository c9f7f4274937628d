"""`kgraph review` at a terminal, key by key."""

from __future__ import annotations

import stat
import sys
from textwrap import fill
from typing import TYPE_CHECKING

import pytest

from tests.review.conftest import CLAIMS, at_a_terminal

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph


def text(project: Path) -> str:
    return (project / "seeds" / "a.kg").read_text()


def editor(project: Path, old: str, new: str) -> str:
    """An editor that replaces some words and saves, as a program of its own."""
    path = project.parent / "edit.py"
    path.write_text(
        f"#!{sys.executable}\nimport pathlib, sys\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        f"path.write_text(path.read_text().replace({old!r}, {new!r}))\n"
    )
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_a_card_says_what_one_has_to_know(project: Path) -> None:
    with at_a_terminal() as screen:
        first = screen.waits()
        assert "1 of 3  seeds/a.kg:11" in first
        assert "Steve Witek met Kirill Dmowik." in first
        assert "a, 2026-01-08" in first
        assert "«Steve Witek met Kirill Dmowik» in Moscow. Critics called it late." in first
        assert "if accepted: a fact   confidence 0.80" in first
        screen.press("s")
        third = screen.press("s")
        assert "Donald Trumm will meet Xi Jorda." in third
        assert "if accepted: no fact (planned)" in third
        code, said = screen.end("q")
    assert code == 0
    assert "nothing decided; 3 still wait" in said
    assert text(project) == CLAIMS


def test_each_key_is_in_the_file_at_once(project: Path) -> None:
    with at_a_terminal() as screen:
        screen.waits()
        screen.press("a")
        assert text(project) == (now := CLAIMS.replace("?0.80 Steve", "Steve"))
        screen.press("r")
        assert text(project) == (now := now.replace("? Marco", "x Marco"))
        assert "2 of 3" in screen.press("u")
        assert text(project) == CLAIMS.replace("?0.80 Steve", "Steve")
        screen.press("r")
        code, said = screen.end("d")
    assert code == 0
    assert text(project) == now.replace("?0.70 Donald", "~ Donald")
    assert "1 accepted, 1 rejected, 1 disputed; none waits" in said
    assert "kgraph build" in said


def test_back_shows_what_became_of_it(project: Path) -> None:
    with at_a_terminal() as screen:
        screen.waits()
        screen.press("A")
        assert "1 of 3  seeds/a.kg:11  accepted" in screen.press("b")
        assert "2 of 3" in screen.press("\x1b[C")
        assert "no such key" in screen.press("z")
        screen.press("u")
        assert "there is nothing to take back" in screen.press("u")
        code, _ = screen.end("\x04")
    assert code == 0
    assert text(project) == CLAIMS


def test_ctrl_c_keeps_what_was_decided(project: Path) -> None:
    with at_a_terminal() as screen:
        screen.waits()
        screen.press("a")
        code, said = screen.end("\x03")
    assert code == 130
    assert "1 accepted; 2 still wait" in said
    assert text(project) == CLAIMS.replace("?0.80 Steve", "Steve")


def test_an_edited_line_is_accepted_as_it_is_now(project: Path, kgraph: Kgraph) -> None:
    with at_a_terminal(EDITOR=editor(project, "_Witek met", "_Witek not met")) as screen:
        screen.waits()
        assert "2 of 3" in screen.press("e")
        code, said = screen.end("q")
    assert code == 0
    assert "1 corrected; 2 still wait" in said
    assert text(project) == CLAIMS.replace("?0.80 Steve_Witek met", "Steve_Witek not met")
    assert kgraph("check").code == 0


def test_an_edit_with_an_error_is_shown_and_can_be_taken_back(project: Path) -> None:
    with at_a_terminal(EDITOR=editor(project, "Kirill_Dmowik", "Kiril_Dmovik")) as screen:
        screen.waits()
        said = screen.press("e")
        assert 'seeds/a.kg:11:17: unknown entity "Kiril_Dmovik"' in said
        assert "e edits it again, u takes it back" in said
        assert "1 of 3" in screen.press("u")
        screen.end("q")
    assert text(project) == CLAIMS


def test_an_edit_with_an_error_is_told_again_at_the_end(project: Path) -> None:
    with at_a_terminal(EDITOR=editor(project, "Kirill_Dmowik", "Kiril_Dmovik")) as screen:
        screen.waits()
        screen.press("e")
        code, said = screen.end("q")
    assert code == 0
    assert 'seeds/a.kg:11:17: unknown entity "Kiril_Dmovik"' in said
    assert "What you edited stops kgraph build until it is mended." in said
    assert "takes in what you accepted" not in said


def test_an_edit_that_breaks_another_file_is_shown_too(project: Path) -> None:
    (project / "seeds" / "b.kg").write_text("Xi_Jorda met Marco_Rubin if ^p1\n")
    with at_a_terminal("seeds/a.kg", EDITOR=editor(project, "^p1", "^p9")) as screen:
        screen.waits()
        said = screen.press("e")
        assert "seeds/b.kg:1:" in said
        assert "e edits it again, u takes it back" in said
        screen.press("u")
        screen.end("q")
    assert text(project) == CLAIMS


def test_an_editor_that_changes_nothing_or_is_not_there(project: Path) -> None:
    with at_a_terminal(EDITOR=editor(project, "nobody", "")) as screen:
        screen.waits()
        assert "nothing was changed" in screen.press("e")
        screen.end("q")
    with at_a_terminal(EDITOR="/no/such/editor") as screen:
        screen.waits()
        assert "Set EDITOR" in screen.press("e")
        screen.end("q")
    assert text(project) == CLAIMS


def test_a_file_that_changes_meanwhile_is_not_overwritten(project: Path) -> None:
    path = project / "seeds" / "a.kg"
    with at_a_terminal() as screen:
        screen.waits()
        path.write_text(changed := CLAIMS.replace("?0.80", "?0.90"))
        said = screen.press("a")
        assert "seeds/a.kg has changed" in said
        assert "2 of 3" in said
        screen.end("q")
    assert path.read_text() == changed


def test_findings_about_its_lines_stand_on_the_card(project: Path) -> None:
    path = project / "seeds" / "a.kg"
    path.write_text(CLAIMS.replace("met Sergey_Lawik", "met Marco_Rubin"))
    with at_a_terminal("seeds/a.txt") as screen:
        screen.waits()
        second = screen.press("s")
        screen.end("q")
    assert "subject and object are both Marco_Rubin" in second


def test_nothing_in_a_text_steers_the_terminal(project: Path) -> None:
    for name in ("a.txt", "a.kg"):
        path = project / "seeds" / name
        path.write_text(path.read_text().replace("Dmowik in", "Dmowik\x9b31m in"))
    with at_a_terminal() as screen:
        assert "\\x9b31m in Moscow" in screen.waits()
        screen.end("q")


def test_without_a_terminal_it_says_what_to_do(project: Path, kgraph: Kgraph) -> None:
    done = kgraph("review")
    assert done.code == 2
    assert "3 proposals wait for a decision, but this is no terminal" in done.err
    assert "Edit the .kg files" in done.err
    assert text(project) == CLAIMS


def test_where_nothing_waits_it_says_so(project: Path, kgraph: Kgraph) -> None:
    path = project / "seeds" / "a.kg"
    path.write_text(CLAIMS.replace("?0.80 ", "").replace("? ", "").replace("?0.70 ", ""))
    done = kgraph("review")
    assert (done.code, done.out) == (0, "no proposal waits for a decision\n")


@pytest.mark.parametrize("name", ["seeds/none.kg", "nowhere"])
def test_a_name_without_proposals_is_an_error(project: Path, kgraph: Kgraph, name: str) -> None:
    done = kgraph("review", name)
    assert done.code == 2
    assert f"no proposal waits in {name}" in done.err


def test_files_with_errors_are_to_be_mended_first(project: Path, kgraph: Kgraph) -> None:
    (project / "seeds" / "b.kg").write_text("Marco_Rubin met Nobody_Known\n")
    done = kgraph("review")
    assert done.code == 2
    assert 'seeds/b.kg:1:17: unknown entity "Nobody_Known"' in done.err


def test_a_passage_stands_in_its_paragraph_where_lines_are_full(
    project: Path, kgraph: Kgraph
) -> None:
    """What a mail breaks at a width is one paragraph to who decides, and to who asks why."""
    quote = "Steve Witek met Kirill Dmowik there"
    said = (
        "The talks of the two delegations in the old town hall went on until late at night. "
        f"{quote}, and both of them left the town by the first train."
    )
    lines = fill(said, 44).replace("\n", "\\n")
    wrapped = "Steve\\nWitek met Kirill Dmowik there"
    assert wrapped in lines
    (project / "seeds" / "a.txt").write_text(lines.replace("\\n", "\n") + "\n")
    (project / "seeds" / "a.kg").write_text(
        f"{CLAIMS.partition('?0.80')[0]}?0.80 Steve_Witek met Kirill_Dmowik ^p1\n  > {wrapped}\n"
    )
    with at_a_terminal() as screen:
        shown = " ".join(screen.waits().split())
        screen.end("a")
    assert said.replace(quote, f"«{quote}»") in shown
    assert f"until late at night. «{quote}», and both" in kgraph("why", "p1").out
