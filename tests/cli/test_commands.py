"""What all commands share: help, the project, suggestions, exit codes, pipes."""

from __future__ import annotations

import errno
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import kgraph as package
from kgraph.cli import main
from kgraph.cli.group import COMMANDS
from kgraph.export import exporters
from kgraph.files import write_whole

if TYPE_CHECKING:
    from tests.conftest import Kgraph

KGRAPH = Path(sys.executable).with_name("kgraph")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_shows_an_example_and_what_every_option_means(name: str, kgraph: Kgraph) -> None:
    done = kgraph(name, "--help")
    assert done.code == 0
    head, _, rest = done.out.partition("Example:\n")
    assert re.match(rf"Usage: .* {name} ", head)
    lines = [line for line in rest.splitlines()[: rest.splitlines().index("")] if line.strip()]
    assert lines
    assert all("kgraph " in line for line in lines)
    assert "\b" not in done.out
    assert "\\b" not in done.out


def test_help_of_the_group_lists_every_command(kgraph: Kgraph) -> None:
    done = kgraph("--help")
    assert done.code == 0
    assert "\\b" not in done.out
    assert re.findall(r"^  (\w+)  +\S", done.out.partition("Commands:")[2], re.MULTILINE) == list(
        COMMANDS
    )


def test_no_command_at_all_shows_the_help(kgraph: Kgraph) -> None:
    done = kgraph()
    assert done.code == 2
    assert "Commands:" in done.err


def test_the_project_may_be_named_before_and_after_the_command(
    kgraph: Kgraph, seed_project: Path
) -> None:
    before, after = (
        kgraph("-C", str(seed_project), "stats"),
        kgraph("stats", "-C", str(seed_project)),
    )
    assert before.code == after.code == 0
    assert before.out == after.out
    assert "best connected" in before.out


