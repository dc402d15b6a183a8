"""Read what stands beside a bare number: a promise that was kept, what will not be, what a figure holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric
from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene


def fulfilled(scene: Scene, one: Told, draft: Draft, source: Draft) -> bool:
    """`X: the government promised 200 releases and has delivered 35`: what was kept of a promise is X's word."""
    at = draft.number.lead - 1
    while at > draft.cell.first and scene.norms[at] in scene.lexicon.adverbs:
        at -= 1
    kept = source.metric is Metric.ANNOUNCED and scene.norms[at] in scene.lexicon.keeping_word
    if not kept or draft.head.kind not in {None, Kind.RELEASE_NOUN}:
        return False
    label = next((u for u in one.said if u.rule == "colon" and u.at < draft.number.lead), None)
    label = label if label is not None and label.party.claimant != source.claimant else None
    draft.claimant = label.party.claimant if label is not None else None
    draft.speaker = label.party.speaker if label is not None else None
    draft.metric, draft.rule, draft.settled, draft.of_promised = Metric.RELEASED, "fulfilled", True, True
    return True


def will_not(scene: Scene, draft: Draft) -> bool:
    """`450 could qualify; another 190 would not`: said of what the number before it will do."""
    for at in range(draft.number.trail + 1, draft.cell.last):
        if (
            scene.norms[at] in scene.lexicon.will | scene.lexicon.perhaps
            and scene.norms[at + 1] in scene.lexicon.negations
        ):
            return True
        if (
            scene.norms[at] in scene.lexicon.negations
            and scene.norms[at + 1] in scene.lexicon.will | scene.lexicon.perhaps
        ):
            return True
    return False


def would(scene: Scene, draft: Draft) -> bool:
    """`450 prisoners could be released; another 190 would follow`: a number that is still to come too."""
    behind = scene.norms[draft.number.trail + 1 : draft.number.trail + 3]
    return not (scene.lexicon.will | scene.lexicon.perhaps).isdisjoint(behind)


def figure_holds(scene: Scene, one: Told, draft: Draft) -> bool:
    """`La cifra incluye 101 confirmadas entre domingo y lunes`: so many of those whom the sentence before counts."""
    first, lead = one.sentence.first, draft.number.lead
    if lead <= first + 1:
        return False
    verb = scene.norms[lead - 1]
    opens = scene.has(scene.who, first, first + 1, Kind.FIGURE) or scene.norms[first + 1] in scene.lexicon.documents
    opens = opens or scene.norms[first + 1] in scene.lexicon.rank_nouns
    known = draft.head.kind is None and verb in scene.lexicon.holding_all
    behind = scene.who[draft.number.trail + 1] if draft.number.trail < draft.cell.last else None
    return opens and known and behind is not None and behind.kind is Kind.SAID


def asked_of(scene: Scene, told: list[Told], where: int) -> Group | None:
    """`¿Cuántos militares hay presos? X cuenta 179`: whom the question before a number asks for."""
    if not where:
        return None
    before = told[where - 1].sentence
    if scene.norms[before.last] != "?" and "?" not in scene.norms[before.last - 1 : before.last + 1]:
        return None
    for at in range(before.first, before.last):
        what = scene.what[at + 1]
        if scene.norms[at] in scene.lexicon.how_many and what is not None and what.kind is Kind.GROUP and what.gives:
            return Group(what.gives)
    return None
