"""Turn what is said of people into what a number counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.asking import asked, negated
from bot.extraction.heads import is_common
from bot.extraction.lexicon.rows import Kind
from bot.extraction.promises import PROMISED, vowed
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.predicates import Look
    from bot.extraction.tagging import Tag

_METRICS = {
    Kind.RELEASED: Metric.RELEASED,
    Kind.RELEASE_VERB: Metric.RELEASED,
    Kind.RELEASE_NOUN: Metric.RELEASED,
    Kind.RELEASE_FUTURE: Metric.ANNOUNCED,
    Kind.RELEASE_INF: Metric.ANNOUNCED,
    Kind.FULL: Metric.FULL_LIBERTY,
    Kind.HELD: Metric.DETAINED,
    Kind.LEFT: Metric.DETAINED,
}
_NO_CLAIM = {Kind.ARREST: Reason.ARRESTS, Kind.HOUSE: Reason.HOUSE_ARREST, Kind.ASIDE: None}


def verdict_of(seen: Look, tag: Tag) -> Verdict:
    """Return what a predicate makes of the number that it speaks of."""
    if tag.kind in _NO_CLAIM:
        return Verdict(None, _NO_CLAIM[tag.kind] or Reason(tag.gives), tag.rule)
    if tag.gives == "exist" and is_common(seen.scene, seen.cell):
        return Verdict(None, None, "population")
    if tag.kind in {Kind.FULL, Kind.RELEASED, Kind.RELEASE_VERB} and _to_come(seen, tag):
        return Verdict(Metric.ANNOUNCED, None, "will-be-freed")
    put_off = asked(seen, tag)
    if put_off is not None:
        return put_off
    metric = Metric.ANNOUNCED if tag.gives == PROMISED else _METRICS[tag.kind]
    if metric is not Metric.DETAINED and negated(seen, tag):
        return Verdict(None, Reason.NEGATED, "negation")
    return Verdict(metric, None, tag.rule)


def _to_come(seen: Look, tag: Tag) -> bool:
    """`pasarán a libertad plena`, `will lift curbs on…`, `promete libertad plena`: said of what is still to come."""
    if tag.kind is Kind.FULL and vowed(seen):
        return True
    if _ordered(seen, tag):
        return True
    if tag.kind is Kind.RELEASE_VERB:
        return False
    scene, at = seen.scene, tag.first - 1
    before = scene.what[at] if at >= 0 else None
    if before is not None and before.kind is Kind.RELEASE_FUTURE:
        return True
    while at > seen.head.last and scene.norms[at] in scene.lexicon.becoming:
        at -= 1  # `would be cleared`, `podrían ser amparados`
    will = at >= 0 and scene.norms[at] in scene.lexicon.will
    will = will or (at > seen.head.last and scene.norms[at] in scene.lexicon.maybe_cleared)
    return tag.kind is Kind.FULL and (will or scene.norms[tag.first].endswith(scene.lexicon.future_endings))


def _ordered(seen: Look, tag: Tag) -> bool:
    """`orders 44 detainees freed`, `prevé que 25 sean excarcelados`: what is wanted, and not done yet."""
    scene, verb = seen.scene, seen.verb
    if verb is None or verb.kind is not Kind.PROMISE or tag.first <= seen.head.last:
        return False
    lexicon = scene.lexicon
    if not lexicon.subject_first:
        return scene.norms[tag.first] in lexicon.subjunctive
    right_behind = tag.first == seen.head.last + 1 and tag.kind is Kind.RELEASED
    return right_behind and scene.norms[verb.first].startswith(lexicon.ordering)


def promise(rule: str | None) -> Verdict | None:
    """Return the verdict of a rule that tells a promise, if one does."""
    return None if rule is None else Verdict(Metric.ANNOUNCED, None, rule, promised=True)
