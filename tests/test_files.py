"""Files are replaced as a whole, several together, or not at all."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kgraph.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator


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


def test_a_text_that_is_no_text_leaves_all_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises(UnicodeEncodeError):
        write_whole({tmp_path / "a": ["half", "\ud800"]})
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"a": "old"}


@pytest.mark.skipif(os.name == "nt", reason="modes are of POSIX")
def test_a_new_file_has_the_usual_mode(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_whole({tmp_path / "a": ["x"]})
    finally:
        os.umask(before)
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o640
