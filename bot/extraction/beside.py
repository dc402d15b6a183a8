"""Read what stands beside a bare number: a promise that was kept, what will not be, what a figure holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group, Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.predicates import tied

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_SHORT = 4
_FLOW = (Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB, Kind.FULL)


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


def list_holds(scene: Scene, one: Told, draft: Draft) -> bool:
    """`La nómina incluye a tres argentinos`: so many of those whom the sentence before counts are of one kind."""
    first, at = one.sentence.first, draft.number.lead - 1
    while at > first and scene.norms[at] in scene.lexicon.to:
        at -= 1
    if at <= first + 1 or scene.norms[at] not in scene.lexicon.holding_all:
        return False
    figure = scene.who[first + 1]
    opens = figure is not None and figure.kind is Kind.FIGURE
    opens = opens or scene.norms[first + 1] in scene.lexicon.lists | scene.lexicon.documents
    return opens and at <= first + _SHORT and draft.head.kind in {Kind.GROUP, Kind.COUNTRY}


def of_title(scene: Scene, told: list[Told], where: int, draft: Draft) -> bool:
    """Give "El corte del lunes cierra en 894" to the one whose figure the title tells of."""
    bare = draft.head.kind is None and draft.utterance is None
    if where != 1 or not bare or len(told[1].drafts) != 1 or told[1].said:
        return False
    if draft.number.lead <= told[1].sentence.first + 1:
        return False
    first, at = told[1].sentence.first, draft.number.lead - 1
    raised = scene.who[at] if at > first else None
    opens = scene.has(scene.who, first, first + 2, Kind.FIGURE) or scene.norms[first + 1] in scene.lexicon.documents
    if not opens or raised is None or raised.kind is not Kind.RAISE:
        return False
    title = told[0]
    listed = [p for p in title.named if p.listed and p.claimant not in {None, OTHER} and not p.metonym]
    figure = scene.has(scene.who, title.sentence.first, title.sentence.last, Kind.FIGURE)
    one = {p.claimant for p in listed}
    own = len(one) == 1 and draft.claimant in {None, *one}
    if not (figure and own) or title.drafts:
        return False
    draft.claimant, draft.speaker, draft.settled = listed[0].claimant, listed[0].speaker, True
    return True


def of_whole(scene: Scene, draft: Draft, at: int) -> bool:
    """`X: of 45 ill inmates, 31 stay behind bars`: the whole of which a part follows, behind a colon or comma."""
    first = draft.sentence.first
    while at > first and scene.norms[at] in scene.lexicon.definite:
        at -= 1
    opens = at > first and scene.norms[at] in scene.lexicon.genitive and scene.norms[at - 1] in {":", ";", "\n"}
    comma = opens and "," in scene.norms[draft.head.last + 1 : draft.cell.last + 2]
    return comma and draft.verdict.metric is None


def only_held(scene: Scene, one: Told, lead: int) -> bool:
    """`Women account for 97 of the 918 political prisoners`, `The jailed number 512`: where nobody is released.

    So are those "que faltan".
    """
    opening = (
        tag for tag in scene.tags(scene.what, one.sentence.first, lead - 1) if tag.kind is Kind.LEFT and tag.first
    )
    if any(tag.gives != "exist" and tied(scene, tag.first - 1, Kind.RELATIVE) for tag in opening):
        return True
    end = len(scene.what) - 1
    if scene.has(scene.what, 0, end, *_FLOW):
        return False
    if scene.has(scene.what, lead, one.sentence.last, Kind.PRISONERS):
        return True
    to_come = scene.has(scene.what, 0, end, Kind.RELEASE_FUTURE, Kind.RELEASE_INF)
    return not to_come and not scene.lexicon.held_words.isdisjoint(scene.norms[one.sentence.first : lead])


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
