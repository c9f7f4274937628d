"""The claims as a pandas table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kgraph.errors import MissingExtraError
from kgraph.records import KEYS, record_of
from kgraph.warrant import warrants

if TYPE_CHECKING:
    import pandas as pd

    from kgraph.project import Project


def dataframe(project: Project) -> pd.DataFrame:
    """Give one row for each claim, the keys of the claim record as columns.

    Raises MissingExtraError without pandas.
    """
    try:
        import pandas as pd
    except ImportError:
        raise MissingExtraError("dataframe()", "pandas", "notebook") from None
    records = [
        record_of(claim, project.entities, warrants(claim, project.trust))
        for claim in project.claims()
    ]
    return pd.DataFrame(records, columns=list(KEYS))
