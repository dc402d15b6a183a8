"""Tell the releases that were announced, ordered or granted by the words behind or before their noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import NEAR
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.predicates import Look

_CLAUSE = 6
PROMISED = "promised"
"""What a noun gives that holds its promise in itself: `medidas acordadas`."""


def promised_by(seen: Look) -> str | None:
    """Return the rule by which releases are only announced: `las 116 excarcelaciones anunciadas`."""
    scene = seen.scene
    if seen.head.gives == PROMISED:
        return seen.head.rule
    for tag in scene.tags(scene.who, seen.head.last + 1, seen.last):
        of_next = _before_a_number(seen, tag.last + 1)
        if tag.kind is Kind.PROMISED and tag.first - seen.head.last <= NEAR and not of_next:
            return tag.rule
    adjective = scene.who[seen.cell.number.last + 1] if seen.cell.number.last + 1 < seen.head.first else None
    if adjective is not None and adjective.kind is Kind.PROMISED:
        return adjective.rule  # `118 announced releases`
    return promised_before(seen) or _in_relative(seen)


def promised_before(seen: Look) -> str | None:
    """Return the rule by which the word right before a number makes it one of a promise: `of the promised 150`."""
    scene, at = seen.scene, seen.cell.number.lead - 1
    if at > 0 and scene.norms[at] in scene.lexicon.genitive:
        at -= 1  # `un total prometido de 150`
    before = scene.who[at] if at >= 0 else None
    if before is None:
        return None
    participle = at > 0 and scene.norms[at - 1] in scene.lexicon.articles
    promises = before.kind is Kind.PROMISED or (before.kind is Kind.PROMISE and participle)
    return before.rule if promises else None


def promised_to_free(seen: Look) -> Verdict | None:
    """`los 60 militares que el Gobierno prometió liberar`: a relative clause with the one who promised."""
    scene, at = seen.scene, seen.head.last + 1
    tie = scene.tie[at] if at <= seen.last and seen.head.kind is not None else None
    relative = tie is not None and tie.kind is Kind.RELATIVE and tie.first == at
    bare = scene.lexicon.subject_first and at <= seen.last and seen.head.kind is not None
    if not (relative or (bare and scene.who[at] is not None)):
        return None
    verb = next((t for t in scene.tags(scene.who, at, seen.last) if t.kind is Kind.PROMISE), None)
    free = scene.what[verb.last + 1] if verb is not None and verb.last < seen.last else None
    ahead = free is not None and free.kind in {Kind.RELEASE_INF, Kind.RELEASE_FUTURE}
    if verb is None or not ahead or verb.first - at > _CLAUSE or "," in scene.norms[at : verb.first]:
        return None
    return Verdict(Metric.ANNOUNCED, None, verb.rule, promised=True)


def _before_a_number(seen: Look, at: int) -> bool:
    """Tell whether a promise belongs to the number behind it: `the promised 150`, `un total prometido de 150`."""
    scene = seen.scene
    if at < len(scene.norms) and scene.norms[at] in scene.lexicon.genitive:
        at += 1
    return at <= seen.last + 2 and at < len(scene.bounded) and bool(scene.bounded[at])


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
