"""The documentation: complete, current, and true.

`python tests/house/test_docs.py` writes anew what is generated: docs/commands.md and
docs/predicates.md; the output in sessions that show all of it (those without `...`); and the
messages under wrong `.kg` blocks. Read the difference before you keep it.
"""

from __future__ import annotations

import ast
import doctest
import json
import re
import shutil
import sys
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

import jsonschema
import pytest

import kgraph
from kgraph.cli.group import COMMANDS
from kgraph.export import exporters
from kgraph.formatting import formatted
from kgraph.kgfile import parse
from kgraph.library import FolderLibrary
from kgraph.model import Problem
from kgraph.query import questions
from kgraph.readers import ENDINGS
from kgraph.records import KEYS
from kgraph.resolve import resolve

ROOT = Path(__file__).parent.parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.test_tutorial import TUTORIAL, Block, Terminal, blocks, session  # noqa: E402

DOCS = ROOT / "docs"
SOURCE = ROOT / "src" / "kgraph"
PAGES = sorted({ROOT / "README.md", ROOT / "CHANGELOG.md", *DOCS.glob("*.md")})
LANGUAGE = DOCS / "kg-language.md"
SCHEMA = DOCS / "claim-record-1.schema.json"
PLAYED = (TUTORIAL, ROOT / "README.md")
"""Pages whose sessions have a test of their own."""

_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|<img [^>]*src=\"([^\"]+)\"")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)
_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def copy_of_the_seed(root: Path) -> Path:
    """Copy the seed project, with the texts of the tutorial beside its own."""
    for name in ("seeds", "ontology"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "kgraph.toml", root)
    for block in blocks(TUTORIAL):
        if block.language == "text" and "file" in block.settings:
            (root / block.settings["file"]).write_text(block.text, encoding="utf-8")
    return root


@pytest.fixture(scope="module", name="seed")
def seed_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copy_of_the_seed(tmp_path_factory.mktemp("seed"))


@pytest.fixture(scope="module", name="project")
def opened(seed: Path) -> kgraph.Project:
    return kgraph.open(seed)


def _pages_with(language: str) -> list[object]:
    return [
        pytest.param(page, block, id=f"{page.name}:{block.line}")
        for page in PAGES
        for block in blocks(page)
        if block.language == language
    ]


# --- The .kg language --------------------------------------------------------------------------


def _problems(project: kgraph.Project, text: str) -> list[Problem]:
    """What kgraph finds in a file `example.kg` of the project, warnings too."""
    sheets = [*project.sheets, parse(text, "example.kg")]
    found = resolve(sheets, project.ontology, FolderLibrary(project.root))
    return [problem for problem in found.problems if problem.file == "example.kg"]


@pytest.mark.parametrize(("page", "block"), _pages_with("kg"))
def test_kg_block_reads(page: Path, block: Block, project: kgraph.Project) -> None:
    """Every block parses; outside the tutorial, whose errors are shown there, it makes sense."""
    if "wrong" in block.settings:
        return
    assert parse(block.text, "example.kg").problems == []
    if page != TUTORIAL:
        assert [str(problem) for problem in _problems(project, block.text)] == []


def _wrong(page: Path) -> list[tuple[Block, Block]]:
    """Give the wrong blocks of a page, each with the block of messages under it."""
    found = list(blocks(page))
    pairs = [pair for pair in pairwise(found) if "wrong" in pair[0].settings]
    assert all(messages.language == "text" for _, messages in pairs)
    return pairs


def _messages(project: kgraph.Project, block: Block) -> str:
    return "".join(f"{problem}\n" for problem in _problems(project, block.text))


def test_wrong_kg_blocks_give_the_messages_shown(project: kgraph.Project) -> None:
    pairs = [(page, *pair) for page in PAGES for pair in _wrong(page)]
    for page, block, shown in pairs:
        assert _messages(project, block) == shown.text, f"{page.name}:{block.line}"
    assert len(pairs) >= 15


def test_the_formatted_block_is_what_fmt_writes(seed: Path) -> None:
    before, after = (
        next(block.text for block in blocks(LANGUAGE) if which in block.settings)
        for which in ("before", "after")
    )
    path = seed / "seeds" / "example.kg"
    path.write_text(before, encoding="utf-8")
    try:
        ((old, new),) = formatted(kgraph.open(seed), [path], {}).values()
    finally:
        path.unlink()
    assert (old, new) == (before, after)


def test_every_word_of_the_language_is_explained() -> None:
    from kgraph.kgfile.claimline import (
        CERTAINTY_WORDS,
        MODALITY_WORDS,
        NEGATIONS,
        READING_WORDS,
        STATUS_SIGNS,
    )
    from kgraph.kgfile.parser import SETTINGS

    text = LANGUAGE.read_text("utf-8")
    words = [*CERTAINTY_WORDS, *MODALITY_WORDS, *NEGATIONS, *STATUS_SIGNS, *SETTINGS]
    words += [f"[{word}]" for word in READING_WORDS]
    assert [word for word in words if f"`{word}`" not in text] == []


