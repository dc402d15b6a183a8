"""Tell whether a day beside a number is that on which a count stood so or rose, and not that of the releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag


def stood_then(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell how a count stood on a day: `El jueves eran 198`, `X had 141 on Saturday`, `29 estaban fuera el martes`."""
    if tag.gives == "others" or not scene.lexicon.stood:
        return False
    lead, trail = cell.number.lead, cell.number.trail
    at = lead - 1
    while at > cell.first and scene.norms[at] in scene.lexicon.adverbs - scene.lexicon.stood:
        at -= 1
    if at >= cell.first and scene.norms[at] in scene.lexicon.stood:
        passive = scene.what[trail + 1] if trail + 1 < len(scene.what) else None
        return passive is None or passive.kind is not Kind.RELEASED or scene.norms[at] in scene.lexicon.had
    return tag.first > trail and trail + 1 < len(scene.norms) and scene.norms[trail + 1] in scene.lexicon.imperfect


def figure_raised(scene: Scene, cell: Cell) -> bool:
    """`Parliament's tally reached 4,640 on Friday`, `X put the figure at 157 on Saturday`."""
    lead = cell.number.lead
    if lead > 1 and scene.norms[lead - 1] in {"at", "en"} and scene.norms[lead - 2] in scene.lexicon.numbers:
        return True
    kinds = {tag.kind for tag in scene.tags(scene.who, cell.first, cell.number.lead - 1)}
    return Kind.RAISE in kinds and Kind.FIGURE in kinds


def counted_then(scene: Scene, at: int) -> bool:
    """Tell whether a day belongs to a count behind it: "que hoy cierra en 143"."""
    verb = scene.who[at] if at < len(scene.who) else None
    return verb is not None and verb.kind is Kind.RAISE


def raised_then(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether a count rose on a day: `updated its tally on Monday to 143`, `subió su registro este lunes a 90`."""
    lead = cell.number.lead
    if (
        tag.gives == "others"
        or lead <= tag.last
        or scene.norms[lead - 1] not in scene.lexicon.to - scene.lexicon.opening
    ):
        return False
    whose = scene.norms[tag.first] in scene.lexicon.genitive or scene.norms[tag.first - 1] in scene.lexicon.genitive
    raises = scene.has(scene.who, cell.first, tag.first - 1, Kind.RAISE)
    figure = scene.has(scene.who, cell.first, tag.first - 1, Kind.FIGURE)
    return raises and figure and not whose and ":" not in scene.norms[tag.last : lead]
