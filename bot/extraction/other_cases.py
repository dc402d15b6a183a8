"""Drop the numbers of another case: hostages of a gang, reporters held for hours, what took place years ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group, Metric
from bot.extraction.dates import Role
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from datetime import date

    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene, Sentence

_BESIDE = 2
_MOST = 25_000
"""More people than all who were held: migrants, inmates of any charge."""
_NEAR = 4
_LONG = 3
_FIRST_YEAR = 1950
_ARRESTED = frozenset({Kind.ARREST, Kind.PRISONERS, Kind.HELD})
_LEFT_OR_HELD = frozenset({Metric.RELEASED, Metric.DETAINED})


def drop_other_cases(scene: Scene, told: list[Told], since: date, *, political: bool) -> None:
    """Drop what an entry tells of people who are none of the prisoners followed here; `since`: what is followed."""
    crimes = not political and (not scene.lexicon.crimes.isdisjoint(scene.norms) or _for_hours(scene))
    for one in told:
        counting = [draft for draft in one.drafts if draft.metric is not None]
        nameless = any(draft.claimant in {None, OTHER} for draft in counting)
        ago = nameless and (_long_ago(scene, one.sentence) or _in_a_past_year(scene, one.sentence, since))
        for draft in counting:
            if (draft.value or 0) > _MOST or _acquitted(scene, draft):
                draft.drop(Reason.OTHER_PEOPLE, "another-case")
            elif not political and (crimes or _captives(scene, draft)):
                draft.drop(Reason.OTHER_PEOPLE, "captives")
            elif ago and draft.claimant in {None, OTHER} and _was_then(scene, one.sentence, draft):
                draft.drop(Reason.OTHER_PEOPLE, "long-ago")
            elif draft.metric in _LEFT_OR_HELD and _of_the_press(draft) and _briefly_held(scene, told):
                draft.drop(Reason.ARRESTS, "briefly-held")


def _was_then(scene: Scene, sentence: Sentence, draft: Draft) -> bool:
    """Tell whether a number is of the year that opens its sentence: `A decade ago, 43 were jailed`, and none still."""
    words = scene.norms[sentence.first : sentence.last + 1]
    return draft.metric is not Metric.DETAINED or ("ago" in words[:_NEAR] and scene.lexicon.still.isdisjoint(words))


def _captives(scene: Scene, draft: Draft) -> bool:
    """`Liberan a 12 secuestrados en Apure`, `Venezuelan migrants: 47 freed from a detention center`."""
    if draft.head.kind is Kind.COUNTRY or draft.head.gives == Group.FOREIGN:
        return False  # `frees 10 Americans in exchange for migrants held in El Salvador`
    behind = (n.lead for n in scene.numbers if n.first > draft.number.last)
    told = scene.norms[draft.cell.first : min(draft.cell.last + 1, next(behind, draft.cell.last + 1))]
    if not (scene.lexicon.ransom | scene.lexicon.migrants).isdisjoint(told):
        return True
    words = scene.norms[draft.number.last + 1 : draft.head.last + _BESIDE + 1]
    return not scene.lexicon.captives.isdisjoint(words)


def _for_hours(scene: Scene) -> bool:
    """`PNB suelta a 8 estudiantes tras 5 horas retenidos`: held so long and no longer."""
    lexicon = scene.lexicon
    if lexicon.detaining.isdisjoint(scene.norms):
        return False
    hours = (at for at, norm in enumerate(scene.norms) if at > 1 and norm in lexicon.hours)
    return any(scene.norms[at - 2] in lexicon.lasting for at in hours)


def _acquitted(scene: Scene, draft: Draft) -> bool:
    """`Absuelven a tres policías`, `acquits 12 officers`: a verdict on those of a trade is no amnesty."""
    trade = draft.metric is Metric.FULL_LIBERTY and draft.claimant in {None, OTHER} and draft.head.gives == Group.OTHER
    first = draft.cell.first
    return trade and any(norm.startswith(scene.lexicon.acquitting) for norm in scene.norms[first : draft.number.lead])


def _long_ago(scene: Scene, sentence: Sentence) -> bool:
    """`Hace diez años fueron liberados 12 estudiantes`, `On this day in 2018…`: an anniversary is no news."""
    norms = scene.norms[sentence.first : sentence.last + 1]
    for first, second in scene.lexicon.long_ago:
        if first in norms[:_BESIDE]:  # `24 detenidos hace dos años salieron` is news
            at = norms.index(first)
            if second in norms[at + 1 : at + _NEAR]:
                return True
    for opening, year in scene.lexicon.years_on:
        if norms[0] == opening and year in norms[1:_NEAR]:
            return True
    text = " ".join(norms[: 2 * _NEAR])
    return any(phrase in text for phrase in scene.lexicon.on_the_day)


def _in_a_past_year(scene: Scene, sentence: Sentence, since: date) -> bool:
    """`En 2018 el régimen excarceló a 39`: a year long before what is followed opens the sentence."""
    at = sentence.first + 1
    opens = at <= sentence.last and scene.norms[sentence.first] in scene.lexicon.within
    year = scene.norms[at] if opens else ""
    return year.isdecimal() and _FIRST_YEAR <= int(year) <= since.year - _LONG


def _of_the_press(draft: Draft) -> bool:
    return draft.head.kind is None or draft.head.gives in {Group.PRESS, Group.FOREIGN, ""}


def _briefly_held(scene: Scene, told: list[Told]) -> bool:
    """`Fourteen reporters briefly held | All were let go within hours`: nobody's prisoners, if the title is of them."""
    if not any(tag is not None and tag.gives == Group.PRESS for tag in scene.what):
        return False
    title = [one for one in told if one.sentence.item == 0]
    drafts = [draft for one in title for draft in (*one.drafts, *one.dropped)]
    if not drafts:
        return False
    first, last = title[0].sentence.first, told[-1].sentence.last
    if not any(tag.gives == Group.PRESS for tag in scene.tags(scene.what, first, title[-1].sentence.last)):
        return False
    if drafts[0].reason is Reason.ARRESTS and drafts[0].head.gives == Group.PRESS:
        return True  # `Detienen a 14 reporteros; 13 ya fueron liberados`
    taken = any(tag.kind in _ARRESTED for tag in scene.tags(scene.what, first, title[-1].sentence.last))
    taken = taken or not scene.lexicon.detaining.isdisjoint(scene.norms[first : title[-1].sentence.last])
    text = " ".join(scene.norms[first : last + 1])
    if any(day is not None and day.role is Role.SINCE for day in scene.dated[first : last + 1]):
        return False  # `liberan el mismo día a 10 periodistas presos desde 2024`
    return taken and any(phrase in text for phrase in scene.lexicon.briefly)
