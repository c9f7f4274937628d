"""kgraph build: errors, a read-only folder and Ctrl-C leave output/ as it was."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kgraph.files import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Kgraph


def _contents(folder: Path) -> dict[str, bytes]:
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def test_one_altered_letter_of_a_quote_leaves_the_output_untouched(
    kgraph: Kgraph, seed_project: Path
) -> None:
    assert kgraph("-C", str(seed_project), "build").code == 0
    before = _contents(seed_project / "output")
    assert {"graph.ttl", "claims.jsonl", "claims.csv", "build.json"} <= before.keys()
    claims = seed_project / "seeds" / "seed.kg"
    text = claims.read_text("utf-8")
    claims.chmod(0o644)
    claims.write_text(
        text.replace("> Dmitriew spotkał się ze", "> Dmitriew spotkal się ze"), "utf-8"
    )
    done = kgraph("-C", str(seed_project), "build")
    assert done.code == 2
    assert done.out == ""
    assert done.err.splitlines() == [
        "seeds/seed.kg:41:5: the quote is not in rp. It differs from character 16: "
        'you wrote "spotkal się ze specjalnymi", the text has "spotkał się ze specjalnymi".',
        "seeds/seed.kg:44:5: the quote is not in rp. It differs from character 16: "
        'you wrote "spotkal się ze specjalnymi", the text has "spotkał się ze specjalnymi".',
        "2 errors",
    ]
    assert _contents(seed_project / "output") == before


def test_wrong_settings_leave_the_output_untouched(kgraph: Kgraph, seed_project: Path) -> None:
    assert kgraph("-C", str(seed_project), "build").code == 0
    before = _contents(seed_project / "output")
    (seed_project / "kgraph.toml").write_text('[trust]\nnever = ["Axois"]\n', "utf-8")
    done = kgraph("-C", str(seed_project), "build")
    assert done.code == 2
    assert "Did you mean Axios?" in done.err
    assert _contents(seed_project / "output") == before


def test_an_output_that_is_a_file_is_named(kgraph: Kgraph, seed_project: Path) -> None:
    (seed_project / "output").write_text("in the way")
    done = kgraph("-C", str(seed_project), "build")
    assert done.code == 2
    assert f"kgraph: {seed_project / 'output'}: File exists." in done.err


def test_a_folder_that_may_not_be_written_is_named(
    kgraph: Kgraph, seed_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = seed_project / "output"
    output.mkdir(mode=0o555)

    # Root writes into read-only folders too, so the refusal is played.
    opened = Path.open

    def refuse(path: Path, mode: str = "r", *more: object, **named: object) -> object:
        if mode == "xb":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return opened(path, mode, *more, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    done = kgraph("-C", str(seed_project), "build")
    assert (done.code, done.out) == (2, "")
    assert done.err == f"kgraph: {output}: Permission denied.\n"
    assert list(output.iterdir()) == []


@pytest.mark.parametrize("command", ["build", "check", "stats"])
def test_claims_that_may_not_be_read_are_not_left_out(
    command: str, kgraph: Kgraph, seed_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = seed_project / "seeds" / "closed"
    closed.mkdir()
    listed = os.scandir

    def refuse(path: Path) -> object:
        if Path(path) == closed:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return listed(path)

    monkeypatch.setattr("kgraph.sources.os.scandir", refuse)
    done = kgraph("-C", str(seed_project), command)
    assert (done.code, done.out) == (2, "")
    assert done.err == f"kgraph: {closed}: Permission denied.\n"


def test_a_folder_in_place_of_a_result_is_named_and_nothing_is_left(
    kgraph: Kgraph, seed_project: Path
) -> None:
    output = seed_project / "output"
    (output / "graph.ttl").mkdir(parents=True)
    done = kgraph("-C", str(seed_project), "build")
    assert done.code == 2
    assert done.err == f"kgraph: {output / 'graph.ttl'}: Is a directory.\n"
    assert list(output.glob(".*")) == []


INTERRUPTED = """
import os, signal, sys
import kgraph.files
from kgraph.cli import main

write = kgraph.files._write

