"""A measured figure beside what it must be, and the table and the file that are made of many."""

from __future__ import annotations

import json
import math
import platform
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Effort:
    """How long the measurements may take."""

    quick: bool = False

    def of(self, full: int, quick: int) -> int:
        """Return how often, or how much, is measured."""
        return quick if self.quick else full


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure. `must` None: told for comparison, promised by nobody."""

    name: str
    value: float
    unit: str = ""
    must: float | None = None
    least: bool = False
    """The value must be at least `must`, not at most."""
    beside: dict[str, float] = field(default_factory=dict)
    """Yardsticks and details of the same run."""

    @property
    def met(self) -> bool | None:
        """Whether the promise is kept; None where there is none."""
        if self.must is None:
            return None
        return self.value >= self.must if self.least else self.value <= self.must


def percentile(values: Iterable[float], share: float) -> float:
    """Return the value below which a share of the values lies (nearest rank)."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, max(0, math.ceil(share * len(ranked)) - 1))]


def median(values: Iterable[float]) -> float:
    """Return the middle value."""
    return statistics.median(values)


def table(figures: Sequence[Figure]) -> str:
    """Return the figures as lines of text, one a figure, what stands beside it below."""
    wide = max((len(f.name) for f in figures), default=0)
    lines = []
    for figure in figures:
        sign = {None: " ", True: "✓", False: "✗"}[figure.met]
        must = "" if figure.must is None else f"{'≥' if figure.least else '≤'} {_number(figure.must)} {figure.unit}"
        lines.append(f"{sign} {figure.name:<{wide}}  {_number(figure.value):>9} {figure.unit:<6} {must}".rstrip())
        lines += [f"    {name}: {_number(value)}" for name, value in figure.beside.items()]
    return "\n".join(lines)


def _number(value: float) -> str:
    if value != value or math.isinf(value):  # noqa: PLR0124 -- not a number is what differs from itself
        return str(value)
    digits = 0 if abs(value) >= 1000 or value == int(value) else 1 if abs(value) >= 100 else 2 if abs(value) >= 1 else 3
    return f"{value:,.{digits}f}"


def write(path: Path, figures: Sequence[Figure], *, quick: bool) -> None:
    """Write the figures with what they were measured on."""
    path.write_text(
        json.dumps(
            {
                "at": datetime.now(UTC).isoformat(timespec="seconds"),
                "python": platform.python_version(),
                "machine": platform.machine(),
                "cores": _cores(),
                "quick": quick,
                "figures": [asdict(f) | {"met": f.met} for f in figures],
            },
            indent=1,
            ensure_ascii=False,
        )
        + "\n",
        encoding="utf-8",
    )


def _cores() -> int:
    import os

    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
