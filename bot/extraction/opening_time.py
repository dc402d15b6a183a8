"""Tell the scope of a number by the stretch of time with which its sentence opens: `En 48 horas…`, `In March…`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Scope
from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene

_WINDOW = 7
_WITHIN = 4
_STARTS = frozenset({"\n", ".", '"', ":", "?", "!"})


def opening_scope(scene: Scene, cell: Cell) -> Scope | None:
    """`En 48 horas salieron 24`, `Within two days 24 were freed`: this time's; `En marzo salieron 64`: a window's."""
    if _between_months(scene, cell):
        return Scope.TOTAL
    at = _time_at(scene, cell)
    lead, lexicon = cell.number.lead, scene.lexicon
    if at >= lead or _of_arrests(scene, at, lead):
        return None
    if scene.norms[at] in lexicon.months and scene.dated[at] is None:
        year = at + 1 < lead and (scene.bounded[at + 1] or scene.norms[at + 1] in lexicon.genitive)
        return None if year else Scope.TOTAL
    number = scene.numbered[at]
    unit = scene.norms[number.trail + 1 if number is not None else at]
    if unit in lexicon.hours:
        return Scope.BATCH
    days = lexicon.spans.get(unit, 0) * ((number.value or 0) if number is not None else 1)
    return (Scope.TOTAL if days >= _WINDOW else Scope.BATCH) if days else None


def _time_at(scene: Scene, cell: Cell) -> int:
    """Return where the time stands with which a sentence opens: behind "in just the last"; else the number's place."""
    first, lead, lexicon = cell.first, cell.number.lead, scene.lexicon
    opens = first == 0 or scene.norms[first - 1] in _STARTS
    if not opens or first >= lead or scene.norms[first] not in lexicon.within | lexicon.in_time | lexicon.over_time:
        return lead
    at = first + 1
    while at < lead and at - first <= _WITHIN and scene.norms[at] in lexicon.stretch_words:
        at += 1
    return at


def _of_arrests(scene: Scene, at: int, lead: int) -> bool:
    """Tell whether a clause of arrests or of what was promised stands between a stretch of time and a number."""
    return scene.has(scene.what, at + 1, lead, Kind.ARREST, Kind.RELEASE_FUTURE) or scene.has(
        scene.tie, at + 1, lead - 1, Kind.CONTRAST, Kind.BACKGROUND
    )


def _between_months(scene: Scene, cell: Cell) -> bool:
    """`De enero a marzo salieron 540`, `From January to March 540 were freed`: from month to month."""
    first, lexicon = cell.first, scene.lexicon
    if first + 4 > cell.number.lead or scene.norms[first + 1] not in lexicon.months:
        return False
    opens = scene.norms[first] in lexicon.genitive | lexicon.between_days | lexicon.departing
    return opens and scene.norms[first + 3] in lexicon.months and not _of_arrests(scene, first + 3, cell.number.lead)
