"""Recognise an announcement without a number: "hundreds to be freed", "nuevas excarcelaciones"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group, Metric
from bot.domain.trackers import SourceKind
from bot.extraction.attribution import Reach
from bot.extraction.coming import coming
from bot.extraction.groups import group_between
from bot.extraction.lexicon.rows import Kind
from bot.extraction.parties import is_official
from bot.extraction.reasons import Reason
from bot.extraction.speakers import state_behind
from bot.extraction.spoken import (
    FAR,
    LEAD,
    PEOPLE_TOLD,
    Spoken,
    asks_or_denies,
    is_fresh,
    mentioned,
    several,
)

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.attribution import Utterance
    from bot.extraction.drafting import Told
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_ACTS = frozenset({Kind.PROMISE, Kind.SAY, Kind.CHECK, Kind.COUNT})
_OBJECT = 4
_PHRASE = 5
_BESIDE = 2
"""Items below this are the title and the summary's first, not the headlines of other outlets."""
_QUOTES = frozenset(('"', "'"))


def announcement(scene: Scene, told: list[Told], tracker: Tracker) -> Spoken | None:
    """Return the announcement of an entry that gives no number, if it makes one."""
    for one in told:
        found = (
            _vague(scene, one)
            or _begun(scene, one)
            or _promised(scene, one, tracker)
            or coming(scene, told, one, tracker)
            or _fresh_at_place(scene, one)
            or _decreed(scene, told, one, tracker)
        )
        if found is not None and found.claimant == OTHER and not _at_home(scene):
            return None  # `Cuba inicia excarcelaciones`
        if found is not None:
            state = state_behind(scene, told, tracker) if found.claimant is None else None
            if found.claimant is None and found.rule in {"promise", "vague"}:
                state = state or _who_announces(told, one, tracker)
            return found if state is None else found._replace(claimant=state.claimant, speaker=state.speaker)
    return None


def _at_home(scene: Scene) -> bool:
    """Tell whether a text names the own country or a place in it."""
    return any(
        tag.kind is Kind.HOME or (tag.kind is Kind.PLACE and tag.rule == "place")
        for tag in scene.tags(scene.what, 0, len(scene.what) - 1)
    ) or any(tag.kind is Kind.SOURCE and tag.rule == "metonym" for tag in scene.tags(scene.who, 0, len(scene.who) - 1))


def _who_announces(told: list[Told], title: Told, tracker: Tracker) -> Party | None:
    """`Anuncian nuevas excarcelaciones | La presidenta adelantó…`: the one of the state who speaks in the summary."""
    spoken = [u for one in told if one.sentence.item == 1 for u in one.said]
    said = [u.party for u in spoken]
    named = {party.claimant for party in said}
    if any(draft.value is None for draft in title.drafts) and not any(u.verb is Kind.CHECK for u in spoken):
        return None  # `Decenas regresan | Las autoridades no dieron números`
    sole = title.sentence.item == 0 and not title.said and len(named) == 1 and is_official(tracker, said[0].claimant)
    return said[0] if sole else None


def _vague(scene: Scene, one: Told) -> Spoken | None:
    """`decenas de presos recobraron la libertad`."""
    for draft in one.drafts:
        if draft.value is not None or draft.rule == "after-release" or mentioned(scene, one, draft.head.last):
            continue  # `varios presos, recibidos en casa tras ser excarcelados` tells of something else
        few = any(scene.norms[at] in scene.lexicon.few for at in range(draft.number.lead, draft.number.trail + 1))
        if (
            not few
            and draft.metric in {Metric.RELEASED, Metric.ANNOUNCED}
            and not asks_or_denies(scene, one, one.sentence.last)
        ):
            first, last = draft.number.lead, max(draft.head.last, draft.number.last)
            if draft.utterance is not None:
                first = min(first, draft.utterance.party.first)
            return Spoken(draft.claimant, draft.speaker, draft.metric, draft.group, first, last, "vague")
    return None


