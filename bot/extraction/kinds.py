"""Tell what kind of people a number counts by words beside its noun: the ill, the old, the subject of its clause."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric, Scope
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import LET_OUT

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_NEAR = 6
_LINK = 3
_ILL_RULES = frozenset({"aside", "moved", "they-suffer", "what-befell"})
"""Rules by which what is said of people says nothing of prison: "40 padecen…"."""
_OF_DAY = 6
_LABEL = 9
_PEOPLE = frozenset({None, Kind.PRISONERS, Kind.PEOPLE, Kind.RELEASED})


def count_ill(scene: Scene, told: list[Told]) -> None:
    """`41 presos políticos padecen cáncer`, `59 de ellos están enfermos`: of prisoners who are held so many are ill."""
    held: Draft | None = None
    for one in told:
        for draft in one.drafts:
            if draft.metric is Metric.DETAINED:
                held = draft
            elif draft.metric is not None:
                held = None
            elif draft.rule in _ILL_RULES and draft.reason is Reason.OTHER_PEOPLE and _is_ill(scene, draft):
                _held_and_ill(scene, draft, held)


def _held_and_ill(scene: Scene, draft: Draft, held: Draft | None) -> None:
    """Count the ill among prisoners of conscience, or among those whom the same party has just counted as held."""
    after = draft.number.trail + 1
    whole = held is not None and (held.value or 0) > (draft.value or 0) and draft.claimant in {None, held.claimant}
    part = whole and (draft.head.kind is None or scene.points_back(after, after + 1))
    who = next(scene.tags(scene.what, after, after + _LINK), None)
    political = who is not None and who.kind is Kind.PRISONERS and who.last > who.first
    if part and held is not None:
        draft.claimant, draft.speaker, draft.settled = held.claimant, draft.speaker or held.speaker, True
    elif not (political and draft.claimant is not None and draft.number.lead == draft.number.first):
        return
    draft.metric, draft.reason, draft.rule, draft.group = Metric.DETAINED, None, "held-and-ill", Group.OTHER


def _is_ill(scene: Scene, draft: Draft) -> bool:
    """Tell whether words of illness stand behind a number, before a comma."""
    start = max(draft.number.trail, draft.head.last)
    for at in range(draft.number.trail + 1, min(start + _NEAR, draft.cell.last) + 1):
        if scene.norms[at] == "," or scene.bounded[at]:
            return False
        norm = scene.norms[at]
        if norm in scene.lexicon.ailing or (norm.startswith(scene.lexicon.illness) and not _nurses(norm)):
            return True
    return False


def _nurses(norm: str) -> bool:
    """Tell whether a word is of those who tend the ill."""
    return norm.startswith("enfermer")


def kinds_beside(scene: Scene, told: list[Told]) -> None:
    """Give a kind to the numbers whose noun tells none."""
    for one in told:
        _subjects(scene, one)
        _labels(scene, one)
        for draft in one.drafts:
            plain = draft.group is None and draft.head.kind in _PEOPLE and draft.metric is not None
            if plain and (_is_old(scene, draft) or (draft.metric is not Metric.ANNOUNCED and _is_ill(scene, draft))):
                draft.group = Group.OTHER
            elif plain and (counted := _number_of(scene, draft)) is not None:
                draft.group = counted
            elif plain and _has_papers(scene, draft):
                draft.group = Group.FOREIGN
            elif plain and _on_womens_day(scene, one, draft):
                draft.group = Group.WOMEN


def _is_old(scene: Scene, draft: Draft) -> bool:
    """`presos de la tercera edad`, `detainees over 60`, `presos mayores de 60 años`."""
    at = draft.head.last + 1
    if draft.head.kind is None or at + 1 >= len(scene.norms):
        return False
    are = scene.lexicon.copula | scene.lexicon.being_aged
    at += scene.norms[at] in are - scene.lexicon.older  # `22 of those held are over 60`
    phrase = scene.text(at, at + 2)
    if any(phrase.startswith(old) for old in scene.lexicon.old_people):
        return True
    age = next((i for i in (at + 1, at + 2) if i < len(scene.norms) and scene.numbered[i] is not None), None)
    older = scene.norms[at] in scene.lexicon.older
    number = scene.numbered[age] if age is not None else None
    return older and number is not None and 50 <= (number.value or 0) <= 100  # noqa: PLR2004 - ages


def _number_of(scene: Scene, draft: Draft) -> Group | None:
    """Return whose number is told: `The number of freed soldiers rises to 61`."""
    if draft.head.kind is not None:
        return None
    for people, kind in itertools.pairwise(scene.tags(scene.what, draft.cell.first + 1, draft.number.lead - 1)):
        freed = people.kind in {Kind.RELEASED, Kind.PRISONERS, Kind.HELD} and kind.first == people.last + 1
        if freed and kind.kind is Kind.GROUP and kind.gives and _counts_them(scene, people.first - 1):
            return Group(kind.gives)
    return None


def _counts_them(scene: Scene, at: int) -> bool:
    """Tell whether "of" behind a noun of counting ends at a token: "the number of"."""
    who = scene.who[at - 1] if at > 0 and scene.norms[at] in scene.lexicon.genitive else None
    return who is not None and who.kind is Kind.FIGURE


def _has_papers(scene: Scene, draft: Draft) -> bool:
    """`opponents with Italian passports`, `opositores con pasaporte italiano`: they are another country's too."""
    at = draft.head.last + 1
    if draft.head.kind is None or at + 1 >= len(scene.norms) or scene.norms[at] not in scene.lexicon.with_papers:
        return False
    behind = range(at + 1, min(at + 1 + _LINK, draft.cell.last + 1))
    home = scene.has(scene.what, at + 1, at + _LINK, Kind.HOME)
    return not home and any(scene.norms[i].startswith(scene.lexicon.papers) for i in behind)