def interrupted(beside, pieces):
    def some():
        for path, piece in pieces:
            yield path, piece
            if path.name == wanted:
                os.kill(os.getpid(), signal.SIGINT)
    return write(beside, some())

kgraph.files._write = interrupted
folder, wanted = sys.argv[1:]
sys.argv = ["kgraph", "-C", folder, "build"]
main()
"""


@pytest.mark.parametrize("name", ["graph.ttl", "claims.csv", "build.json"])
def test_ctrl_c_while_a_file_is_written_leaves_all_as_it_was(
    name: str, kgraph: Kgraph, seed_project: Path
) -> None:
    assert kgraph("-C", str(seed_project), "build").code == 0
    before = _contents(seed_project / "output")
    (seed_project / "seeds" / "more.kg").write_text("Witkoff met Zełenski\n", "utf-8")
    command = [sys.executable, "-c", INTERRUPTED, str(seed_project), name]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 130
    assert done.stderr.strip().endswith("Stopped; nothing was half written.")
    assert "Traceback" not in done.stderr
    assert _contents(seed_project / "output") == before


def test_an_interrupt_between_two_files_removes_both_temporary_ones(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("old")

    def stopped() -> Iterator[str]:
        yield "half"
        signal.raise_signal(signal.SIGINT)
        yield "never"

    with pytest.raises(KeyboardInterrupt):
        write_whole({tmp_path / "a": ["new"], tmp_path / "b": stopped()})
    assert _contents(tmp_path) == {"a": b"old"}


def _asked(folder: Path, outputs: str) -> None:
    (folder / "kgraph.toml").write_text(f"[build]\noutputs = {outputs}\n", "utf-8")


def test_what_is_written_is_what_the_settings_ask_for(kgraph: Kgraph, seed_project: Path) -> None:
    assert kgraph("-C", str(seed_project), "build").code == 0
    output = seed_project / "output"
    whole = _contents(output)
    (output / "view.html").write_text("somebody's own")
    (output / "graph.nt").write_text("somebody's own")
    _asked(seed_project, '["csv", "tsv", "graphml"]')
    done = kgraph("-C", str(seed_project), "build")
    assert "claims.csv, claims.tsv, graph.graphml, build.json" in done.out
    found = _contents(output)
    names = {"claims.csv", "claims.tsv", "graph.graphml", "build.json"}
    assert found.keys() == names | {"view.html", "graph.nt"}
    assert found["claims.csv"] == whole["claims.csv"]
    _asked(seed_project, "[]")
    assert kgraph("-C", str(seed_project), "build").code == 0
    assert _contents(output).keys() == {"build.json", "view.html", "graph.nt"}


def test_a_format_nobody_knows_is_named(kgraph: Kgraph, seed_project: Path) -> None:
    _asked(seed_project, '["ttl", "pdf"]')
    for command in ("build", "check"):
        done = kgraph("-C", str(seed_project), command)
        assert done.code == 2
        assert 'kgraph.toml:2:1: "pdf" is no format. Known are csv, ' in done.err + done.out
    assert not (seed_project / "output").exists()


@pytest.mark.parametrize("inside", ["seeds", "seeds/out", "ontology"])
def test_nothing_is_written_among_what_it_is_made_from(
    inside: str, kgraph: Kgraph, seed_project: Path
) -> None:
    before = sorted(seed_project.rglob("*"))
    done = kgraph("-C", str(seed_project), "build", "-o", str(seed_project / inside))
    assert done.code == 2
    assert "lies among the project's own files. Choose a place beside them." in done.err
    assert sorted(seed_project.rglob("*")) == before


def test_an_export_overwrites_nothing_that_it_is_made_from(
    kgraph: Kgraph, seed_project: Path
) -> None:
    before = (seed_project / "seeds" / "seed.kg").read_bytes()
    there = str(seed_project / "seeds" / "seed.kg")
    done = kgraph("-C", str(seed_project), "export", "--format", "kg", "-o", there)
    assert done.code == 2
    assert "lies among the project's own files." in done.err
    assert (seed_project / "seeds" / "seed.kg").read_bytes() == before
