"""Tell the releases that were announced, ordered or granted by the words behind or before their noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import NEAR

if TYPE_CHECKING:
    from bot.extraction.predicates import Look

PROMISED = "promised"
"""What a noun gives that holds its promise in itself: `medidas acordadas`."""


def promised_by(seen: Look) -> str | None:
    """Return the rule by which releases are only announced: `las 116 excarcelaciones anunciadas`."""
    scene = seen.scene
    if seen.head.gives == PROMISED:
        return seen.head.rule
    for tag in scene.tags(scene.who, seen.head.last + 1, seen.last):
        following = tag.last + 1
        of_next = following <= seen.last + 1 and following < len(scene.bounded) and scene.bounded[following]
        if tag.kind is Kind.PROMISED and tag.first - seen.head.last <= NEAR and not of_next:
            return tag.rule
    before = scene.who[seen.cell.number.lead - 1] if seen.cell.number.lead > seen.first else None
    if before is not None and before.kind is Kind.PROMISED:
        return before.rule
    return _in_relative(seen)


def _in_relative(seen: Look) -> str | None:
    """`De 140 excarcelaciones que se anunciaron`: the verb of a relative clause without a party of its own."""
    scene, at = seen.scene, seen.head.last + 1
    tie = scene.tie[at] if at <= seen.last else None
    if tie is None or tie.kind is not Kind.RELATIVE or tie.first != at:
        return None
    verb = next(scene.tags(scene.who, tie.last + 1, min(seen.last, tie.last + NEAR)), None)
    plain = verb is not None and all(
        norm in scene.lexicon.adverbs | scene.lexicon.function for norm in scene.norms[tie.last + 1 : verb.first]
    )
    promises = verb is not None and verb.kind is Kind.PROMISE and plain
    return verb.rule if promises and verb is not None else None