def _on_womens_day(scene: Scene, one: Told, draft: Draft) -> bool:
    """`On Women's Day, 58 Venezuelans still jailed over politics`: whom a sentence of the day counts alone."""
    first = one.sentence.first
    if not scene.lexicon.subject_first or draft.head.kind is Kind.PRISONERS or draft.metric is not Metric.DETAINED:
        return False
    if any(other.group is Group.WOMEN for other in one.drafts) or len(one.drafts) > 1:
        return False
    opening = scene.text(first, first + _OF_DAY)
    return "women 's day" in opening and draft.number.first <= first + _OF_DAY + _LINK


def _subjects(scene: Scene, one: Told) -> None:
    """`Women account for 97 of the 918 political prisoners`: the subject is the part, the whole tells the measure."""
    for part, whole in itertools.pairwise(one.drafts):
        tie = scene.tie[whole.number.lead - 1]
        linked = (tie is not None and tie.kind is Kind.OF_WHICH) or scene.norms[whole.number.lead - 1] == "of"
        near = 0 < whole.number.lead - part.number.last <= _LINK
        if not (linked and near and part.head.kind is None and whole.metric is Metric.DETAINED):
            continue
        subject = next(scene.tags(scene.what, one.sentence.first, one.sentence.first + 2), None)
        kind = subject is not None and subject.kind is Kind.GROUP and bool(subject.gives)
        if subject is None or not kind or not 1 <= part.number.lead - subject.last - 1 <= _LINK:
            continue
        part.group = Group(subject.gives)
        if part.rule == "figure" or part.metric is None:
            part.metric, part.reason, part.rule = Metric.DETAINED, None, "part-of-held"
            part.claimant, part.speaker = part.claimant or whole.claimant, part.speaker or whole.speaker


def _labels(scene: Scene, one: Told) -> None:
    """`X's own militants: 88 still in jail, 361 out`: the people before a colon are those of every bare number."""
    first, last = one.sentence.first, one.sentence.last
    mark = next((at for at in range(first + 1, min(first + _LABEL, last)) if scene.norms[at] == ":"), 0)
    label = scene.what[mark - 1] if mark else None
    kind = label is not None and label.kind is Kind.GROUP and label.last == mark - 1 and label.first > first
    kind = kind and scene.who[mark - 1] is None  # `rechaza cifras oficiales: …`
    if label is None or not kind or not label.gives or scene.has(scene.who, first, mark - 1, Kind.SAY, Kind.CHECK):
        return
    if any(scene.bounded[at] for at in range(first, mark)):
        return
    for draft in one.drafts:
        if draft.group is None and draft.head.kind in {None, Kind.RELEASED} and draft.number.first > mark:
            draft.group = Group(label.gives)


def _who_leave(scene: Scene, told: list[Told]) -> None:
    """`Women leave jails under amnesty | At least 24 have walked free`: a bare number is of those the title opens with.

    `Six Americans fly home | X confirmed the release of the six men`: the men are the title's foreigners.
    """
    title = told[0]
    if len(title.drafts) == 1 and title.drafts[0].head.kind is Kind.COUNTRY:
        for draft in (each for one in told if one.sentence.item == 1 for each in one.drafts):
            if draft.value == title.drafts[0].value and draft.metric is not None and draft.group is Group.MEN:
                draft.group = Group.FOREIGN
        return
    first = title.sentence.first
    first += scene.norms[first] in scene.lexicon.articles
    tag = scene.what[first] if first < title.sentence.last and not title.drafts and not title.dropped else None
    if tag is None or tag.kind is not Kind.GROUP or not tag.gives or len(told) == 1:
        return
    verb = scene.what[tag.last + 1] if tag.last < title.sentence.last else None
    leave = verb is not None and verb.kind in {Kind.RELEASE_VERB, Kind.RELEASED} and told[1].sentence.item == 1
    for part in told[1].drafts[:1] if leave else ():
        opens = part.number.lead <= part.sentence.first + 1
        if opens and part.head.kind is None and part.metric is Metric.RELEASED:
            part.group = part.group or Group(tag.gives)


def of_titles_kind(scene: Scene, told: list[Told]) -> None:
    """`Ocho militares salen… | Seis obtuvieron libertad plena`: fewer, told behind, are of the title's kind."""
    title = [draft for one in told if one.sentence.item == 0 for draft in one.drafts if draft.metric is not None]
    if not title and told[0].sentence.item == 0:
        _who_leave(scene, told)
    if len(title) != 1 or title[0].head.kind not in {Kind.GROUP, Kind.COUNTRY} or title[0].group is None:
        return
    for draft in (each for one in told if one.sentence.item == 1 for each in one.drafts[:1]):
        opens = draft.number.lead <= draft.sentence.first + 1 and draft.head.kind in {None, Kind.FULL}
        freed = draft.metric in LET_OUT and draft.scope is not Scope.TOTAL
        if opens and freed and draft.group is None and (draft.value or 0) < (title[0].value or 0):
            draft.group = title[0].group
