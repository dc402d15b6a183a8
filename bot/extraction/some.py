"""Tell that some of those who were freed only speak: what they say is told, not that they left prison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.predicates import Look


def some_speak(seen: Look) -> tuple[Reason, str] | None:
    """`Five of those let out in January said they had signed papers`: so many of them speak."""
    scene, at = seen.scene, seen.cell.number.trail + 1
    tie = scene.tie[at] if at < len(scene.tie) else None
    if tie is None or tie.kind is not Kind.OF_WHICH or seen.left:
        return None
    at = seen.head.last + 1
    freed = scene.what[at] if at < seen.last and seen.head.kind is Kind.PEOPLE else None
    if seen.head.kind is Kind.PEOPLE and (freed is None or freed.kind is not Kind.RELEASED):
        return None
    at = at if freed is None else freed.last + 1
    while at < seen.last and _is_when(seen, at):
        at += 1
    acts = scene.who[at] if at < seen.last else None
    says = acts is not None and acts.first == at and acts.kind in {Kind.SAY, Kind.DEMAND}
    own = scene.lexicon.they | scene.lexicon.own
    they = says and acts is not None and not own.isdisjoint(scene.norms[acts.last + 1 : acts.last + 2])
    return (Reason.OTHER_PEOPLE, "they-say") if they else None


def _is_when(seen: Look, at: int) -> bool:
    """Tell whether a token only says when: "in January", "el martes"."""
    scene, norm = seen.scene, seen.scene.norms[at]
    timed = scene.how[at] is not None or scene.dated[at] is not None
    return timed or norm in scene.lexicon.within or norm in scene.lexicon.months
