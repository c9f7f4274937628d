"""kgraph check."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kgraph.cli.options import (
    STANDARD_INPUT,
    STANDARD_INPUT_SHEET,
    claim_files,
    example,
    folder_option,
    known,
    read_input,
)
from kgraph.cli.show import inert_json, show_problems
from kgraph.errors import ProblemsError
from kgraph.model import Severity
from kgraph.readers import ENDINGS
from kgraph.settings import FILE, check_outputs, check_trust

if TYPE_CHECKING:
    from kgraph.model import Problem
    from kgraph.project import Project


@click.command()
@click.argument("files", nargs=-1)
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif"]), default="text",
    show_default=True, help="Text for people, or a form for machines.",
)  # fmt: skip
@click.option("--shapes", is_flag=True, help="Check the graph with SHACL too (kgraph[shacl]).")
@folder_option
@example("kgraph check\nkgraph check --format sarif seeds/seed.kg")
def command(files: tuple[str, ...], form: str, shapes: bool, folder: str | None) -> None:
    """List all problems of all files in one run.

    FILES limits the list to these files; - is a .kg file from standard input. The exit code is 2
    where there is an error, 0 where there are none or only warnings.
    """
    project = known(folder)
    problems = _problems(project, files)
    if form == "json":
        click.echo(inert_json([_as_json(p) for p in problems]))
    elif form == "sarif":
        click.echo(inert_json(_sarif(problems)))
    else:
        show_problems(problems)
    failed = any(p.severity is Severity.ERROR for p in problems)
    if shapes and not failed:
        from kgraph.shapes import conforms

        report = conforms(project)
        said = f"the graph conforms to the shapes: {report.nodes} nodes were checked"
        click.echo(said if report.conforms else report.text, err=True)
        failed = not report.conforms
    if failed:
        raise SystemExit(2)


def _problems(project: Project, files: tuple[str, ...]) -> tuple[Problem, ...]:
    """Settings first: they may be wrong while the files of claims are right."""
    found = _of_settings(project)
    try:
        found += _of_files(project, files)
    except ProblemsError as error:
        found += error.problems
    return tuple(found)


def _of_settings(project: Project) -> list[Problem]:
    from kgraph.export import exporters

    try:
        settings = project.settings
        names, path = project.resolution.names, project.root / FILE
        trust = check_trust(path, settings, names.find, names.nearest)
        return trust + check_outputs(path, settings, exporters())
    except ProblemsError as error:
        return [problem for problem in error.problems if problem.file == FILE]


def _of_files(project: Project, files: tuple[str, ...]) -> tuple[Problem, ...]:
    if not files:
        return project.problems
    paths = claim_files(files, ENDINGS, project.root)
    texts = {name: read_input(name) for name in files if name == STANDARD_INPUT}
    checked = project.with_files(paths, texts)
    shown = {checked.shown(path) for path in map(Path.absolute, paths)}
    names = {name: name for name in shown} | {STANDARD_INPUT_SHEET: STANDARD_INPUT}
    return tuple(
        replace(problem, file=names[problem.file])
        for problem in checked.problems
        if problem.file in names
    )


def _as_json(problem: Problem) -> dict[str, object]:
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "severity": str(problem.severity),
        "code": problem.code,
        "finding": problem.finding,
        "next_step": problem.next_step,
    }


def _sarif(problems: tuple[Problem, ...]) -> dict[str, object]:
    """The findings as SARIF 2.1.0, for code hosts and editors."""
    import kgraph

    rules = sorted({problem.code for problem in problems})
    driver = {"name": "kgraph", "version": kgraph.__version__,
              "rules": [{"id": rule} for rule in rules]}  # fmt: skip
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "results": [_result(problem) for problem in problems],
            }
        ],
    }


def _result(problem: Problem) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": problem.file}}
    if problem.line:
        region = {"startLine": problem.line}
        place["region"] = region | ({"startColumn": problem.column} if problem.column else {})
    return {
        "ruleId": problem.code,
        "level": str(problem.severity),
        "message": {"text": f"{problem.finding} {problem.next_step}".strip()},
        "locations": [{"physicalLocation": place}],
    }