# --- Sessions and Python -----------------------------------------------------------------------


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if page not in PLAYED and "```console" in page.read_text("utf-8")],
    ids=lambda page: page.name,
)
def test_sessions_are_real(page: Path, tmp_path: Path) -> None:
    """Play a page in a copy of the seed, with the files that it shows."""
    terminal = Terminal(copy_of_the_seed(tmp_path))
    for block in blocks(page):
        if "file" in block.settings:
            (terminal.folder / block.settings["file"]).write_text(block.text, encoding="utf-8")
        elif block.language == "console":
            terminal.play(block, page.name)


def test_the_python_page_runs(seed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(seed)
    page = str(DOCS / "python.md")
    result = doctest.testfile(page, module_relative=False, optionflags=doctest.ELLIPSIS)
    assert result.attempted >= 15
    assert result.failed == 0


# --- Complete ----------------------------------------------------------------------------------


def test_every_command_is_documented() -> None:
    headings = _HEADING.findall(_prose(DOCS / "commands.md"))
    assert [name for name in COMMANDS if f"kgraph {name}" not in headings] == []


def test_every_question_is_documented_with_an_example() -> None:
    text = (DOCS / "questions.md").read_text("utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    known = questions()
    assert [section.split("\n", 1)[0] for section in sections] == [
        f"{number}. {name}" for number, name in enumerate(known, 1)
    ]
    for section, question in zip(sections, known.values(), strict=True):
        assert question.titles["en"] in section
        assert f"--question {question.name}" in section
        missing = [need.name for need in question.needs if f"`{need.name}`" not in section]
        assert missing == [], question.name


def test_every_format_is_documented() -> None:
    text = (DOCS / "project.md").read_text("utf-8")
    assert [name for name in exporters() if f"`{name}`" not in text] == []
    assert [ending for ending in ENDINGS if f"`{ending}`" not in text] == []


def _codes() -> set[str]:
    """Every code of a finding that stands as such in the code."""
    trees = [ast.parse(path.read_text("utf-8")) for path in SOURCE.rglob("*.py")]
    calls = [n for tree in trees for n in ast.walk(tree) if isinstance(n, ast.Call)]
    named = [n for n in calls if isinstance(n.func, ast.Name) and n.func.id == "Problem"]
    # File, line and column come first, together or each by itself.
    places = [(n.args, 1 if isinstance(n.args[0], ast.Starred) else 3) for n in named if n.args]
    given = [args[at] for args, at in places if len(args) > at]
    return {n.value for n in given if isinstance(n, ast.Constant) and isinstance(n.value, str)}


def test_every_code_of_a_finding_is_documented() -> None:
    text = (DOCS / "project.md").read_text("utf-8")
    assert len(_codes()) > 20
    assert [code for code in sorted(_codes()) if f"`{code}`" not in text] == []


def test_every_room_is_in_the_plan_of_the_house() -> None:
    text = (DOCS / "architecture.md").read_text("utf-8")
    paths = [path for path in SOURCE.iterdir() if not path.name.startswith("_")]
    rooms = [path.name + "/" * path.is_dir() for path in paths if path.name != "py.typed"]
    assert [room for room in sorted(rooms) if f"`{room}`" not in text] == []
    said = re.findall(r"^\| (.*?) \|", text, re.MULTILINE)
    named = [name for cell in said for name in re.findall(r"`([a-z_]+(?:/|\.py))`", cell)]
    assert [name for name in named if not (SOURCE / name).exists()] == []


def test_every_page_of_the_documentation_is_listed() -> None:
    index = (DOCS / "README.md").read_text("utf-8")
    names = [page.name for page in DOCS.glob("*.md") if page.name != "README.md"]
    assert [name for name in names if f"({name})" not in index] == []


def test_every_hedge_is_listed(project: kgraph.Project) -> None:
    text = (DOCS / "ontology.md").read_text("utf-8")
    hedges = [hedge for found in project.ontology.hedges.values() for hedge in found]
    assert [hedge for hedge in hedges if hedge not in text] == []


# --- Links -------------------------------------------------------------------------------------


def _prose(page: Path) -> str:
    return _CODE.sub("", page.read_text("utf-8"))


def _anchors(page: Path) -> set[str]:
    """The anchors of a page's headings, as code hosts make them."""
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in _HEADING.findall(_prose(page)))
    return {heading.strip().replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_relative_links_resolve(page: Path) -> None:
    broken = []
    for markdown, image in _LINK.findall(_prose(page)):
        target = markdown or image
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = page if not path else (page.parent / path).resolve()
        whole = file.exists() and (not anchor or anchor in _anchors(file))
        if not whole:
            broken.append(target)
    assert broken == []


# --- The claim record --------------------------------------------------------------------------


@lru_cache(maxsize=1)
def _schema() -> dict[str, object]:
    schema = json.loads(SCHEMA.read_text("utf-8"))
    assert isinstance(schema, dict)
    return schema


def test_the_seed_s_records_fit_the_schema(project: kgraph.Project) -> None:
    from kgraph.export import export

    jsonschema.Draft202012Validator.check_schema(_schema())
    validator = jsonschema.Draft202012Validator(_schema())
    records = [json.loads(line) for line in "".join(export(project, "jsonl")).splitlines()]
    assert len(records) == len(project.claims())
    for record in records:
        assert [error.message for error in validator.iter_errors(record)] == []


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("certainty", "sure"),
        ("polarity", "positive"),
        ("confidence", 1.5),
        ("attribution", ["Axios"]),
        ("evidence", [{"quote": "", "document": "rp", "start": 0, "end": 0}]),
        ("fact", "true"),
        ("note", "no key of the record"),
    ],
)
def test_the_schema_refuses(key: str, value: object, project: kgraph.Project) -> None:
    from kgraph.records import record_of

    record = record_of(project.claim("c34"), project.entities, False) | {key: value}
    assert not jsonschema.Draft202012Validator(_schema()).is_valid(record)


