"""Tell total from batch, part from whole, and from which day a number counts."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group, Metric, Scope
from bot.domain.trackers import SourceKind
from bot.extraction.attribution import Reach
from bot.extraction.dates import Role
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Change, Form
from bot.extraction.predicates import span_of
from bot.extraction.scene import SPEECH

if TYPE_CHECKING:
    from datetime import date

    from bot.domain.trackers import Tracker
    from bot.extraction.dates import DateMention
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.heads import Head
    from bot.extraction.scene import Cell, Scene
    from bot.extraction.tagging import Tag

_NEXT = 3
_PHRASE = 6
_UNTIL = 9


def scope_of(
    scene: Scene,
    cell: Cell,
    head: Head,
    metric: Metric,
    *,
    of_promised: bool,
    owned: bool = False,
    until: int | None = None,
    part: bool = False,
) -> Scope | None:
    """Return whether a number is a running count or this time's; None: the words do not say.

    A day, an hour, `otros` or `nuevas` beat a verb of reaching; a stated window beats a day.
    """
    if metric is Metric.DETAINED:
        return None
    first, last = span_of(scene, cell)
    if owned:
        first = cell.number.lead
    if until is not None:
        last = min(last, until)
    if any(
        d.role == Role.SINCE and scene.norms[d.first] in scene.lexicon.between_days
        for d in scene.dates
        if first <= d.first <= last
    ):
        return Scope.BATCH
    how = [tag for tag in scene.tags(scene.how, first, last) if not _of_count(scene, tag, cell)]
    if part:
        how = [tag for tag in how if tag.gives != "others"]
    if of_promised and metric is not Metric.ANNOUNCED:
        return Scope.TOTAL
    if _window(scene, first, last) and metric is not Metric.ANNOUNCED:
        return Scope.TOTAL
    batch = [tag for tag in how if tag.kind is Kind.BATCH and not _far_others(tag, cell, head)]
    plus = any(tag.kind is Kind.PLUS and tag.first <= head.last + _NEXT and tag.first > cell.number.last for tag in how)
    if batch or plus:
        return Scope.BATCH
    if metric is Metric.ANNOUNCED:
        return None
    if any(d.role == Role.AS_OF and first <= d.first <= last for d in scene.dates):
        return Scope.TOTAL
    if any(_until(scene, at) for at in range(cell.number.trail + 1, min(head.last + _NEXT, last) + 1)):
        return Scope.TOTAL
    if cell.number.form is Form.ORDINAL:
        return Scope.TOTAL
    if cell.number.change is Change.TO:
        return None if scene.has(scene.who, cell.first, cell.last, Kind.CORRECT) else Scope.TOTAL
    if any(tag.kind is Kind.TOTAL for tag in how):
        return Scope.TOTAL
    return None


def _until(scene: Scene, at: int) -> bool:
    """Tell whether a word makes the day or hour behind it the end of a window."""
    if scene.norms[at] not in scene.lexicon.until:
        return False
    behind = range(at, min(at + _NEXT + 1, len(scene.norms)))
    return any(
        scene.dated[i] is not None or ((how := scene.how[i]) is not None and how.kind is Kind.BATCH) for i in behind
    )


def _of_count(scene: Scene, tag: Tag, cell: Cell) -> bool:
    """Tell whether a day is that of the count, not of the releases: "hasta este lunes", "elevó este jueves a 97"."""
    if tag.kind is not Kind.BATCH:
        return False
    behind = scene.who[tag.last + 1] if tag.last + 1 < len(scene.who) else None
    if behind is not None and behind.kind is Kind.RAISE:
        return True
    day = scene.dated[tag.first] is not None or scene.dated[tag.last] is not None
    if day and any(scene.norms[at] in scene.lexicon.after for at in range(max(cell.first, tag.first - _NEXT), tag.first)):
        return True
    if any(scene.norms[at] in scene.lexicon.until for at in range(max(cell.first, tag.first - _UNTIL), tag.first)):
        return True
    date = scene.dated[tag.first] or scene.dated[tag.last]
    if date is not None and date.role == Role.AS_OF:
        return True
    if tag.gives != "others" and tag.first > cell.number.last and date is not None:
        before = list(scene.tags(scene.who, cell.first, cell.number.lead - 1))
        if any(t.kind is Kind.RAISE for t in before) and any(t.kind is Kind.FIGURE for t in before):
            return True
    verb = scene.who[tag.first - 1] if tag.first else None
    raised = verb is not None and verb.kind in {Kind.RAISE, Kind.SAY, Kind.COUNT} and tag.last < cell.number.lead
    return raised and scene.norms[tag.last + 1] not in scene.lexicon.possessive


def _far_others(tag: Tag, cell: Cell, head: Head) -> bool:
    """Tell whether an `otros` stands elsewhere than at the number or its noun."""
    if tag.gives != "others":
        return False
    return not (cell.number.lead - _NEXT <= tag.first <= head.last)


def _window(scene: Scene, first: int, last: int) -> bool:
    return any(d.role == "since" for d in scene.dates if first <= d.first <= last)


def _dated(scene: Scene, mention: DateMention) -> bool:
    """Tell whether a span of days is printed with its dates, not only with days of the week."""
    return any(norm[:1].isdigit() for norm in scene.norms[mention.first : mention.last + 1])


def since_of(scene: Scene, first: int, last: int) -> date | None:
    """Return the first day of the window that is stated between two token indices."""
    return next(
        (
            d.day
            for d in scene.dates
            if d.role == Role.SINCE and first <= d.first and d.last <= last and d.day
            if (scene.norms[d.first] not in scene.lexicon.between_days or _dated(scene, d))
            and scene.lexicon.vague_days.isdisjoint(scene.norms[d.first : d.last + 1])
        ),
        None,
    )


def group_of(scene: Scene, cell: Cell, head: Head, metric: Metric, *, foreign: bool = False) -> Group | None:
    """Return the part that a number counts, if it counts a part."""
    if head.kind is Kind.GROUP and head.gives:
        return Group(head.gives)
    if head.rule == "unknown-noun":
        return Group.OTHER
    if head.kind is Kind.COUNTRY:
        return Group.FOREIGN
    first, last = span_of(scene, cell)
    for tag in scene.tags(scene.what, head.last + 1, min(last, head.last + _PHRASE)):
        if tag.rule == "women-prisoners":
            continue
        if tag.kind is Kind.GROUP and tag.gives and _modifies(scene, head.last, tag.first):
            return Group(tag.gives)
        if tag.kind is Kind.COUNTRY and tag.first == head.last + 1:
            return Group.FOREIGN
    for tag in scene.tags(scene.what, head.last + 2, last):
        if tag.kind is Kind.GROUP and tag.gives and scene.norms[tag.first - 1] in scene.lexicon.copula:
            return Group(tag.gives)
    if foreign and head.kind in {Kind.PEOPLE, Kind.PRISONERS, None}:
        return Group.FOREIGN
    del metric
    end = next((at - 1 for at in range(head.last + 1, last + 1) if scene.norms[at] == ","), last)
    places = {tag.gives or tag.rule for tag in scene.tags(scene.what, first, end) if tag.kind is Kind.PLACE}
    if len(places) == 1:
        return Group.PLACE
    if head.kind is None and not places:
        return _freed_before(scene, first, cell.number.lead - 1)
    return None


def _freed_before(scene: Scene, first: int, last: int) -> Group | None:
    """`Mujeres excarceladas … llegan a 24`: the part is the subject."""
    tags = list(scene.tags(scene.what, first, last))
    for tag, following in itertools.pairwise(tags):
        if tag.kind is Kind.GROUP and tag.gives and following.kind is Kind.RELEASED and following.first == tag.last + 1:
            return Group(tag.gives)
    return None


def _modifies(scene: Scene, last: int, first: int) -> bool:
    """Tell whether a noun hangs on the head: an adjective, `de`, or next to it."""
    for at in range(last + 1, first):
        what = scene.what[at]
        if what is not None and what.kind in {Kind.RELEASED, Kind.PRISONERS, Kind.PEOPLE}:
            continue
        if scene.norms[at] not in scene.lexicon.genitive | scene.lexicon.articles:
            return False
    return True


def group_between(scene: Scene, first: int, last: int) -> Group | None:
    """Return the part that a stretch of words speaks of, if it names one."""
    for tag in scene.tags(scene.what, first, last):
        if tag.kind is Kind.GROUP and tag.gives:
            return Group(tag.gives)
        if tag.kind is Kind.PLACE:
            return Group.PLACE
    return None


_OWNED = frozenset({"owner", "count-of", "agent", "relative", "figure-of", "official"})


def fill(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """Fill scope, part and window of every draft that will be a claim."""
    for one in told:
        for at, draft in enumerate(one.drafts):
            if draft.metric is not None:
                _fill(scene, told, one, at, draft, tracker)
        label = next(scene.tags(scene.what, one.sentence.first, one.sentence.first + 1), None)
        if (
            label is not None
            and label.kind is Kind.PLACE
            and scene.norms[min(label.last + 1, one.sentence.last)] in {":", "|"}
        ):
            for draft in one.drafts:
                draft.group = draft.group or Group.PLACE
        if (
            label is not None
            and label.kind is Kind.GROUP
            and label.gives
            and scene.norms[min(label.last + 1, one.sentence.last)] == ":"
        ):
            for draft in one.drafts:
                draft.group = draft.group or Group(label.gives)
    _places(scene, told)
    _windows(scene, told)


def _places(scene: Scene, told: list[Told]) -> None:
    """A title that names a prison and gives no number says where the people counted below came from."""
    title = [one for one in told if one.sentence.item == 0]
    if not title or any(one.drafts for one in title):
        return
    if not any(scene.has(scene.what, one.sentence.first, one.sentence.last, Kind.PLACE) for one in title):
        return
    for one in told:
        for draft in one.drafts:
            if draft.metric is Metric.RELEASED and draft.scope is not Scope.TOTAL:
                draft.group, draft.scope = draft.group or Group.PLACE, Scope.BATCH


def _fill(scene: Scene, told: list[Told], one: Told, at: int, draft: Draft, tracker: Tracker) -> None:
    metric = draft.metric or Metric.RELEASED
    first, last = span_of(scene, draft.cell)
    following = one.drafts[at + 1] if at + 1 < len(one.drafts) else None
    if following is not None and metric in {Metric.RELEASED, Metric.FULL_LIBERTY}:
        linked = scene.has(scene.tie, draft.number.last + 1, following.number.last, Kind.OF_WHICH)
        flow = following.head.kind in {Kind.RELEASE_NOUN, Kind.RELEASED, Kind.FULL}
        draft.of_promised = draft.of_promised or following.verdict.promised or (linked and flow)
    if draft.head.rule == "people" and scene.text(draft.head.first, draft.head.last) in scene.lexicon.of_these:
        draft.of_promised = draft.of_promised or (draft.utterance is not None and draft.utterance.verb is Kind.CHECK)
    utterance = draft.utterance
    owned = utterance is not None and utterance.rule in _OWNED - {"figure-of"} and utterance.at > draft.number.last
    behind = utterance is not None and utterance.reach is Reach.BEFORE and utterance.at > draft.number.last
    until = utterance.at - 1 if utterance is not None and behind else None
    draft.scope = scope_of(
        scene,
        draft.cell,
        draft.head,
        metric,
        of_promised=draft.of_promised,
        owned=owned,
        until=until,
        part=at > 0 and one.drafts[at - 1].metric not in {None, metric},
    )
    foreign = draft.claimant == OTHER and utterance is not None and utterance.party.listed
    draft.group = group_of(scene, draft.cell, draft.head, metric, foreign=foreign) or draft.group
    if draft.group is Group.PARTY and not _of_party(one, draft, tracker):
        draft.group = Group.OTHER
    elif (
        draft.group is Group.OTHER
        and scene.norms[draft.head.first] in scene.lexicon.comrades
        and _of_party(one, draft, tracker)
    ):
        draft.group = Group.PARTY
    if metric in {Metric.RELEASED, Metric.FULL_LIBERTY}:
        draft.since = since_of(scene, draft.number.lead if owned else first, last)
        if draft.since is None and (at == 0 or not owned):
            draft.since = since_of(scene, one.sentence.first, one.drafts[0].number.lead)
            if draft.since is not None and draft.scope is None:
                draft.scope = Scope.TOTAL
    if draft.head.rule == "colleagues" and not _of_press(scene):
        draft.group = Group.OTHER
    before = one.drafts[at - 1] if at else _last(told, one)
    raised = draft.head.kind is None and scene.has(scene.who, first, draft.number.lead, Kind.RAISE)
    if draft.group is None and raised and before is not None and before.group is Group.PLACE:
        draft.group = before.group if before.claimant == draft.claimant else None
    placed = draft.group is Group.PLACE or (
        draft.group is not None and scene.has(scene.what, draft.number.last, last, Kind.PLACE)
    )
    if placed and draft.scope is None and metric in {Metric.RELEASED, Metric.ANNOUNCED}:
        draft.scope = Scope.BATCH
    if draft.added and draft.scope is None:
        draft.scope = Scope.BATCH
    if not draft.denied:
        draft.denied = _denied(scene, one, draft, last)
    if one.drafts[0] is not draft and draft.scope is None and _of_whole(scene, one):
        draft.scope = Scope.TOTAL
    if (
        draft.scope is None
        and metric in {Metric.RELEASED, Metric.FULL_LIBERTY}
        and _on_a_day(scene, first, last, until)
    ):
        draft.scope = Scope.BATCH
    following = one.drafts[at + 1] if at + 1 < len(one.drafts) else None
    if (
        following is not None
        and draft.scope is None
        and metric is Metric.RELEASED
        and _brings_to(scene, draft, following)
    ):
        draft.scope = Scope.BATCH
    draft.rules.setdefault("claimant", "nobody")
    draft.rules["metric"] = draft.rule


def _brings_to(scene: Scene, draft: Draft, following: Draft) -> bool:
    """Tell whether a number raises the total that follows: "confirmed 96, bringing the number to 254"."""
    if following.claimant != draft.claimant or (following.value or 0) <= (draft.value or 0):
        return False
    return scene.has(scene.who, draft.head.last + 1, following.number.lead - 1, Kind.RAISE)


def _of_whole(scene: Scene, one: Told) -> bool:
    """Tell whether a sentence opens with a whole that somebody counted: "De los 7.230 amnistiados…, X verificó 412"."""
    first, whole = one.sentence.first, one.drafts[0]
    flow = whole.head.kind in {Kind.RELEASE_NOUN, Kind.RELEASED, Kind.FULL} or whole.verdict.promised
    return flow and scene.norms[first] in scene.lexicon.genitive and whole.number.lead - first <= _NEXT


def _on_a_day(scene: Scene, first: int, last: int, until: int | None) -> bool:
    """Tell whether a number is of one printed day: "este 25 de enero", "#25Ene"."""
    end = last if until is None else min(last, until)
    days = [d for d in scene.dates if d.role == Role.PLAIN and d.day is not None and first <= d.first and d.last <= end]
    days = [d for d in days if d.first > 0 and scene.norms[d.first - 1] not in {"\n", "."}]
    days = [d for d in days if not _told_then(scene, d.last + 1)]
    days = [d for d in days if (verb := scene.who[d.first - 1]) is None or verb.kind not in SPEECH]
    return bool(days) and not any(
        scene.norms[at] in scene.lexicon.until for at in range(max(first, days[0].first - _UNTIL), days[0].first)
    )


def _last(told: list[Told], one: Told) -> Draft | None:
    """Return the last draft before a sentence."""
    drafts = [d for other in told[: told.index(one)] for d in other.drafts if d.metric is not None]
    return drafts[-1] if drafts else None


def _of_press(scene: Scene) -> bool:
    return any(tag.kind is Kind.GROUP and tag.rule == "press" for tag in scene.who_and_what()) or any(
        norm.startswith(scene.lexicon.press) for norm in scene.norms
    )


def _of_party(one: Told, draft: Draft, tracker: Tracker) -> bool:
    """Tell whether a party is named that "dirigentes" and "activists" may be of."""
    parties = {s.source_id for s in tracker.sources if s.kind is SourceKind.POLITICAL}
    return draft.claimant in parties or any(p.claimant in parties for p in one.named)


def _told_then(scene: Scene, at: int) -> bool:
    """Tell whether a day belongs to a count behind it: "que hoy cierra en 143"."""
    verb = scene.who[at] if at < len(scene.who) else None
    return verb is not None and verb.kind is Kind.RAISE


def _denied(scene: Scene, one: Told, draft: Draft, last: int) -> bool:
    """Tell whether the sentence rejects a number that is not its speaker's own."""
    if draft.utterance is None:
        return False
    others = [u for u in one.said if u.party.claimant != draft.claimant]
    owned = draft.utterance.rule in _OWNED
    if scene.has(scene.tie, draft.number.last + 1, last, Kind.DENIED) and (owned or others):
        return True
    if not owned or not others:
        return False
    return scene.has(scene.tie, one.sentence.first, one.sentence.last, Kind.DENIED) or any(
        u.verb is Kind.DENY for u in others
    )


def _windows(scene: Scene, told: list[Told]) -> None:
    """`El cómputo arranca el 8 de enero`: a sentence without a count dates the one before it."""
    counted: list[Draft] = []
    for one in told:
        mine = [d for d in one.drafts if d.metric in {Metric.RELEASED, Metric.FULL_LIBERTY}]
        if mine:
            counted = [*counted, *mine]
            continue
        first, last = one.sentence.first, one.sentence.last
        named = {p.claimant for p in one.named}
        counts = scene.has(scene.who, first, last, Kind.COUNT, Kind.CHECK) and any(d.claimant in named for d in counted)
        if not counted or not (counts or scene.has(scene.how, first, last, Kind.WINDOW)):
            continue
        day = since_of(scene, first, last)
        if day is None and not counts:
            day = next((d.day for d in scene.dates if first <= d.first <= last and d.day), None)
        for draft in counted:
            if draft.since is None and day is not None and draft.scope is not Scope.BATCH:
                draft.since, draft.scope = day, Scope.TOTAL
