"""Know the number that a correction puts in place of another by the words between them, wherever the old one stands."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Change
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_NEAR = 4
_AMENDING = frozenset({Kind.CORRECT, Kind.RAISE, Kind.FIGURE})
_CLOSE = 5
"""Two counts of one list differ by less than one in five."""


def amend(scene: Scene, told: list[Told]) -> None:
    """Settle what is corrected or outgrown by words that name the old number or the new one."""
    corrects = scene.corrects()
    for index, one in enumerate(told):
        _fell_from(scene, told, index, corrects=corrects)
        _told_twice(scene, one)
        _told_in_passing(scene, one)
        _that_was(scene, one, corrects=corrects)
        if corrects:
            _down_from(one)
            _right_figure(scene, one)
            _and_is(scene, one)
            _is_left(scene, told, index)
            _of_release_count(scene, one)


def _fell_from(scene: Scene, told: list[Told], index: int, *, corrects: bool) -> None:
    """`Quedan 490 | La cifra baja desde 508 en una semana`: what a count fell from is outgrown."""
    for draft in told[index].drafts:
        lead = draft.number.lead
        if draft.number.change is not None or lead < 1 or scene.norms[lead - 1] not in scene.lexicon.starting:
            continue
        near = range(max(lead - _NEAR, draft.sentence.first), lead - 1)
        falls = any(scene.norms[at] in scene.lexicon.falling for at in near)
        before = [each for one in told[: index + 1] for each in one.drafts if each.number.last < draft.number.first]
        new = next((d for d in reversed(before) if d.metric is not None), None)
        if not falls or new is None or not close(new, draft):
            continue
        if corrects and new.metric is not Metric.DETAINED:
            new.supersedes = draft.value
        draft.drop(Reason.REPLACED, "fell-from")


def _told_twice(scene: Scene, one: Told) -> None:
    """`contó dos veces a cuatro personas: los liberados son 118`: the four are why a count was amended."""
    for draft in one.drafts if len(one.drafts) > 1 else ():
        few = draft.head.kind in {None, Kind.PEOPLE, Kind.PRISONERS} and draft.verdict.metric is None
        near = range(
            max(draft.number.lead - _NEAR, one.sentence.first), min(draft.head.last + _NEAR, one.sentence.last)
        )
        twice = few and any(scene.norms[at] in scene.lexicon.twice for at in near)
        if twice and scene.has(
            scene.who, one.sentence.first, draft.head.last + _NEAR, Kind.CHECK, Kind.COUNT, Kind.CORRECT
        ):
            draft.drop(Reason.REPLACED, "why-corrected")


def _down_from(one: Told) -> None:
    """`Its total is now 1,212, down from 1,226`, where the text speaks of a correction: the old number is replaced."""
    for old in one.dropped:
        if old.reason is not Reason.REPLACED:
            continue
        new = next((draft for draft in reversed(one.drafts) if draft.number.last < old.number.first), None)
        if new is not None and new.metric is not Metric.DETAINED and new.supersedes is None and close(new, old):
            new.supersedes = old.value


def _right_figure(scene: Scene, one: Told) -> None:
    """`Fe de errata: dijimos que X contaba 512 excarcelados; la cifra correcta es 502`: the last figure gives way."""
    for wrong, new in itertools.pairwise(one.drafts):
        between = scene.norms[wrong.number.last + 1 : new.number.lead]
        right = not scene.lexicon.right_words.isdisjoint(between) and new.head.kind is None
        if right and wrong.metric is not None and wrong.value != new.value:
            new.metric, new.reason, new.rule = wrong.metric, None, "right-figure"
            new.claimant, new.speaker, new.settled = wrong.claimant, wrong.speaker, True
            new.supersedes = wrong.value
            wrong.drop(Reason.REPLACED, "old-figure")


def _and_is(scene: Scene, one: Told) -> None:
    """`«Dije 808 y son 806»`, `se decía que había contado 140; son 104`, in a correction: the first gives way."""
    lexicon = scene.lexicon
    for wrong, new in itertools.pairwise(one.drafts):
        between = range(max(wrong.head.last, wrong.number.trail) + 1, new.number.lead)
        plain = lexicon.bare | lexicon.copula | lexicon.adverbs | {",", ";", "but", "pero"}
        ties = [at for at in between if scene.norms[at] not in plain]
        links = all((tie := scene.tie[at]) is not None and tie.kind in {Kind.JOIN, Kind.CONTRAST} for at in ties)
        copula = bool(between) and scene.norms[new.number.lead - 1] in lexicon.copula
        same = new.claimant in {None, wrong.claimant} and new.head.kind in {None, wrong.head.kind}
        if copula and links and same and _alike(wrong, new) and not new.supersedes:
            new.metric, new.reason, new.rule = new.metric or wrong.metric, None, "and-is"
            new.claimant, new.speaker, new.settled = wrong.claimant, wrong.speaker, True
            new.supersedes = wrong.value
            wrong.drop(Reason.REPLACED, "old-figure")


def _alike(wrong: Draft, new: Draft) -> bool:
    """Tell whether a wrong number and the right one may be of one thing: neither is twice the other."""
    high, low = max(wrong.value or 0, new.value or 0), min(wrong.value or 0, new.value or 0)
    return wrong.metric is not None and low < high < 2 * low


def _that_was(scene: Scene, one: Told, *, corrects: bool) -> None:
    """`corrige a 705 su cuenta de excarcelados, que era de 711`: what the corrected count was."""
    lexicon = scene.lexicon
    for new, old in itertools.pairwise(one.drafts):
        at = old.number.lead - 1
        at -= scene.norms[at] in lexicon.genitive
        tie = scene.tie[at - 1] if at > new.number.last + 1 else None
        was = scene.norms[at] in lexicon.was_so and tie is not None and tie.kind is Kind.RELATIVE
        falls = corrects or (new.value or 0) < (old.value or 0)
        if was and old.head.kind is None and new.metric is not None and close(new, old):
            new.supersedes = old.value if falls and new.metric is not Metric.DETAINED else new.supersedes
            old.drop(Reason.REPLACED, "was-that")


def _told_in_passing(scene: Scene, one: Told) -> None:
    """`X, which on Friday counted 84 releases, said that the number had climbed to 110`: the 84 is outgrown."""
    for old, new in itertools.pairwise(one.drafts):
        lead, first = old.number.lead, one.sentence.first
        tie = next((t for t in scene.tags(scene.tie, first + 1, lead - 1) if t.kind is Kind.RELATIVE), None)
        if tie is None or scene.norms[tie.first - 1] != "," or lead - tie.last > 2 * _NEAR:
            continue
        told = scene.has(scene.who, tie.last + 1, lead - 1, Kind.COUNT, Kind.SAY, Kind.CHECK, Kind.EARLIER)
        behind = max(old.head.last, old.number.trail) + 1
        raised = scene.has(scene.who, behind, new.number.lead - 1, Kind.RAISE)
        aside = "," in scene.norms[behind : new.number.lead]
        same = old.claimant in {None, new.claimant} and old.metric in {None, new.metric} and new.claimant is not None
        if told and raised and aside and same and new.head.kind is None and (old.value or 0) < (new.value or 0):
            new.metric, new.reason = new.metric or old.metric, new.reason if new.metric else None
            old.drop(Reason.REPLACED, "told-in-passing")


def _is_left(scene: Scene, told: list[Told], index: int) -> None:
    """`X had put the releases at 882; eight were counted twice, which leaves 874`: what is left of the old number."""
    for draft in told[index].drafts:
        lead = draft.number.lead
        leaves = not scene.lexicon.leaving_so_many.isdisjoint(
            scene.norms[max(lead - _NEAR, draft.sentence.first) : lead]
        )
        if draft.head.kind is not None or not leaves or draft.number.change is not None:
            continue
        before = [each for one in told[: index + 1] for each in one.drafts if each.number.last < draft.number.first]
        old = next((d for d in reversed(before) if d.metric is not Metric.DETAINED and close(d, draft)), None)
        if old is None or (old.value or 0) < (draft.value or 0) or draft.metric is Metric.DETAINED:
            continue
        draft.metric, draft.reason = draft.metric or old.metric or Metric.RELEASED, None
        draft.rule, draft.supersedes = "is-left", old.value
        if draft.claimant is None:
            draft.claimant, draft.speaker = old.claimant or _corrector(told), old.speaker
        old.drop(Reason.REPLACED, "old-figure")


def _corrector(told: list[Told]) -> str | None:
    """Return whom a title without a number has amend a count: `Interior ministry trims its list`."""
    said = [] if told[0].drafts else [u for u in told[0].said if u.verb in _AMENDING and u.party.listed]
    return said[0].party.claimant if len(said) == 1 else None


def _of_release_count(scene: Scene, one: Told) -> None:
    """`NGO trims its release tally to 309 from 312`: a corrected count of releases, though nobody known speaks."""
    for draft in one.drafts:
        if draft.metric is not None or draft.reason is not Reason.NO_MEASURE or draft.number.change is not Change.TO:
            continue
        first = max(draft.cell.first, one.sentence.first)
        words = scene.norms[first : draft.number.lead]
        counts = any(norm.startswith(scene.lexicon.release_stems) for norm in words)
        if counts and draft.head.kind is None:
            draft.metric, draft.reason, draft.rule = Metric.RELEASED, None, "corrected"


def close(one: Draft, other: Draft) -> bool:
    """Tell whether two numbers may be of one list, before and after it was amended."""
    high, low = max(one.value or 0, other.value or 0), min(one.value or 0, other.value or 0)
    return high != low and (high - low) * _CLOSE <= high