def test_every_key_of_the_record_is_documented() -> None:
    text = (DOCS / "record.md").read_text("utf-8")
    assert [key for key in KEYS if f"| `{key}` |" not in text] == []
    properties = _schema()["properties"]
    assert isinstance(properties, dict)
    assert list(properties) == list(KEYS)


# --- Generated pages ---------------------------------------------------------------------------


def commands_page() -> str:
    """docs/commands.md: what every command says of itself."""
    terminal = Terminal(ROOT)
    parts = [
        "# Commands\n\n"
        "What `kgraph --help` and `kgraph COMMAND --help` print. "
        "This page is written by `python tests/house/test_docs.py`.\n\n"
        "A finding about your files, or a name that does not exist, ends with exit code 2; "
        "`fmt --check` with 1 where a file would change; a query over a limit with 3; "
        "what Ctrl-C stopped with 130; everything else with 0. "
        "What can be mended is said on standard error with its place and the next step, "
        "never as a traceback.\n"
    ]
    for name in ("", *COMMANDS):
        command = f"kgraph {name}".strip()
        printed, code = terminal.run(f"{command} --help")
        assert code == 0, printed
        parts.append(f"\n## {command}\n\n```text\n{printed}```\n")
    return "".join(parts)


def predicates_page() -> str:
    """docs/predicates.md: every predicate of the built-in ontology."""
    ontology = kgraph.open(ROOT).ontology
    parts = [
        "# Predicates\n\n"
        "The built-in predicates, by group: name, English and Polish label, classes of subject "
        "and object, definition. `⇄` marks a symmetric one. Their words in both languages are in "
        "[diplomacy.ttl](../ontology/diplomacy.ttl). "
        "This page is written by `python tests/house/test_docs.py`.\n"
    ]
    for group in ontology.groups.values():
        parts.append(f"\n## {group.labels['en']}\n\n")
        parts.append("| predicate | English | Polish | subject | object | means |\n")
        parts.append("|---|---|---|---|---|---|\n")
        for predicate in ontology.predicates.values():
            if predicate.group == group.name:
                cells = [
                    f"`{predicate.name}`{' ⇄' if predicate.symmetric else ''}",
                    predicate.label("en"),
                    predicate.label("pl"),
                    ", ".join(predicate.domain) or "any",
                    ", ".join(predicate.range) or "any",
                    predicate.definitions.get("en", ""),
                ]
                parts.append(f"| {' | '.join(cells)} |\n")
    return "".join(parts)


GENERATED = {"commands.md": commands_page, "predicates.md": predicates_page}


@pytest.mark.parametrize("name", GENERATED)
def test_generated_page_is_current(name: str) -> None:
    written = (DOCS / name).read_text("utf-8")
    assert written == GENERATED[name](), "run: python tests/house/test_docs.py"


def refill(page: Path, terminal: Terminal) -> None:
    """Put the real output into a page's sessions that show all of it, and the real messages."""
    text = page.read_text("utf-8")
    for block, shown_block in _wrong(page):
        project = kgraph.open(terminal.folder)
        old = f"\n{block.text}```\n```text\n"
        text = text.replace(
            f"{old}{shown_block.text}```", f"{old}{_messages(project, block)}```", 1
        )
    for block in blocks(page):
        if "file" in block.settings:
            (terminal.folder / block.settings["file"]).write_text(block.text, encoding="utf-8")
        if block.language != "console":
            continue
        shown = ""
        for command, _ in session(block.text):
            printed, code = terminal.run(command)
            assert code == int(block.settings.get("exit", "0")), f"$ {command}\n{printed}"
            shown += f"$ {command}\n{printed.rstrip()}\n" if printed else f"$ {command}\n"
        if "..." not in block.text:
            text = text.replace(f"\n{block.text}```", f"\n{shown}```", 1)
    page.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    import tempfile

    for page_name, content in GENERATED.items():
        (DOCS / page_name).write_text(content(), encoding="utf-8")
    for documented in PAGES:
        with tempfile.TemporaryDirectory() as folder:
            if documented != TUTORIAL:
                copy_of_the_seed(Path(folder))
            refill(documented, Terminal(Path(folder)))