def _promised(scene: Scene, one: Told, tracker: Tracker) -> Spoken | None:
    """`anuncia la liberación de presos políticos`, `reporta nuevas excarcelaciones`, `decreta una amnistía`."""
    if asks_or_denies(scene, one, one.sentence.last):
        return None
    for act in scene.tags(scene.who, one.sentence.first, one.sentence.last):
        if act.kind not in _ACTS:
            continue
        what = _object(scene, act, one.sentence.last) or _paper_before(scene, act, one.sentence.first)
        if what is None or mentioned(scene, one, what.last - 1):
            continue
        utterance = _speaker(one, act)
        fresh = is_fresh(scene, what)
        if act.kind is Kind.PROMISE:
            if (
                utterance is None
                and act.first != one.sentence.first
                and not _for_prisoners(scene, what, one.sentence.last)
            ):
                continue
            for_prisoners = _for_prisoners(scene, what, one.sentence.last)
            paper = what.kind is Kind.AMNESTY or scene.norms[what.first].startswith(scene.lexicon.pardons)
            if (
                paper
                and not for_prisoners
                and not (_state(tracker, utterance) and (scene.norms[act.first] in scene.lexicon.decrees))
            ):
                continue
            if _of_elsewhere(scene, utterance, what, tracker):
                continue
            metric = Metric.ANNOUNCED
        elif (what.kind is Kind.RELEASE_NOUN and (fresh or _placed(scene, what, one.sentence.last))) or (
            what.kind is Kind.RELEASED and scene.what[what.first - 1] is not None
        ):
            metric = Metric.RELEASED
        else:
            continue
        first = min(act.first, utterance.party.first) if utterance is not None else act.first
        claimant = utterance.party.claimant if utterance is not None else None
        speaker = utterance.party.speaker if utterance is not None else None
        return Spoken(
            claimant,
            speaker,
            metric,
            None if what.kind is Kind.AMNESTY else group_between(scene, what.last + 1, one.sentence.last),
            first,
            what.last,
            "promise",
        )
    return None


def _decreed(scene: Scene, told: list[Told], one: Told, tracker: Tracker) -> Spoken | None:
    """`Promulgada la Ley de Amnistía`, `Amnesty law signed`, `X promulga la ley de la amnistía`: the paper is out."""
    first, last = one.sentence.first, one.sentence.last
    if one.sentence.item != 0 or not scene.of_amnesty() or asks_or_denies(scene, one, last) or mentioned(scene, one):
        return None
    at = next((at for at in range(first, last + 1) if _in_force(scene, one, at)), None)
    if at is None or scene.lexicon.laws.isdisjoint(scene.norms[max(first, at - _PHRASE) : at + _PHRASE]):
        return None
    named = [p for each in told if each.sentence.item < _BESIDE for p in each.named]
    state = next((p for p in named if is_official(tracker, p.claimant)), None)
    if state is None:
        return None
    return Spoken(state.claimant, state.speaker, Metric.ANNOUNCED, None, at, at, "decreed")


def _in_force(scene: Scene, one: Told, at: int) -> bool:
    """Tell whether a word puts a law into force: a verb, or a participle that is what the title tells."""
    if scene.norms[at] in scene.lexicon.decreeing:
        return True
    if scene.norms[at] not in scene.lexicon.decreed:
        return False
    behind = scene.norms[at + 1 : one.sentence.last + 1]
    home = (
        len(behind) > 1 and (what := scene.what[at + 2]) is not None and what.kind is Kind.HOME
    )  # "signed in Venezuela"
    ends = not behind or behind[0] in {"into", "by", "."} or home
    return at == one.sentence.first or (scene.lexicon.subject_first and ends)


def _placed(scene: Scene, what: Tag, last: int) -> bool:
    """`Reportan excarcelaciones en El Rodeo I la noche de este martes`: releases of one prison and day."""
    plural = scene.norms[what.last].endswith("s")
    place = scene.has(scene.what, what.last + 1, min(last, what.last + FAR), Kind.PLACE)
    return plural and place and scene.has(scene.how, what.last + 1, last, Kind.BATCH)


def _of_elsewhere(scene: Scene, utterance: Utterance | None, what: Tag, tracker: Tracker) -> bool:
    """`Trump había ofrecido “múltiples salidas”`: what another state offers is of prisoners only where it says so."""
    source = tracker.source(utterance.party.claimant) if utterance is not None else None
    if source is None or source.kind is not SourceKind.INTERNATIONAL:
        return False
    return not any(tag.kind in PEOPLE_TOLD for tag in scene.tags(scene.what, what.last + 1, what.last + FAR))


def _for_prisoners(scene: Scene, what: Tag, last: int) -> bool:
    """Tell whether an amnesty is said to be for prisoners."""
    behind = scene.tags(scene.what, what.last + 1, min(last, what.last + _PHRASE))
    return what.kind is Kind.AMNESTY and any(tag.kind is Kind.PRISONERS for tag in behind)


