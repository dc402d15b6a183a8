"""Know the numbers that are differences between two counts, or what a count was before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.heads import Head
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.scene import Cell, Scene

_DELTA_REACH = 6
_GAP = 12
_REACH = 4


def delta(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """`22 menos que ayer`."""
    for tag in scene.tags(scene.how, cell.number.last + 1, cell.number.last + _DELTA_REACH):
        clause = scene.what[tag.last + 1] if tag.last + 1 < len(scene.what) else None
        held = clause is not None and clause.kind is Kind.HELD  # `nueve más que estaban presos`
        held = held and scene.norms[tag.first] not in scene.lexicon.fewer  # `33 menos tras las rejas`
        if tag.kind is Kind.DELTA and tag.first <= head.last + 1 and not held:
            return Reason.DELTA
    at = cell.number.lead - 1
    from_ = scene.norms[cell.number.trail + 1] if cell.number.trail + 1 < len(scene.norms) else ""
    moved = at > 0 and scene.norms[at] in scene.lexicon.former and from_ in scene.lexicon.departing
    return Reason.DELTA if moved or _gap(scene, cell) else None


def _gap(scene: Scene, cell: Cell) -> bool:
    """`una diferencia de 512`, `the gap between both counts is 512`, `up 12 from last week`: between two counts."""
    lead, gaps = cell.number.lead, scene.lexicon.gap_nouns
    if lead > 1 and scene.norms[lead - 1] in scene.lexicon.genitive and scene.norms[lead - 2] in gaps:
        return True
    if lead < 1 or scene.norms[lead - 1] not in scene.lexicon.copula | scene.lexicon.genitive:
        return False
    for at in range(lead - 1, max(lead - _GAP, -1), -1):
        if scene.bounded[at] or scene.norms[at] in {".", ":", ";", ",", "\n"}:
            return False
        if scene.norms[at] in gaps:
            return scene.norms[lead - 1] in scene.lexicon.copula
    return False


def by_so_many(scene: Scene, cell: Cell, _head: Head) -> Reason | None:
    """Return why a number tells by how many a count changed: `raises its count by six to 705`, `bajó en 12`."""
    at = cell.number.lead - 1
    if at < 1 or scene.norms[at] not in scene.lexicon.by_so_many or ((who := scene.who[at]) and who.first < at):
        return None
    for back in range(at - 1, max(at - 1 - _DELTA_REACH, -1), -1):
        if scene.norms[back] in scene.lexicon.changing:
            return Reason.DELTA
        if scene.bounded[back] or not scene.norms[back].isalpha():
            return None
    return None


def all_but(scene: Scene, cell: Cell, _head: Head) -> Reason | None:
    """`all but three journalists are free`, `todos menos tres`: those of whom it is not said."""
    at = cell.number.lead - 1
    return Reason.NEGATED if at > 0 and tuple(scene.norms[at - 1 : at + 1]) in scene.lexicon.all_but else None


def outgrown(scene: Scene, cell: Cell, head: Head) -> Reason | None:
    """`489 remain jailed, down from 508`, `la cifra baja desde 508`: what the count was before."""
    at = cell.number.lead - 1
    if at < 1 or scene.norms[at] not in scene.lexicon.departing:
        return None
    former = scene.norms[at] == "from" and scene.norms[at - 1] in scene.lexicon.former
    behind = range(cell.number.trail + 1, min(cell.number.trail + _DELTA_REACH, len(scene.norms)))
    falls = scene.norms[at - 1] in scene.lexicon.falling
    on = any(scene.bounded[i] and scene.norms[i - 1] in scene.lexicon.to for i in behind)
    bare = head.kind is None and scene.norms[at] not in scene.lexicon.genitive
    falls = falls and (bare or not on)
    return Reason.REPLACED if former or falls or _risen_from(scene, cell) else None


def _risen_from(scene: Scene, cell: Cell) -> bool:
    """`jumps to 142 freed from 130`, `rose to 90 releases from 75`: behind the new count stands the old one."""
    at = cell.number.lead - 1
    if at < 1 or scene.norms[at] != "from":
        return False
    risen = next((n for n in scene.numbers if 0 < at - n.last <= _REACH), None)
    to = risen.lead - 1 if risen is not None else 0
    raises = scene.who[to] if to > 0 and scene.norms[to] in scene.lexicon.to else None
    return raises is not None and raises.kind is Kind.RAISE