def test_a_folder_that_is_no_project_is_named(kgraph: Kgraph, tmp_path: Path) -> None:
    for name in ("build", "check", "fmt", "export", "stats"):
        done = kgraph("-C", str(tmp_path), name)
        assert done.code == 2
        assert done.err.startswith(f"kgraph: {tmp_path} is no kgraph project")
        assert f"kgraph init {tmp_path}" in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("chek",), 'there is no command "chek". Did you mean check?'),
        (("xyzzy",), 'there is no command "xyzzy".'),
        (("query", "--question", "who-meet-whom"), "Did you mean who-met-whom?"),
        (("query", "--question", "xyzzy"), "See: kgraph questions"),
        (("questions", "--sparql", "xyzzy"), "See: kgraph questions"),
        (("query", "--question", "commitments", "--set", "whom=USA"), "It has who"),
        (("query", "--question", "commitments", "--set", "who"), "write --set NAME=VALUE"),
        (("query", "--question", "timeline", "--set", "first=8.01.2026"), "is not a date I know"),
        (
            ("query", "-q", "events", "--set", "last=2026-01-05", "--set", "first=2026-01-07"),
            "2026-01-05 is before 2026-01-07. Write the earlier day as first.",
        ),
        (("query", "--question", "commitments", "--set", "who=Wittkof"), "Did you mean"),
        (("query", "ASK {}", "-f", "x.rq"), "give one of a query and -f FILE, not both."),
        (("query",), "give a query, or -f FILE, or --question NAME."),
        (("query", "-q", "commitments", "who=USA"), "goes with --set: --set who=USA."),
        (("query", " "), "the query is empty."),
        (("query", "who-met-whom"), "is a ready question. Write --question who-met-whom."),
        (("query", "kgraph.toml"), '"kgraph.toml" is a file. Write -f kgraph.toml.'),
        (("query", "demnads"), '"demnads" is no SPARQL. A ready question goes with --question'),
        (("query", "ASK{"), "the query is broken at line 1, column 5"),
        (("query", "who met whom"), "column 10: it stops being SPARQL there."),
        (("query", "ASK {}", "--set", "who=USA"), "--set goes with --question or -f."),
        (("query", "-f", "nowhere.rq"), "nowhere.rq: No such file or directory."),
        (("query", "SELECT * { "), "the query is broken at line 1, column 12"),
        (("path", "Witkof", "Putin"), "Did you mean Steve_Witkoff?"),
        (("why", "c99"), 'no claim has the id "c99".'),
        (("why", "Witkoff", "mett", "Putin"), 'no predicate is called "mett".'),
        (("why", "Witkoff", "met", "Putin"), "nobody claims: Steve_Witkoff met Vladimir_Putin."),
        (("why", "Witkoff", "met"), "name a claim by its id, or by subject, predicate and object."),
        (("eval", "nowhere"), "there is no gold nowhere. Give a project, a folder with claims"),
        (("eval", "ontology"), "ontology is no gold: it is no project, and has no claims.jsonl."),
        (("export", "--format", "xls"), '"xls" is no format. Known are csv, gexf, graphml,'),
        (("learn", "--to", "x"), "--to goes with names: kgraph learn names --to weights/."),
        (("export", "-o", "."), "File '.' is a directory."),
        (("path", "Witkoff", "Putin", "--most", "0"), "0 is not in the range x>=1"),
        (("stats", "--most", "-3"), "-3 is not in the range x>=1"),
        (("check", "seeds"), "seeds is a folder. Name files in it, or none to take all."),
        (("fmt", "seeds"), "seeds is a folder."),
        (("build", "-o", "kgraph.toml"), "Directory 'kgraph.toml' is a file."),
        (("export", "-o", "nowhere/x.ttl"), "there is no folder nowhere."),
        (("check", "nowhere.kg"), "there is no file nowhere.kg."),
        (("check", "kgraph.toml"), "kgraph.toml does not end in .kg, .csv,"),
        (("fmt", "kgraph.toml"), "kgraph.toml does not end in .kg."),
    ],
)
def test_a_mistake_gets_a_plain_message_and_exit_code_2(
    words: tuple[str, ...], said: str, kgraph: Kgraph, seed_project: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.chdir(seed_project)
    done = kgraph(*words)
    assert said in done.err
    assert done.code == 2
    assert "Traceback" not in done.err
    assert done.out == ""


@pytest.mark.parametrize("words", [("check", "-"), ("fmt", "-"), ("query", "-f", "-")])
def test_standard_input_that_is_not_utf_8_is_refused(
    words: tuple[str, ...], kgraph: Kgraph, seed_project: Path
) -> None:
    done = kgraph("-C", str(seed_project), *words, given=b"abc\xff")
    assert done.code == 2
    assert "byte 3 is not UTF-8. Save the file as UTF-8." in done.err


@pytest.mark.parametrize("name", sorted(exporters()))
def test_every_format_is_written_the_same_to_a_file_and_to_standard_output(
    name: str, kgraph: Kgraph, seed_project: Path, tmp_path: Path
) -> None:
    target = tmp_path / "written"
    to_file = kgraph("-C", str(seed_project), "export", "--format", name, "-o", str(target))
    to_pipe = kgraph("-C", str(seed_project), "export", "--format", name, "-o", "-")
    assert (to_file.code, to_file.out, to_file.err) == (0, "", "")
    assert (to_pipe.code, to_pipe.err) == (0, "")
    assert to_pipe.out == target.read_bytes().decode("utf-8")
    assert "Steve_Witkoff" in to_pipe.out
    assert list(tmp_path.glob(".written*")) == []


def test_a_reader_that_goes_away_is_no_error(seed_project: Path) -> None:
    command = [str(KGRAPH), "-C", str(seed_project), "export", "--format", "nt"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().endswith(b" .\n")
        process.stdout.close()
        assert process.stderr.read() == b""


def test_the_installed_command_answers_in_its_own_process(seed_project: Path) -> None:
    done = subprocess.run([KGRAPH, "check"], cwd=seed_project, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"no problems\n")
    wrong = subprocess.run(
        [KGRAPH, "why", "c99"], cwd=seed_project, capture_output=True, check=False
    )
    assert wrong.returncode == 2
    assert wrong.stderr.startswith(b'kgraph: no claim has the id "c99".')


def test_init_makes_a_project_that_builds_and_never_writes_into_one(
    kgraph: Kgraph, tmp_path: Path
) -> None:
    folder = tmp_path / "talks"
    assert kgraph("init", str(folder)).code == 0
    assert kgraph("-C", str(folder), "check").err == "no problems\n"
    assert kgraph("-C", str(folder), "fmt", "--check").code == 0
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    again = kgraph("init", str(folder))
    assert again.code == 2
    assert "is a project already. Choose another folder." in again.err
    assert before == {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_init_without_the_example(kgraph: Kgraph, tmp_path: Path) -> None:
    """Nobody of the example is mistaken for somebody of the articles that come in."""
    folder = tmp_path / "talks"
    done = kgraph("init", "--empty", str(folder))
    assert done.code == 0
    assert f"Now: cd {folder} && kgraph add ARTICLE" in done.out
    files = sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file())
    assert files == ["kgraph.toml", "ontology/own.ttl"]
    assert kgraph("-C", str(folder), "check").err == "no problems\n"
    given = b"Poland's minister Anna Zimna met Erik Holm in Gdynia on 3 March 2026."
    assert kgraph("-C", str(folder), "add", "-", "--language", "en", given=given).code == 0
    assert kgraph("-C", str(folder), "check").err == "no problems\n"


def test_init_calls_the_project_what_its_folder_is_called(kgraph: Kgraph, tmp_path: Path) -> None:
    folder = tmp_path / 'Umowa "A"'
    assert kgraph("init", str(folder)).code == 0
    assert package.open(folder).settings.title == 'Umowa "A"'


def test_init_keeps_the_files_of_a_folder(kgraph: Kgraph, tmp_path: Path) -> None:
    own = tmp_path / "ontology" / "own.ttl"
    own.parent.mkdir()
    own.write_text("# mine\n")
    done = kgraph("init", str(tmp_path))
    assert done.code == 0
    assert f"kept {own}\n" in done.out
    assert own.read_text() == "# mine\n"
    assert kgraph("-C", str(tmp_path), "check").err == "no problems\n"


def test_init_names_the_folder_as_a_shell_takes_it(
    kgraph: Kgraph, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = kgraph("init", "Zażółć gęślą")
    assert "Now: cd 'Zażółć gęślą' && kgraph build" in done.out
    monkeypatch.chdir("Zażółć gęślą")
    for path in ("kgraph.toml", "seeds/ferry.txt", "seeds/claims.kg"):
        Path(path).unlink()
    Path("seeds").rmdir()
    assert "\nNow: kgraph build && kgraph view\n" in kgraph("init", ".").out  # we are there


@pytest.mark.parametrize("days", [("2026-01-07", "2026-01-07"), ("2026-01-07", "2026-01")])
def test_a_question_about_one_day_and_the_month_around_it(
    days: tuple[str, str], kgraph: Kgraph, seed_project: Path
) -> None:
    first, last = (f"{name}={day}" for name, day in zip(("first", "last"), days, strict=True))
    words = ("query", "-q", "timeline", "--set", first, "--set", last)
    done = kgraph("-C", str(seed_project), *words)
    assert (done.code, done.err) == (0, "")
    assert "Steve_Witkoff" in done.out


def test_a_query_file_may_begin_with_a_byte_order_mark(kgraph: Kgraph, seed_project: Path) -> None:
    query = seed_project / "mine.rq"
    query.write_bytes(b"\xef\xbb\xbfASK { ?a kp:met ?b }")
    assert kgraph("-C", str(seed_project), "query", "-f", str(query)).out == "yes\n"
    query.write_bytes(b"ASK {\n \xb1")
    done = kgraph("-C", str(seed_project), "query", "-f", str(query))
    assert done.code == 2
    assert f"{query}:2:2: byte 7 is not UTF-8." in done.err


def test_ctrl_c_before_the_commands_are_there(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    class Stopped:
        def __getattr__(self, name: str) -> object:
            raise KeyboardInterrupt

    monkeypatch.setitem(sys.modules, "kgraph.cli.group", Stopped())
    monkeypatch.setattr(sys, "argv", ["kgraph", "stats"])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert capsys.readouterr().err == "\nStopped; nothing was half written.\n"


def test_a_folder_that_takes_no_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    def refused(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    with monkeypatch.context() as patch:
        patch.setattr("kgraph.files.Path.open", refused)
        with pytest.raises(OSError, match="Permission denied") as caught:
            write_whole({Path("graph.ttl"): ["x"]})
    assert caught.value.filename == str(tmp_path)
