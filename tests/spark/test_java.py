"""Where Spark cannot run, the message says what to install."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from kgraph.errors import MissingProgramError
from kgraph.spark.session import check_java

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

PACKAGE = "apt-get install openjdk-17-jre-headless"


def _java(home: Path, said: str) -> None:
    program = home / "bin" / "java"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\necho '{said}' >&2\n", "ascii")
    program.chmod(0o755)


def test_without_java_the_debian_package_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(MissingProgramError, match=rf"none in JAVA_HOME={tmp_path}\. .*{PACKAGE}"):
        check_java()
    monkeypatch.delenv("JAVA_HOME")
    monkeypatch.setenv("PATH", "")
    with pytest.raises(MissingProgramError, match=rf"there is none\. .*{PACKAGE}"):
        check_java()


@pytest.mark.parametrize(
    ("said", "finding"),
    [
        ('openjdk version "25" 2025-09-16', "java is Java 25"),
        ('openjdk version "1.8.0_402"', "java is Java 1"),
        ("not Java at all", "java is no Java"),
    ],
)
def test_a_java_on_which_spark_does_not_run_is_named(
    said: str, finding: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _java(tmp_path, said)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    with pytest.raises(MissingProgramError, match=rf"{finding}\. .*{PACKAGE}"):
        check_java()


@pytest.mark.parametrize("said", ['openjdk version "17.0.15" 2025', 'java version "21.0.2"'])
def test_a_java_on_which_spark_runs_is_taken(
    said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _java(tmp_path, said)
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    check_java()


def test_without_pyspark_the_extra_is_named(
    kgraph: Kgraph, seed_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "py4j.protocol", None)
    done = kgraph("-C", str(seed_project), "build", "--on", "spark")
    assert (done.code, done.out) == (2, "")
    assert 'pip install "kgraph[spark]"' in done.err


def test_options_that_do_not_go_together_are_refused(kgraph: Kgraph, seed_project: Path) -> None:
    done = kgraph("-C", str(seed_project), "build", "--master", "local[2]")
    assert done.code == 2
    assert "--master goes with --on spark." in done.err
    done = kgraph("-C", str(seed_project), "build", "--on", "spark", "--keep-layout")
    assert done.code == 2
    assert "--on spark makes no page" in done.err
