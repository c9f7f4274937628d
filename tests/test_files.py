"""Files are replaced as a whole, several together, or not at all."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kgraph.files import SWITCHING, mend, write_whole, written_together

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


def _broken() -> Iterator[str]:
    yield "half"
    raise OSError(28, "No space left on device")


def test_text_is_written_as_it_is(tmp_path: Path) -> None:
    write_whole({tmp_path / "a": ["Zełenski\r\n", "two\n"], tmp_path / "b": []})
    assert (tmp_path / "a").read_bytes() == "Zełenski\r\ntwo\n".encode()
    assert (tmp_path / "b").read_bytes() == b""


def test_one_that_fails_leaves_all_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(OSError, match="No space left"):
        write_whole({tmp_path / "a": ["new"], tmp_path / "b": _broken(), tmp_path / "c": ["new"]})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "old"}


def test_a_link_stays_one_and_a_file_keeps_its_mode(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "a").write_text("old")
    (tmp_path / "far" / "a").chmod(0o640)
    (tmp_path / "a").symlink_to(Path("far") / "a")
    write_whole({tmp_path / "a": ["new"]})
    assert (tmp_path / "a").is_symlink()
    assert (tmp_path / "far" / "a").read_text() == "new"
    assert (tmp_path / "far" / "a").stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a", "a", "far"]


def test_only_what_waits_beside_a_file_is_cleared_away(tmp_path: Path) -> None:
    ours, others = ".claims.csv.0a1b2c3d", (".claims.csv.swp", ".claims.csv.bak2024")
    for name in (ours, *others):
        (tmp_path / name).write_text("x")
    mend(tmp_path, [tmp_path / "claims.csv"])
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(others)


def test_a_text_that_is_no_text_leaves_all_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write_whole({tmp_path / "a": ["half", "\ud800"]})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "old"}


class KilledError(BaseException):
    """Stands for the end of the process at just this moment."""


@pytest.mark.parametrize("moment", range(8))
def test_files_that_belong_together_change_together_whenever_one_is_killed(
    moment: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The process ends before one of the renames or removals; the next start ends the rest."""
    names = ("a", "b", "c")
    for name in names:
        (tmp_path / name).write_text("old")
    left = moment

    def dying(work: Callable[..., object]) -> Callable[..., object]:
        def call(*given: object, **more: object) -> object:
            nonlocal left
            if left <= 0:
                raise KilledError
            left -= 1
            return work(*given, **more)

        return call

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", dying(Path.replace))
        patched.setattr(Path, "unlink", dying(Path.unlink))
        with suppress(KilledError):
            written = [(tmp_path / name, "new") for name in names]
            with written_together(tmp_path, [path for path, _ in written], written) as waiting:
                waiting.switch()
    is_noted = (tmp_path / SWITCHING).exists()
    assert mend(tmp_path, [tmp_path / name for name in names]) == is_noted
    found = {path.name: path.read_text() for path in tmp_path.iterdir()}
    assert found in (dict.fromkeys(names, "old"), dict.fromkeys(names, "new"))
    assert ("new" in found.values()) == (moment > 0)


def test_a_note_moves_nothing_but_what_waits_for_a_name_of_ours(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("secret", ".b.x", "a", "folder/.a.x"):
        (tmp_path / name).write_text(name)
    said = {"a": "secret", "other": ".b.x", "b": "folder/.a.x", "c": 3}
    for note in (json.dumps(said), '{"a": ".a./../secret"}', "[]", "no JSON"):
        (tmp_path / SWITCHING).write_text(note)
        mend(tmp_path, [tmp_path / "a", tmp_path / "c"])
        found = {path.name: path.read_text() for path in tmp_path.iterdir() if path.is_file()}
        assert found == {"secret": "secret", ".b.x": ".b.x", "a": "a"}


def test_of_files_that_belong_together_none_changes_where_one_cannot(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    (tmp_path / "b").mkdir()
    for name, pieces in (("b", iter(["new"])), ("c", _broken())):
        paths = [tmp_path / "a", tmp_path / name]
        written = chain([(paths[0], "new")], ((paths[1], piece) for piece in pieces))
        with (
            pytest.raises(OSError, match=r"Is a directory|No space left"),
            written_together(tmp_path, paths, written) as waiting,
        ):
            waiting.switch()
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
        assert (tmp_path / "a").read_text() == "old"


@pytest.mark.skipif(os.name == "nt", reason="modes are of POSIX")
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole({tmp_path / "a": ["x"]})
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640
