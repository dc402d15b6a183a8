"""Tell prisoners who are counted as held from those who are only named, and the number that they reach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.bystanders import denominator, of_noun
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import Look, tied
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import Verdict

if TYPE_CHECKING:
    pass

_COUNTING = (Kind.FIGURE, Kind.RAISE, Kind.CHECK, Kind.COUNT, Kind.SAY)


def _are_a_kind(seen: Look) -> bool:
    """`dijo que 170 de los presos políticos son militares`: so many of those held are of a kind."""
    at = seen.head.last + 1
    if at + 1 > seen.last or seen.scene.norms[at] not in seen.scene.lexicon.copula:
        return False
    kind = seen.scene.what[at + 1]
    return kind is not None and kind.kind in {Kind.GROUP, Kind.COUNTRY} and seen.head.last > seen.head.first


def population(seen: Look) -> Verdict | None:
    """`registra 777 presos políticos`: counted, and nothing said of leaving."""
    after = next(seen.scene.tags(seen.scene.what, seen.head.last + 1, seen.last), None)
    people = seen.head.kind in {Kind.PEOPLE, Kind.GROUP}
    named_so = (
        people and seen.head.last < seen.cell.last and seen.scene.norms[seen.head.last + 1] in seen.scene.lexicon.naming
    )
    behind = seen.head.last + 1 + named_so
    if named_so:  # "as" opens a clause of its own elsewhere
        after = seen.scene.what[behind] if behind <= seen.cell.last else None
    held = people and after is not None and after.kind is Kind.PRISONERS and after.first == behind
    held = held or (named_so and after is not None and after.kind is Kind.HELD)  # `listed 21 as still detained`
    spends = people and after is not None and after.kind is Kind.PRISONERS and after.last > after.first
    if seen.head.kind is Kind.GROUP and after is not None and after.rule == "women-prisoners":
        beyond = seen.scene.norms[after.last + 1] if after.last < seen.last else ""
        if beyond in seen.scene.lexicon.spending:
            return Verdict(Metric.DETAINED, None, "spend-as-prisoners")  # `41 mujeres presas pasarán el día lejos de…`
    jailed = seen.scene.norms[seen.head.last + 1 : seen.last + 1]
    spends = spends or (seen.head.kind is Kind.GROUP and not seen.scene.lexicon.cells.isdisjoint(jailed))
    if spends and seen.head.last < seen.last and seen.scene.norms[seen.head.last + 1] in seen.scene.lexicon.spending:
        return Verdict(Metric.DETAINED, None, "spend-as-prisoners")
    if not (held or seen.head.kind is Kind.PRISONERS or seen.head.rule == "women-prisoners"):
        return None
    told = (
        seen.verb is not None
        and seen.verb.kind is Kind.SAY
        and tied(seen.scene, seen.cell.number.lead - 1, Kind.RELATIVE)
    )
    if of_noun(seen) or denominator(seen):
        return Verdict(None, Reason.OTHER_PEOPLE, "of-something")
    if (told and not _are_a_kind(seen)) or (seen.verb is not None and seen.verb.kind is Kind.PROMISE):
        return Verdict(None, None, "no-verb")
    return Verdict(Metric.DETAINED if seen.verb is not None else None, None, "population")


def prisoners_beside(seen: Look) -> Verdict | None:
    """`pone en 503 la cifra de presos políticos`; `political prisoners fall to 651`."""
    scene = seen.scene
    if seen.head.kind is not None:
        return None
    after = list(scene.tags(scene.what, seen.head.last + 1, seen.last))
    others = [tag for tag in after if tag.kind is Kind.OTHER and scene.who[tag.first] is None]
    if any(tag.gives == Reason.OTHER_PEOPLE.value for tag in others):
        return Verdict(None, None, "no-verb")
    if any(tag.kind is Kind.PRISONERS for tag in after) and scene.has(scene.who, seen.first, seen.last, *_COUNTING):
        return Verdict(Metric.DETAINED, None, "figure-of-prisoners")
    counted = scene.has(scene.who, seen.first, seen.cell.number.first - 1, Kind.FIGURE, Kind.RAISE) or _is(seen)
    return Verdict(Metric.DETAINED, None, "prisoners-reach") if counted and _prisoners_before(seen) else None


def _prisoners_before(seen: Look) -> bool:
    """Tell whether prisoners stand before a number, and not as part of a body's name: "Prisoners' Committee"."""
    before = seen.scene.tags(seen.scene.what, seen.first, seen.cell.number.lead - 1)
    names = seen.scene.who
    held = seen.scene.lexicon.held_adjectives
    return any(
        (
            t.kind is Kind.PRISONERS or (t.kind is Kind.GROUP and seen.scene.norms[t.first] in held)
        )  # "jailed journalists"
        and ((who := names[t.first]) is None or who.last <= t.last)
        for t in before
    )


def _is(seen: Look) -> bool:
    """`los presos políticos son [ahora] 461`."""
    scene, at = seen.scene, seen.cell.number.lead - 1
    while (
        at > seen.first
        and (scene.norms[at] in scene.lexicon.adverbs or scene.how[at] is not None)
        and (scene.norms[at] not in scene.lexicon.copula)
    ):
        at -= 1
    before = scene.what[at - 1] if at > seen.first and scene.norms[at] in scene.lexicon.copula else None
    return before is not None and before.kind is Kind.PRISONERS and before.last > before.first
