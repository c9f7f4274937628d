"""File endings in capital letters, as some systems write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import Kgraph

CLAIM = "Ann : Person\nBert : Person\n@document NOTE\n\nAnn   met Bert ^c1\n  > Anna met Bert\n"


def test_a_text_and_its_claims_are_found(kgraph: Kgraph, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "NOTE.TXT").write_text("Anna met Bert.\n")
    (tmp_path / "seeds" / "NOTE.KG").write_text(CLAIM)
    there = ("-C", str(tmp_path))
    for command in ("check", "build"):
        assert kgraph(*there, command).code == 0
    assert "seeds/NOTE.TXT" in kgraph(*there, "extract").out
    assert kgraph(*there, "fmt").code == 0
    assert "Ann met Bert ^c1" in (tmp_path / "seeds" / "NOTE.KG").read_text()
