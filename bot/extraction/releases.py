"""Rules for a number of releases or of freed people: its noun says what it counts, unless other words differ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.asking import unconfirmed, why
from bot.extraction.bystanders import freed_bystanders, of_theirs
from bot.extraction.dealings import dealt_with, some_speak, still_lack, they_have
from bot.extraction.granting import pardoned_whole
from bot.extraction.lexicon.rows import Kind
from bot.extraction.meaning import promise, verdict_of
from bot.extraction.predicates import NEAR
from bot.extraction.promises import promised_by, vowed
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.predicates import Look
    from bot.extraction.tagging import Tag


def _of_nobody(seen: Look) -> Verdict | None:
    """`ninguna de las 49 excarcelaciones fue plena`."""
    words = seen.scene.norms[seen.first : seen.cell.number.lead]
    return None if seen.scene.lexicon.nobody.isdisjoint(words) else Verdict(None, Reason.NEGATED, "nobody")


def _taken_again(seen: Look) -> Verdict | None:
    """`vuelven a detener a dos excarcelados`."""
    tag = seen.governing
    return verdict_of(seen, tag) if tag is not None and tag.kind in {Kind.ARREST, Kind.ASIDE} else None


def _forged(seen: Look) -> Verdict | None:
    """`270 boletas de excarcelación falsas`, `40 fake release orders`: papers that free nobody."""
    scene, number, head = seen.scene, seen.cell.number, seen.head
    beside = (*scene.norms[number.last + 1 : head.first], *scene.norms[head.last + 1 : head.last + 2])
    paper = not scene.lexicon.papers_of_release.isdisjoint(scene.norms[head.first : head.last + 1])
    forged = paper and any(norm.startswith(scene.lexicon.forged) for norm in beside)
    return Verdict(None, Reason.PAPERS, "forged") if forged else None


def promised(seen: Look) -> Verdict | None:
    """`las 116 excarcelaciones anunciadas`."""
    return promise(promised_by(seen))


def to_come(seen: Look) -> Verdict | None:
    """`habrá 40 excarcelaciones`."""
    future = any(tag.kind is Kind.RELEASE_FUTURE for tag in (*seen.left, *seen.right))
    return Verdict(Metric.ANNOUNCED, None, "release-future") if future else None


def _awaited(seen: Look) -> Verdict | None:
    """`los 24 excarcelados siguen presos`; `esperan la liberación de 24`."""
    near = bool(seen.right) and seen.right[0].first - seen.head.last <= NEAR
    if near and seen.right[0].kind is Kind.HELD and seen.head.kind is Kind.RELEASED:
        return Verdict(Metric.DETAINED, None, seen.right[0].rule)
    apart = bool(seen.left) and seen.scene.has(
        seen.scene.tie, seen.left[-1].last, seen.cell.number.lead, Kind.BACKGROUND
    )
    if seen.left and seen.left[-1].kind is Kind.HELD and seen.head.kind is Kind.RELEASE_NOUN and not apart:
        return Verdict(None, Reason.DEMANDED, seen.left[-1].rule)
    return None


def _cleared(seen: Look) -> Verdict | None:
    """`levantan medidas a 55 excarcelados`."""
    tag = seen.governing
    return _full(seen, tag) if tag is not None and tag.kind is Kind.FULL else None


def _full(seen: Look, tag: Tag) -> Verdict:
    """`promete libertad plena a 800 excarcelados`, `prometió que 300 excarcelados tendrán libertad plena`."""
    return Verdict(Metric.ANNOUNCED, None, "promises") if vowed(seen) else Verdict(Metric.FULL_LIBERTY, None, tag.rule)


def _demanded(seen: Look) -> Verdict | None:
    """`exigen 40 excarcelaciones`."""
    demand = seen.verb if seen.verb is not None and seen.verb.kind is Kind.DEMAND else None
    lead = seen.cell.number.lead
    if demand is not None and not seen.scene.lexicon.remaining.isdisjoint(seen.scene.norms[max(lead - 1, 0) : lead]):
        return Verdict(Metric.DETAINED, None, "the-last")  # `wants the last 330 out`
    return Verdict(None, why(demand), "demands") if demand is not None else None


def _what_became(seen: Look) -> Verdict | None:
    """`9 excarcelados fueron recapturados`; `12 liberados con libertad plena`."""
    tag = seen.right[0] if seen.right else None
    if tag is None or not seen.close(tag):
        return None
    if tag.rule == "to-the-register":
        return None  # `suma 20 excarcelaciones a su registro`: new there, and free
    if tag.kind in {Kind.ARREST, Kind.ASIDE}:
        return verdict_of(seen, tag)
    if tag.kind is Kind.HOUSE and tag.rule == "house-arrest":
        return verdict_of(seen, tag)
    return _full(seen, tag) if tag.kind is Kind.FULL else None


def thanked(seen: Look) -> Verdict | None:
    """`X agradece a Y por liberar a 40`, `X congratulates Y on the release of 40`: thanks are for what is done."""
    scene, lead = seen.scene, seen.cell.number.lead
    first = next((at for at in range(seen.first, lead) if scene.norms[at].startswith(scene.lexicon.thanking)), None)
    kinds = (Kind.RELEASE_INF, Kind.RELEASE_NOUN, Kind.RELEASE_VERB, Kind.HELD)
    done = first is not None and not scene.lexicon.thanked_for.isdisjoint(scene.norms[first:lead])
    asks = first is not None and any(
        tag.kind is Kind.DEMAND and scene.norms[tag.first] not in scene.lexicon.thanked_for
        for tag in scene.tags(scene.who, first, lead)
    )
    freed = done and not asks and first is not None and scene.has(scene.what, first, lead, *kinds)
    return Verdict(Metric.RELEASED, None, "thanked") if freed else None


def _expected(seen: Look) -> Verdict | None:
    """`activists expect as many as 400 releases`."""
    words = seen.scene.norms[max(seen.first, seen.cell.number.lead - NEAR) : seen.cell.number.lead]
    expects = not seen.scene.lexicon.expecting.isdisjoint(words) and "," not in words
    return Verdict(Metric.ANNOUNCED, None, "will-be-freed") if expects else None


def _announced(seen: Look) -> Verdict | None:
    """`anuncia 116 excarcelaciones`."""
    promises = seen.verb is not None and seen.verb.kind is Kind.PROMISE
    return Verdict(Metric.ANNOUNCED, None, "promises") if promises else None


def _of_another(seen: Look) -> Verdict | None:
    """`cuentas de 30 excarcelados`: something of theirs is counted or told of."""
    found = of_theirs(seen)
    return None if found is None else Verdict(None, *found)


def _freed_aside(seen: Look) -> Verdict | None:
    """`photo of 200 freed`, `14 ex-prisoners sue`."""
    found = freed_bystanders(seen) if seen.head.kind is Kind.RELEASED else None
    return None if found is None else Verdict(None, *found)


OF_RELEASES = (
    unconfirmed,
    thanked,
    _of_nobody,
    _forged,
    _of_another,
    still_lack,
    they_have,
    dealt_with,
    some_speak,
    _freed_aside,
    _taken_again,
    _cleared,
    promised,
    pardoned_whole,
    to_come,
    _awaited,
    _demanded,
    _what_became,
    _expected,
    _announced,
)
