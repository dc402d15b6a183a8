"""The project's own labelled entries: their measures are printed, and a drop fails."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from bot.domain.claims import claim_to_json
from bot.extraction.extract import Extractor, Reading
from bot.extraction.scoring import Score, score

CORPUS = Path(__file__).parent / "corpus"
UNSEEN = Path(__file__).parent / "unseen"
FILES = sorted(CORPUS.glob("*.jsonl"))
USUAL = (0.93, 0.90, 0.01)
"""Core and full F1 that every file reaches at least, and the share of empty entries wrongly given a claim at most."""
HARDER = {
    "dev-9": (0.92, 0.88, 0.02),
    "dev-10": (0.79, 0.77, 0.01),
    "dev-14": (0.96, 0.93, 0.02),
    "dev-16": (0.97, 0.96, 0.02),
    "dev-25": (0.89, 0.87, 0.01),
    "dev-34": (0.93, 0.89, 0.02),
    "dev-35": (0.97, 0.95, 0.05),
    "dev-50": (0.95, 0.95, 0.02),
}
"""The same for files whose wording is still read less well; raise them when the extraction gets better."""
UNSEEN_FLOORS = {
    "entries": (0.96, 0.94, 0.01),
    "entries-2": (0.95, 0.94, 0.01),
    "entries-4": (0.93, 0.86, 0.02),
    "entries-5": (0.88, 0.84, 0.01),
    "entries-6": (0.92, 0.88, 0.01),
    "headlines": (0.98, 0.97, 0.01),
}
"""The same for files that nobody tuned on; raise them likewise, and never by looking at those files."""


def _reading(row: dict) -> Reading:
    published = row.get("published")
    return Reading(
        title=row["title"],
        summary=row.get("summary") or "",
        published=datetime.fromisoformat(published) if published else None,
        language=row.get("lang"),
    )


def measured(path: Path, extractor: Extractor) -> tuple[Score, str]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    result = score((row, [claim_to_json(claim) for claim in extractor.extract(_reading(row)).claims]) for row in rows)
    core, full = result.core_f1()[-1], result.full_f1()[-1]
    said = f"{path.name}: core F1 {core:.3f}, full F1 {full:.3f}, {result.empty_wrong} of {result.empty} empty wrong"
    print(f"\n{said}")  # noqa: T201 - its measures are for reading
    return result, said


def _holds(path: Path, extractor: Extractor, floors: tuple[float, float, float]) -> None:
    result, said = measured(path, extractor)
    core, full, false_alarms = floors
    assert result.core_f1()[-1] >= core, said
    assert result.full_f1()[-1] >= full, said
    assert result.empty_wrong <= false_alarms * max(1, result.empty), said


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_measures_do_not_drop(path, extractor):
    """Each file of the corpus keeps its core and full F1, and its entries without a claim stay without one."""
    _holds(path, extractor, HARDER.get(path.stem, USUAL))


@pytest.mark.parametrize("name", UNSEEN_FLOORS)
def test_what_nobody_tuned_on_is_read_as_well_as_before(name, extractor):
    """Files of other hands keep what they reach; the distance to the corpus tells how far the rules carry over."""
    _holds(UNSEEN / f"{name}.jsonl", extractor, UNSEEN_FLOORS[name])
