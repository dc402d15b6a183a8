"""Tell what is asked for, put off or denied from what is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric, Qualifier
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import tied
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    from bot.extraction.predicates import Look
    from bot.extraction.tagging import Tag


def asked(seen: Look, tag: Tag) -> Verdict | None:
    """`pide liberar a 9`, `anuncia la liberación de 9`: what a verb does with a release that it has as its object."""
    asked_for = seen.verb if seen.verb is not None and seen.verb.kind is Kind.DEMAND else None
    behind = tag.kind in {Kind.RELEASE_FUTURE, Kind.RELEASED} and tag.first > seen.head.last
    if behind and asked_for is not None:  # `want nearly 800 detained critics to be set free`
        held = seen.head.kind is Kind.PRISONERS or any(t.kind is Kind.HELD for t in seen.right)
        return Verdict(Metric.DETAINED, None, "held") if held else Verdict(None, why(asked_for), "demands")
    ahead = tag.kind is Kind.RELEASE_FUTURE and tag.last < seen.cell.number.first and asked_for is not None
    if (
        ahead and asked_for is not None and asked_for.last < tag.first
    ):  # `urged Caracas to let out the 400 who are held`
        held = any(t.kind is Kind.HELD for t in seen.right)
        return Verdict(Metric.DETAINED, None, "held") if held else Verdict(None, why(asked_for), "demands")
    demanded = asked_for is not None and (
        tag.kind is Kind.FULL or tag.rule == "gates-opened"
    )  # `Exigen libertad plena para los 5`
    if tag.kind not in {Kind.RELEASE_INF, Kind.RELEASE_NOUN} and not demanded:
        return None
    verbs = {Kind.DEMAND, Kind.PROMISE}
    before = [t for t in seen.scene.tags(seen.scene.who, seen.cell.first, tag.last) if t.kind in verbs]
    given = _granted(seen, tag)
    if not given and (not before or tag.first > seen.cell.number.first):
        return _asked_behind(seen, tag, before)
    if given or before[-1].kind is Kind.PROMISE:
        return Verdict(Metric.ANNOUNCED, None, "granted" if given else before[-1].rule)
    held = any(t.kind is Kind.HELD or (t.kind is Kind.LEFT and t.gives != "exist") for t in seen.right)
    return Verdict(Metric.DETAINED, None, "held") if held else Verdict(None, why(before[-1]), before[-1].rule)


def _asked_behind(seen: Look, tag: Tag, verbs: list[Tag]) -> Verdict | None:
    """`30 presos dejan de comer para forzar su excarcelación`: asked for behind the number."""
    if verbs and verbs[-1].kind is Kind.DEMAND and seen.head.last < verbs[-1].first:
        return Verdict(None, why(verbs[-1]), verbs[-1].rule)
    return Verdict(None, Reason.DEMANDED, tag.rule) if tag.kind is Kind.RELEASE_INF else None


def _granted(seen: Look, tag: Tag) -> bool:
    """`otorgada la libertad a 90 procesados`, `ordenada la excarcelación de 12`: a participle right before the noun."""
    scene, at = seen.scene, tag.first - 1
    while at > seen.first and scene.norms[at] in scene.lexicon.articles:
        at -= 1
    participle = scene.who[at] if at >= seen.first else None
    return participle is not None and participle.kind is Kind.PROMISED and tag.last < seen.cell.number.first


def unconfirmed(seen: Look) -> Verdict | None:
    """`X no ha confirmado las 116 excarcelaciones`, `has not confirmed the release of 20`: nobody counts them."""
    scene, verb = seen.scene, seen.verb
    if verb is None or verb.kind is not Kind.CHECK or seen.cell.number.qualifier is not Qualifier.EXACT:
        return None
    at = verb.first - 1
    while (
        at > seen.first and scene.norms[at] in scene.lexicon.auxiliaries | scene.lexicon.modals | scene.lexicon.adverbs
    ):
        at -= 1
    says_not = at >= seen.first and scene.norms[at] in scene.lexicon.negations
    says_not = says_not and not tied(scene, seen.head.last + 1, Kind.RELATIVE)  # not `los 618 que reporta Y`
    only = {"mas", "sino", "but", "more"} & set(scene.norms[verb.last + 1 : seen.cell.number.first])
    return Verdict(None, Reason.NEGATED, "unconfirmed") if says_not and not only else None


def why(verb: Tag) -> Reason:
    """Tell what is put off from what is asked for."""
    return Reason.NEGATED if verb.gives == "off" else Reason.DEMANDED


def negated(seen: Look, tag: Tag) -> bool:
    """Tell whether a predicate is said not to hold: of nobody, or by a "no" before it."""
    scene, cell = seen.scene, seen.cell
    if tag.first > 0 and tied(scene, tag.first - 1, Kind.NEGATION):
        return True
    first = _own_clause(seen, tag)
    if any(scene.norms[at] in scene.lexicon.nobody for at in range(first, cell.number.lead)):
        return True
    ties = scene.tags(scene.tie, first, cell.number.lead)
    return any(tie.kind is Kind.NEGATION and tie.last > tie.first for tie in ties)


def _own_clause(seen: Look, tag: Tag) -> int:
    """Return where the clause of a verb begins: `no queda ningún francés preso y salieron 14`."""
    scene, at = seen.scene, tag.first - 1
    if tag.kind is not Kind.RELEASE_VERB or tag.first > seen.cell.number.lead:
        return seen.cell.first
    if at > seen.cell.first and tied(scene, at, Kind.RELATIVE):
        at -= 1
    return tag.first if at > seen.cell.first and tied(scene, at, Kind.JOIN) else seen.cell.first
