"""What is looked at after a build is what reading all files anew would show, to the byte."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from kgraph.resolve import resolver

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Kgraph

COMMANDS = (
    ("why", "c34"),
    ("why", "Zełenski", "visited", "USA"),
    ("why", "no-such-claim"),
    ("path", "Witkoff", "Putin"),
    ("stats",),
    ("check",),
    ("check", "--format", "json", "seeds/seed.kg"),
    ("measures",),
    *(("export", "--format", form) for form in ("ttl", "jsonl", "csv", "kg", "trig", "html")),
    ("export", "--with-proposals", "--format", "nt"),
    ("export", "--focus", "Witkoff", "--format", "csv"),
)


def _own_ontology(root: Path, text: str = "# nothing of its own\n") -> None:
    (root / "ontology").mkdir(exist_ok=True)
    (root / "ontology" / "own.ttl").write_text(text, "utf-8")


EDITS: dict[str, Callable[[Path], object]] = {
    "nothing": lambda root: None,
    "a new file": lambda root: (root / "seeds" / "more.kg").write_text(
        "Witkoff criticises Zelensky ^c34b\n", "utf-8"
    ),
    "a file with an error": lambda root: (root / "seeds" / "more.kg").write_text(
        "Witkoff criticises Nobody_At_All\n", "utf-8"
    ),
    "a file that is gone": lambda root: (root / "seeds" / "seed.kg").unlink(),
    "another base": lambda root: (root / "kgraph.toml").write_text(
        'base = "https://example.org/n/"\n[trust]\nnever = ["Axios"]\n', "utf-8"
    ),
    "an ontology file": _own_ontology,
    "a wrong ontology file": lambda root: _own_ontology(root, "nonsense"),
    "wrong settings": lambda root: (root / "kgraph.toml").write_text('odd = "x"\n', "utf-8"),
    "a ledger that somebody wrote": lambda root: _appended(root / ".kgraph" / "ledger.sqlite"),
}


def _appended(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


def _shown(kgraph: Kgraph, root: Path) -> list[tuple[int, str, str]]:
    done = [kgraph("-C", str(root), *words) for words in COMMANDS]
    return [(each.code, each.out, each.err) for each in done]


@pytest.mark.parametrize("edit", EDITS)
def test_it_is_shown_as_if_nothing_had_been_built(
    edit: str, seed_project: Path, kgraph: Kgraph
) -> None:
    assert kgraph("-C", str(seed_project), "build").code == 0
    EDITS[edit](seed_project)
    after_build = _shown(kgraph, seed_project)
    shutil.rmtree(seed_project / ".kgraph")
    assert after_build == _shown(kgraph, seed_project)


def test_after_a_build_no_file_of_claims_is_resolved_again(
    seed_project: Path, kgraph: Kgraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert kgraph("-C", str(seed_project), "build").code == 0

    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(resolver.Resolver, "resolve", refuse)
    assert kgraph("-C", str(seed_project), "why", "c34").code == 0
    (seed_project / "seeds" / "more.kg").write_text("Witkoff criticises Zelensky\n", "utf-8")
    with pytest.raises(AssertionError):
        kgraph("-C", str(seed_project), "why", "c34")
