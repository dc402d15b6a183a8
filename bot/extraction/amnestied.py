"""Tell who left prison under an amnesty from those whose case it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_LINK = 3


def freed_by_amnesty(scene: Scene, told: list[Told]) -> None:
    """Take those who were held, among people whom an amnesty reached, for released."""
    amnesty = scene.of_amnesty()
    lifted = False
    for one in told:
        tie = scene.tie[one.sentence.first]
        lists = tie is not None and tie.kind is Kind.OF_WHICH and bool(tie.gives)
        opening = scene.norms[one.sentence.first : one.sentence.first + 2 * _LINK]
        lists = lists or not scene.lexicon.holding_all.isdisjoint(opening)
        for draft in one.drafts:
            if draft.metric is Metric.RELEASED and lifted and _already_out(scene, draft):
                draft.drop(Reason.OTHER_PEOPLE, "already-out")
            if lifted and draft.verdict.rule == "had-been":
                draft.metric, draft.reason, draft.rule = Metric.RELEASED, None, "freed-by-amnesty"
            elif draft.metric is Metric.FULL_LIBERTY:
                amnesty = lifted = True
            elif draft.verdict.rule == "full-liberty" and draft.metric is Metric.RELEASED:
                amnesty = True  # `eleva a 4.159 los beneficiados`
            elif amnesty:
                _among_amnestied(scene, draft, lists=lists)


def _already_out(scene: Scene, draft: Draft) -> bool:
    """`115 libertades plenas: 60 de ellas son de personas que ya estaban fuera de prisión`: freed before, not now."""
    after = draft.number.trail + 1
    words = scene.norms[after : draft.cell.last]
    return scene.points_back(after, after + 1) and not scene.lexicon.already.isdisjoint(words)


def _among_amnestied(scene: Scene, draft: Draft, *, lists: bool) -> None:
    """Settle a number beside one of full liberty: `solo 181 estaban tras las rejas`, `They include 179 prisoners`."""
    kind = draft.head.kind
    near = scene.norms[draft.number.last + 1 : draft.head.last + 4]
    if draft.metric is Metric.DETAINED and kind in {None, Kind.PEOPLE}:
        if not scene.lexicon.past.isdisjoint(near):
            draft.metric, draft.rule = Metric.RELEASED, "freed-by-amnesty"
    elif kind is Kind.PRISONERS and lists:
        draft.metric, draft.reason, draft.rule = Metric.RELEASED, None, "freed-by-amnesty"
    elif draft.reason is Reason.HOUSE_ARREST and (
        kind is Kind.PEOPLE or (kind is None and draft.rule != "house-arrest")
    ):
        draft.metric, draft.reason, draft.rule = Metric.FULL_LIBERTY, None, "freed-by-amnesty"
