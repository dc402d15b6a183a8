"""Say of a part what is said of its whole, and of the whole what is not said of the part."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric
from bot.extraction.attribution import OWNED
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason
from bot.extraction.verdicts import LET_OUT

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_LINK = 3
_NEXT = 2


def parts_of_wholes(scene: Scene, one: Told) -> None:
    """Say of a part what is said of its whole: `50 of more than 800 prisoners freed`."""
    for part, whole in itertools.pairwise(one.drafts):
        headless = part.head.kind is None or part.head.last < part.number.lead
        linked = _is_linked(scene, whole)
        near = whole.number.lead - part.number.last <= _LINK
        if not linked and _of_somebody(scene, part, whole):
            linked = near = True
        if linked and near and whole.verdict.promised and part.head.kind is None:
            _of_promised_kind(scene, part, whole)
        if not (linked and near) or whole.verdict.promised or not headless:
            continue
        if not _are_of_a_part(scene, part, whole):
            _take_what_is_said(part, whole)


def _take_what_is_said(part: Draft, whole: Draft) -> None:
    """Give a part what is said of its whole, and leave nothing of the whole where it counts nobody by itself."""
    people = whole.head.kind in {Kind.GROUP, Kind.PEOPLE, Kind.COUNTRY} and whole.metric is None
    untold = people and whole.reason is None and whole.verdict.rule == "no-verb"  # `salieron 44 de los 50 docentes`
    # `salen tres de los seis adolescentes presos`
    if part.metric in LET_OUT and (whole.verdict.rule == "population" or untold):
        if whole.head.kind is Kind.GROUP and whole.head.gives:
            part.group = Group(whole.head.gives)
        whole.drop(Reason.NO_MEASURE, "whole")
        return
    if whole.metric is Metric.DETAINED and whole.verdict.rule != "population" and part.metric is None:
        part.metric, part.reason, part.rule = (
            whole.metric,
            None,
            whole.rule,
        )  # `12 of the 45 prisoners are still held`
        whole.drop(Reason.NO_MEASURE, "whole")
        return
    bare = whole.head.kind is None and whole.number.lead - part.number.last == _NEXT
    if (bare or whole.head.kind in {Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP}) and whole.metric in LET_OUT:
        if whole.head.kind is Kind.GROUP and whole.head.gives:
            part.group = Group(whole.head.gives)
        part.metric, part.reason, part.rule = whole.metric, None, whole.rule
        said = whole.utterance
        if said is None or said.rule not in OWNED or whole.claimant in {None, part.claimant}:
            whole.drop(Reason.NO_MEASURE, "whole")  # else `93 of the 217 people X says it has freed are home, says Y`
    elif whole.head.kind in {Kind.RELEASE_NOUN, Kind.RELEASED} and whole.utterance is part.utterance:
        part.metric, part.reason, part.rule, part.of_promised = whole.metric, None, whole.rule, True
        whole.claimant, whole.speaker, whole.settled = None, None, True


def _are_of_a_part(scene: Scene, part: Draft, whole: Draft) -> bool:
    """`173 de los 806 presos políticos son militares`: so many of the whole, which is no part itself."""
    first = whole.head.last + 1
    copula = next(
        (at for at in range(first, first + _LINK) if at < whole.cell.last and scene.norms[at] in scene.lexicon.copula),
        None,
    )
    group = scene.what[copula + 1] if copula is not None else None
    metric = Metric.DETAINED if whole.verdict.rule == "population" else whole.metric
    if copula is None or group is None or metric not in {Metric.DETAINED, *LET_OUT}:
        return False
    if group.kind is Kind.GROUP and group.gives:
        part.group = Group(group.gives)
    elif group.kind is Kind.COUNTRY:
        part.group = Group.FOREIGN
    else:
        return False
    part.metric, part.reason, part.rule = metric, None, "are-of-a-part"
    whole.cell = whole.cell._replace(last=copula - 1)
    return True


def _of_promised_kind(scene: Scene, part: Draft, whole: Draft) -> None:
    """Give the part of what was promised the kind of people that its whole is of."""
    at = whole.head.last + 1
    kind = scene.what[at] if whole.head.kind is Kind.RELEASED and at < len(scene.what) else None
    gives = whole.head.gives if whole.head.kind is Kind.GROUP else kind.gives if kind is not None else ""
    grouped = whole.head.kind is Kind.GROUP or (kind is not None and kind.kind is Kind.GROUP)
    part.group = Group(gives) if gives and grouped else part.group


def _is_linked(scene: Scene, whole: Draft) -> bool:
    """Tell whether "of" stands before a whole: `50 of more than 800`."""
    tie = scene.tie[whole.number.lead - 1]
    linked = tie is not None and tie.kind is Kind.OF_WHICH and not tie.gives
    return linked or scene.norms[whole.number.lead - 1] in scene.lexicon.genitive


def _of_somebody(scene: Scene, part: Draft, whole: Draft) -> bool:
    """`Nine of Vente Venezuela's 30 jailed activists leave prison`: the whole is somebody's."""
    tie = scene.tie[part.number.trail + 1] if part.number.trail + 1 < len(scene.tie) else None
    of = tie is not None and tie.kind is Kind.OF_WHICH and not tie.gives
    at = whole.number.lead - 1
    return of and at - part.number.trail <= 2 * _LINK and scene.norms[at] in scene.lexicon.possessive
