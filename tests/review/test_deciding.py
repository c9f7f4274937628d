"""A decision changes its lines and nothing else, and can be taken back."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import kgraph as package
from kgraph.errors import ChangedError, NotFoundError
from kgraph.lock import alone
from kgraph.model import Status
from kgraph.review import Review, text_of, waiting
from tests.review.conftest import CLAIMS

if TYPE_CHECKING:
    from pathlib import Path

    from kgraph.review import Waiting

FIRST = "?0.80 Steve_Witek met Kirill_Dmowik ^p1"
SECOND = "? Marco_Rubin   met Sergey_Lawik ^p2   # as somebody typed it"


def all_of(project: Path, *names: str) -> list[Waiting]:
    return waiting(package.open(project), names)


def statuses(project: Path) -> dict[str, Status]:
    read = package.open(project)
    return {name: read.claim(name).status for name in ("p1", "p2", "p3", "h1")}


def test_it_finds_what_nobody_decided_on(project: Path) -> None:
    found = all_of(project)
    assert [(item.file, item.line) for item in found] == [
        ("seeds/a.kg", 11), ("seeds/a.kg", 15), ("seeds/a.kg", 17),
    ]  # fmt: skip
    assert found[0].evidence[0].quote == "Steve Witek met Kirill Dmowik"
    assert found[0].claim.confidence == 0.8


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_decision_changes_its_sign_alone(project: Path, ends: str, mark: str) -> None:
    path = project / "seeds" / "a.kg"
    before = mark + CLAIMS.replace("\n", ends)
    path.write_bytes(before.encode())
    review = Review()
    signs = {Status.ACCEPTED: "", Status.REJECTED: "x ", Status.DISPUTED: "~ "}
    for item, (status, sign) in zip(all_of(project), signs.items(), strict=True):
        review.decide(item, status)
        for proposed in ("?0.80 Steve", "? Marco", "?0.70 Donald"):
            name = proposed.split()[1]
            if item.lines[0].startswith((sign + name, name)):
                before = before.replace(proposed, sign + name)
        assert path.read_bytes().decode() == before
    assert statuses(project) == {
        "p1": Status.ACCEPTED, "p2": Status.REJECTED, "p3": Status.DISPUTED, "h1": Status.ACCEPTED,
    }  # fmt: skip


def test_a_file_that_begins_with_a_proposal(project: Path) -> None:
    path = project / "seeds" / "b.kg"
    path.write_bytes("\ufeff? Marco_Rubin met Steve_Witek\n".encode())
    (item,) = all_of(project, "seeds/b.kg")
    review = Review()
    review.decide(item, Status.REJECTED)
    assert path.read_text("utf-8") == "\ufeffx Marco_Rubin met Steve_Witek\n"
    review.correct(item, "Marco_Rubin not met Steve_Witek\n")
    assert path.read_text("utf-8") == "\ufeffMarco_Rubin not met Steve_Witek\n"


def test_a_sign_that_touches_a_name_goes_too(project: Path) -> None:
    path = project / "seeds" / "b.kg"
    path.write_text('?0.41"Marco Rubin" met Steve_Witek\n', "utf-8")
    (item,) = all_of(project, "seeds/b.kg")
    assert text_of(item) == '"Marco Rubin" met Steve_Witek\n'
    Review().decide(item, Status.REJECTED)
    assert path.read_text("utf-8") == 'x "Marco Rubin" met Steve_Witek\n'


def test_a_decision_waits_for_who_writes_there(project: Path) -> None:
    """What reads articles anew has read the file, and would write it without the decision."""
    item = all_of(project)[0]
    path = project / "seeds" / "a.kg"
    deciding = threading.Thread(target=Review().decide, args=(item, Status.REJECTED))
    with alone(path.parent):
        read = path.read_text("utf-8")
        deciding.start()
        deciding.join(0.3)
        assert deciding.is_alive()
        path.write_text(f"{read}# read anew\n", "utf-8")
    deciding.join()
    assert path.read_text("utf-8") == f"{read}# read anew\n".replace("?0.80", "x")


def test_it_can_be_decided_otherwise(project: Path) -> None:
    item = all_of(project)[0]
    review = Review()
    review.decide(item, Status.ACCEPTED)
    review.decide(item, Status.REJECTED)
    assert FIRST.replace("?0.80", "x") in (project / "seeds" / "a.kg").read_text()
    assert item.became == "rejected"
    assert review.undo() is item
    assert item.became == "accepted"
    assert review.undo() is item
    assert (project / "seeds" / "a.kg").read_text() == CLAIMS
    assert review.undo() is None


def test_what_is_corrected_is_accepted(project: Path) -> None:
    item = all_of(project)[1]
    review = Review()
    text = text_of(item)
    assert text.startswith("Marco_Rubin   met Sergey_Lawik ^p2")
    review.correct(item, text.replace("  met", "  not met").replace("\n", "\r\n") + "\n\n")
    assert (project / "seeds" / "a.kg").read_text() == CLAIMS.replace(
        SECOND, SECOND.removeprefix("? ").replace("  met", "  not met")
    )
    assert item.became == "corrected"
    review.undo()
    assert (project / "seeds" / "a.kg").read_text() == CLAIMS


def test_what_changed_meanwhile_is_left_alone(project: Path) -> None:
    path = project / "seeds" / "a.kg"
    first, second, _ = all_of(project)
    changed = "# on top\n" + CLAIMS.replace(FIRST, FIRST.replace("0.80", "0.90"))
    path.write_text(changed)
    review = Review()
    with pytest.raises(ChangedError, match=r"seeds/a\.kg has changed"):
        review.decide(first, Status.ACCEPTED)
    assert path.read_text() == changed
    assert first.became == ""
    review.decide(second, Status.ACCEPTED)
    assert path.read_text() == changed.replace(SECOND, SECOND.removeprefix("? "))


def test_of_lines_that_say_the_same_the_nearest_changes(project: Path) -> None:
    path = project / "seeds" / "b.kg"
    path.write_text("? Marco_Rubin met Steve_Witek\n" * 3)
    items = all_of(project, "seeds/b.kg")
    Review().decide(items[1], Status.REJECTED)
    assert [line[0] for line in path.read_text().splitlines()] == ["?", "x", "?"]


def test_names_choose_files_texts_and_folders(project: Path) -> None:
    (project / "seeds" / "more").mkdir()
    (project / "seeds" / "more" / "b.kg").write_text("? Marco_Rubin met Steve_Witek\n")
    assert len(all_of(project)) == 4
    assert len(all_of(project, "seeds/a.txt")) == 3
    assert len(all_of(project, "seeds/more")) == 1
    assert len(all_of(project, "seeds/more", "seeds/more/b.kg", "seeds")) == 4
    with pytest.raises(NotFoundError, match="no proposal waits in seeds/c"):
        all_of(project, "seeds/c")


def test_passages_of_other_files_are_not_shown_as_its_own(project: Path) -> None:
    (project / "seeds" / "b.txt").write_text("On Friday Steve Witek met Kirill Dmowik again.")
    (project / "seeds" / "b.kg").write_text(
        "@document b seeds/b.txt published=2026-01-09\n"
        "? Steve_Witek met Kirill_Dmowik\n  > Friday Steve Witek met Kirill Dmowik\n"
    )
    (item,) = all_of(project, "seeds/b.txt")
    assert [evidence.document for evidence in item.evidence] == ["b"]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.tuples(st.integers(0, 2), st.sampled_from(["accept", "reject", "correct", "undo"])),
        max_size=12,
    )
)
def test_undone_decisions_leave_no_trace(project: Path, steps: list[tuple[int, str]]) -> None:
    path = project / "seeds" / "a.kg"
    path.write_text(CLAIMS)
    items = all_of(project)
    review = Review()
    for number, step in steps:
        item = items[number]
        if step == "correct":
            review.correct(item, text_of(item) + "  # seen by a person\n")
        elif step == "undo":
            review.undo()
        else:
            review.decide(item, Status.ACCEPTED if step == "accept" else Status.REJECTED)
        package.open(project).claims()
    while review.undo():
        pass
    assert path.read_text() == CLAIMS
    assert all(item.became == "" for item in items)
