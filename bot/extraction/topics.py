"""Tell what an entry is about up to a number: releases, or those who are held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Metric
from bot.extraction.beside import only_held
from bot.extraction.lexicon.rows import Kind

if TYPE_CHECKING:
    from bot.extraction.borrowing import Place
    from bot.extraction.scene import Scene, Sentence

_FLOW = (Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB, Kind.FULL)
_NEAR = 3


def topic(place: Place) -> Metric:
    """Return what a text speaks of up to a number: releases, or only those who are held."""
    scene = place.scene
    lead = place.draft.number.lead
    few = scene.norms[max(lead - _NEAR, place.one.sentence.first) : lead]
    to_come = scene.has(scene.what, 0, lead, Kind.RELEASE_FUTURE) and not scene.lexicon.perhaps.isdisjoint(few)
    if to_come:
        return Metric.ANNOUNCED  # `¿Cuántos saldrán? X calcula que podrían ser 300`
    promise = any(u.verb is Kind.PROMISE for u in place.told[0].said) and not place.told[0].drafts
    before = scene.norms[place.one.sentence.first : place.draft.number.lead]
    if promise and not scene.lexicon.will_be.isdisjoint(before):
        return Metric.ANNOUNCED
    if only_held(scene, place.one, lead):
        return Metric.DETAINED
    for one in reversed(place.told[: place.where + 1]):
        first, last = one.sentence.first, min(one.sentence.last, place.draft.number.first)
        if scene.has(scene.what, first, last, *_FLOW):
            return Metric.RELEASED
        if scene.has(scene.what, first, last, Kind.PRISONERS, Kind.HELD):
            return Metric.DETAINED
    behind = place.told[place.where + 1].sentence if place.where + 1 < len(place.told) else None
    these = behind is not None and scene.norms[behind.first] in scene.lexicon.these
    held = these and behind is not None and scene.has(scene.what, behind.first, behind.last, Kind.PRISONERS)
    return Metric.DETAINED if held or (behind is not None and _lists_prisoners(scene, behind)) else Metric.RELEASED


def _lists_prisoners(scene: Scene, behind: Sentence) -> bool:
    """`Los 687 de X | La lista de presos políticos incluye…`: a bare count of a list of those who are held."""
    first, last = behind.first, behind.last
    figure = scene.has(scene.who, first, last, Kind.FIGURE)
    figure = figure or not scene.lexicon.lists.isdisjoint(scene.norms[first:last])
    held = figure and scene.has(scene.what, first, last, Kind.PRISONERS)
    return held and not scene.has(scene.what, 0, len(scene.what) - 1, *_FLOW)
