"""An extractor for tests that are not about extraction: a title of two words is one claim."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Claim, Metric, Scope
from bot.extraction.extract import Extraction

if TYPE_CHECKING:
    from bot.extraction.extract import Reading


def extract(reading: Reading) -> Extraction:
    """Stand for the extractor: "vigil 14" is a running total, "vigil ?400" a stock."""
    name, _, number = reading.title.partition(" ")
    stock = number.startswith("?")
    claim = Claim(
        claimant=name,
        metric=Metric.DETAINED if stock else Metric.RELEASED,
        value=int(number.lstrip("?")),
        scope=None if stock else Scope.TOTAL,
        quote=reading.title,
    )
    return Extraction(claims=(claim,))