def _begun(scene: Scene, one: Told) -> Spoken | None:
    """`Caracas empieza a liberar presos políticos`."""
    if asks_or_denies(scene, one, one.sentence.last):
        return None
    for tie in scene.tags(scene.tie, one.sentence.first, one.sentence.last):
        what = scene.what[tie.last + 1] if tie.kind is Kind.BEGIN and tie.last < one.sentence.last else None
        flow = what is not None and what.kind in {Kind.RELEASE_INF, Kind.RELEASE_NOUN, Kind.RELEASE_VERB}
        if what is None or not flow or mentioned(scene, one, what.last) or not several(scene, what, one.sentence.last):
            continue
        named = [p for p in one.named if p.last < tie.first and p.listed and not p.anaphor and not p.metonym]
        claimant = named[0].claimant if named else None
        first = named[0].first if named else tie.first
        return Spoken(claimant, None, Metric.RELEASED, None, first, what.last, "begins")
    return None


def _fresh_at_place(scene: Scene, one: Told) -> Spoken | None:
    """`Nueva tanda de salidas de Tocorón`: a title that says no more."""
    first, last = one.sentence.first, one.sentence.last
    opening = scene.how[first]
    if one.sentence.item != 0 or opening is None or opening.kind is not Kind.BATCH or mentioned(scene, one):
        return None
    what = next(scene.tags(scene.what, first, min(last, first + LEAD)), None)
    place = next((t for t in scene.tags(scene.what, first, last) if t.kind is Kind.PLACE), None)
    if what is None or what.kind is not Kind.RELEASE_NOUN or place is None or place.first - what.last > LEAD:
        return None
    return Spoken(None, None, Metric.RELEASED, Group.PLACE, first, what.last, "fresh")


def _object(scene: Scene, act: Tag, last: int) -> Tag | None:
    """Return what an act is about: releases of several people, or an amnesty, right behind the verb."""
    at = act.last + 1
    quotes = sum(norm in _QUOTES for norm in scene.norms[act.last + 1 : act.last + FAR])
    while at <= min(last, act.last + _OBJECT + quotes + bool(quotes)):
        what = scene.what[at]
        if what is not None and what.gives == Reason.ORDER.value:
            at = what.last + 1  # `a fresh round of releases`
            continue
        if what is not None:
            pardon = what.first == what.last and scene.norms[what.first].startswith(scene.lexicon.pardons)
            if what.kind is Kind.AMNESTY or (pardon and not _for_one(scene, what, last)):
                return what
            following = scene.what[what.last + 1] if what.last < last else None
            if (
                what.kind is Kind.PRISONERS
                and following is not None
                and following.kind is Kind.RELEASED
                and is_fresh(scene, what)
            ):
                return following
            # not `ofrece alquiler a excarcelados`
            given = what.kind is Kind.RELEASED and not scene.lexicon.gifts.isdisjoint(
                scene.norms[act.last : what.first]
            )
            if what.kind in {Kind.RELEASE_NOUN, Kind.RELEASE_INF, Kind.RELEASE_FUTURE, Kind.RELEASED}:
                return what if several(scene, what, last) and not given else None
            return None
        if (scene.who[at] is not None and scene.norms[at] not in scene.lexicon.more) or scene.norms[at] in {
            ",",
            ";",
            ":",
        }:
            return None
        at += 1
    return None


def _paper_before(scene: Scene, act: Tag, first: int) -> Tag | None:
    """`El Ejecutivo prepara un indulto, anuncia X`: the paper stands before the verb that names who announces it."""
    if act.kind is not Kind.PROMISE or act.first <= first or scene.norms[act.first - 1] != ",":
        return None
    for tag in scene.tags(scene.what, first, act.first - 1):
        paper = tag.kind is Kind.AMNESTY or scene.norms[tag.first].startswith(scene.lexicon.pardons)
        if paper and tag.first > first and scene.norms[tag.first - 1] in scene.lexicon.indefinite | {"un", "una"}:
            return tag
    return None


def _for_one(scene: Scene, pardon: Tag, last: int) -> bool:
    """Tell whether a pardon is somebody's: "indulto a Name"."""
    at = pardon.last + 1
    return at < last and scene.norms[at] in scene.lexicon.to and scene.tokens[at + 1].text[:1].isupper()


def _speaker(one: Told, act: Tag) -> Utterance | None:
    after = [u for u in one.said if u.reach is Reach.AFTER and u.at <= act.last]
    before = [u for u in one.said if u.reach is Reach.BEFORE]
    return (after[-1] if after else None) or (before[0] if before else None)


def _state(tracker: Tracker, utterance: Utterance | None) -> bool:
    return utterance is not None and is_official(tracker, utterance.party.claimant)
