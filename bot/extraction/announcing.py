"""Recognise an announcement without a number: "hundreds to be freed", "nuevas excarcelaciones"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from bot.domain.claims import OTHER, Group, Metric
from bot.domain.trackers import SourceKind
from bot.extraction.attribution import Reach
from bot.extraction.groups import group_between
from bot.extraction.lexicon.rows import Kind
from bot.extraction.promises import arrives
from bot.extraction.reasons import Reason
from bot.extraction.speakers import state_behind

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.attribution import Utterance
    from bot.extraction.drafting import Told
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_PEOPLE = frozenset({Kind.PRISONERS, Kind.PEOPLE, Kind.GROUP, Kind.COUNTRY, Kind.HOME})
_ACTS = frozenset({Kind.PROMISE, Kind.SAY, Kind.CHECK, Kind.COUNT})
_LEAD = 3
_OBJECT = 4
_PHRASE = 5
_FAR = 8
_QUOTES = frozenset(('"', "'"))


class Spoken(NamedTuple):
    """An announcement without a number, by token indices."""

    claimant: str | None
    speaker: str | None
    metric: Metric
    group: Group | None
    first: int
    last: int
    rule: str


def announcement(scene: Scene, told: list[Told], tracker: Tracker) -> Spoken | None:
    """Return the announcement of an entry that gives no number, if it makes one."""
    for one in told:
        found = (
            _vague(scene, one)
            or _begun(scene, one)
            or _promised(scene, one, tracker)
            or _coming(scene, told, one, tracker)
            or _fresh_at_place(scene, one)
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
    sole = title.sentence.item == 0 and not title.said and len(named) == 1 and _official(tracker, said[0].claimant)
    return said[0] if sole else None


def _vague(scene: Scene, one: Told) -> Spoken | None:
    """`decenas de presos recobraron la libertad`."""
    for draft in one.drafts:
        if draft.value is not None or _mentioned(scene, one, draft.head.last):
            continue
        few = any(scene.norms[at] in scene.lexicon.few for at in range(draft.number.lead, draft.number.trail + 1))
        if (
            not few
            and draft.metric in {Metric.RELEASED, Metric.ANNOUNCED}
            and not _asked(scene, one, one.sentence.last)
        ):
            first, last = draft.number.lead, max(draft.head.last, draft.number.last)
            if draft.utterance is not None:
                first = min(first, draft.utterance.party.first)
            return Spoken(draft.claimant, draft.speaker, draft.metric, draft.group, first, last, "vague")
    return None


def _mentioned(scene: Scene, one: Told, until: int | None = None) -> bool:
    """Tell whether a sentence only speaks about releases: a question, a portrait, an opinion."""
    first, last = one.sentence.first, one.sentence.last
    if until is not None:
        last = min(last, until + _LEAD)
    if scene.has(scene.tie, first, last, Kind.MENTION, Kind.NEGATION):
        return True
    return any(scene.norms[at] in {"?", "¿"} for at in range(first, last + 1))


def _asked(scene: Scene, one: Told, end: int) -> bool:
    return scene.has(scene.who, one.sentence.first, end, Kind.DEMAND, Kind.DENY)


def _promised(scene: Scene, one: Told, tracker: Tracker) -> Spoken | None:
    """`anuncia la liberación de presos políticos`, `reporta nuevas excarcelaciones`, `decreta una amnistía`."""
    if _asked(scene, one, one.sentence.last):
        return None
    for act in scene.tags(scene.who, one.sentence.first, one.sentence.last):
        if act.kind not in _ACTS:
            continue
        what = _object(scene, act, one.sentence.last) or _paper_before(scene, act, one.sentence.first)
        if what is None or _mentioned(scene, one, what.last - 1):
            continue
        utterance = _speaker(one, act)
        fresh = _fresh(scene, what)
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


def _placed(scene: Scene, what: Tag, last: int) -> bool:
    """`Reportan excarcelaciones en El Rodeo I la noche de este martes`: releases of one prison and day."""
    plural = scene.norms[what.last].endswith("s")
    place = scene.has(scene.what, what.last + 1, min(last, what.last + _FAR), Kind.PLACE)
    return plural and place and scene.has(scene.how, what.last + 1, last, Kind.BATCH)


def _of_elsewhere(scene: Scene, utterance: Utterance | None, what: Tag, tracker: Tracker) -> bool:
    """`Trump había ofrecido “múltiples salidas”`: what another state offers is of prisoners only where it says so."""
    source = tracker.source(utterance.party.claimant) if utterance is not None else None
    if source is None or source.kind is not SourceKind.INTERNATIONAL:
        return False
    return not any(tag.kind in _PEOPLE for tag in scene.tags(scene.what, what.last + 1, what.last + _FAR))


def _for_prisoners(scene: Scene, what: Tag, last: int) -> bool:
    """Tell whether an amnesty is said to be for prisoners."""
    behind = scene.tags(scene.what, what.last + 1, min(last, what.last + _PHRASE))
    return what.kind is Kind.AMNESTY and any(tag.kind is Kind.PRISONERS for tag in behind)


def _begun(scene: Scene, one: Told) -> Spoken | None:
    """`Caracas empieza a liberar presos políticos`."""
    if _asked(scene, one, one.sentence.last):
        return None
    for tie in scene.tags(scene.tie, one.sentence.first, one.sentence.last):
        what = scene.what[tie.last + 1] if tie.kind is Kind.BEGIN and tie.last < one.sentence.last else None
        flow = what is not None and what.kind in {Kind.RELEASE_INF, Kind.RELEASE_NOUN, Kind.RELEASE_VERB}
        if (
            what is None
            or not flow
            or _mentioned(scene, one, what.last)
            or not _several(scene, what, one.sentence.last)
        ):
            continue
        named = [p for p in one.named if p.last < tie.first and p.listed and not p.anaphor and not p.metonym]
        claimant = named[0].claimant if named else None
        first = named[0].first if named else tie.first
        return Spoken(claimant, None, Metric.RELEASED, None, first, what.last, "begins")
    return None


def _told_below(told: list[Told], title: Told, tracker: Tracker) -> Party | None:
    """Return the one of the state whom alone a summary names, for a title that names nobody."""
    named = [p for one in told if one.sentence.item == 1 for p in one.named if p.listed]
    sole = title.sentence.item == 0 and not title.named and {p.claimant for p in named} != set()
    return named[0] if sole and all(_official(tracker, p.claimant) and not p.metonym for p in named) else None


def _coming(scene: Scene, told: list[Told], one: Told, tracker: Tracker) -> Spoken | None:
    """`Cabello: habrá más excarcelaciones`, `Venezuela will free political prisoners`: an authority says so."""
    first, last = one.sentence.first, one.sentence.last
    state = next((p for p in one.named if _official(tracker, p.claimant) and not p.anaphor), None)
    state = state or _told_below(told, one, tracker)
    if state is None or _asked(scene, one, last) or _mentioned(scene, one):
        return None
    ahead = scene.has(scene.what, first, last, Kind.RELEASE_FUTURE)
    for tag in scene.tags(scene.what, first, last):
        if not scene.lexicon.when_words.isdisjoint(scene.norms[first + 1 : tag.first]):
            return None  # `it has gained 31% since January, when Caracas began to release prisoners`
        end = _rounds_to_come(scene, tag, ahead=ahead) or arrives(scene, tag, last) or _freed_to_come(scene, tag, last)
        if end is not None:
            return Spoken(state.claimant, state.speaker, Metric.ANNOUNCED, None, tag.first, end, "to-come")
    return None


def _rounds_to_come(scene: Scene, tag: Tag, *, ahead: bool) -> int | None:
    """Return where "habrá más excarcelaciones" ends, given its noun."""
    rounds = tag.kind is Kind.RELEASE_NOUN and tag.last > tag.first and scene.norms[tag.last].endswith("s")
    return tag.last if ahead and rounds and scene.norms[tag.last - 1] in scene.lexicon.more else None


def _freed_to_come(scene: Scene, tag: Tag, last: int) -> int | None:
    """Return where "will free political prisoners", "todos saldrán", "habrá excarcelaciones" ends, given its verb."""
    if tag.kind is not Kind.RELEASE_FUTURE or scene.norms[tag.first] in scene.lexicon.perhaps:
        return None
    behind = scene.tags(scene.what, tag.last + 1, min(last, tag.last + _LEAD + 2))
    what = next((each for each in behind if scene.norms[each.first] not in scene.lexicon.quantity), None)
    everybody = scene.norms[tag.first - 1] in scene.lexicon.everybody or _crowd_before(scene, tag)
    if everybody or (what is None and _several(scene, tag, last)) or _quantity_behind(scene, tag, last):
        return tag.last
    if what is None or any(scene.bounded[tag.first : what.last + 1]):
        return None
    plural = scene.norms[what.last].endswith("s")
    there = scene.norms[tag.first] in scene.lexicon.there_will_be and plural
    fresh = what.kind is Kind.RELEASE_NOUN and (there or _fresh(scene, what))
    jailed = not scene.lexicon.jails.isdisjoint(scene.norms[tag.last : last + 1]) and what.kind in {
        Kind.HOME,
        Kind.GROUP,
    }
    if jailed and scene.norms[what.first].endswith("s"):
        return what.last  # `saldrán venezolanos y extranjeros de las cárceles`
    people = what.kind is Kind.PRISONERS and (plural or scene.norms[what.first].endswith("s"))
    return what.last if fresh or people else None


def _quantity_behind(scene: Scene, tag: Tag, last: int) -> bool:
    """Tell whether many people are the subject behind a verb: `saldrá de prisión «una cantidad considerable» de…`."""
    many = [at for at in range(tag.last + 1, min(last, tag.last + _FAR)) if scene.norms[at] in scene.lexicon.amounts]
    if not many:
        return False
    people = next(scene.tags(scene.what, many[0] + 1, min(last, many[0] + _PHRASE)), None)
    return people is not None and people.kind in _PEOPLE and scene.norms[people.first].endswith("s")


def _crowd_before(scene: Scene, tag: Tag) -> bool:
    """Tell whether people in the plural stand before a verb: `a considerable number of prisoners to walk free`."""
    people = scene.what[tag.first - 1] if tag.first else None
    if people is None or people.kind is not Kind.PRISONERS or not scene.norms[people.last].endswith("s"):
        return False
    return not scene.lexicon.quantity.isdisjoint(scene.norms[max(people.first - _LEAD, 0) : people.first])


def _official(tracker: Tracker, claimant: str | None) -> bool:
    source = tracker.source(claimant)
    return source is not None and source.kind is SourceKind.OFFICIAL


def _fresh_at_place(scene: Scene, one: Told) -> Spoken | None:
    """`Nueva tanda de salidas de Tocorón`: a title that says no more."""
    first, last = one.sentence.first, one.sentence.last
    opening = scene.how[first]
    if one.sentence.item != 0 or opening is None or opening.kind is not Kind.BATCH or _mentioned(scene, one):
        return None
    what = next(scene.tags(scene.what, first, min(last, first + _LEAD)), None)
    place = next((t for t in scene.tags(scene.what, first, last) if t.kind is Kind.PLACE), None)
    if what is None or what.kind is not Kind.RELEASE_NOUN or place is None or place.first - what.last > _LEAD:
        return None
    return Spoken(None, None, Metric.RELEASED, Group.PLACE, first, what.last, "fresh")


def _object(scene: Scene, act: Tag, last: int) -> Tag | None:
    """Return what an act is about: releases of several people, or an amnesty, right behind the verb."""
    at = act.last + 1
    quotes = sum(norm in _QUOTES for norm in scene.norms[act.last + 1 : act.last + _FAR])
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
                and _fresh(scene, what)
            ):
                return following
            if what.kind in {Kind.RELEASE_NOUN, Kind.RELEASE_INF, Kind.RELEASE_FUTURE, Kind.RELEASED}:
                return what if _several(scene, what, last) else None
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


def _several(scene: Scene, what: Tag, last: int) -> bool:
    """Tell whether releases are of many: a plural noun, or people in the plural behind it."""
    noun = scene.norms[what.last]
    compound = (
        what.kind is Kind.RELEASE_NOUN and what.last > what.first and scene.norms[what.first] in scene.lexicon.prisoner
    )
    if compound:
        return True
    if what.kind is Kind.RELEASE_NOUN and noun.endswith("s") and noun not in {"las", "los"}:
        return _fresh(scene, what) or not _name_follows(scene, what.last + 1, last)
    at = what.last + 1
    while at <= min(last, what.last + _FAR):
        tag = scene.what[at]
        if tag is not None and scene.norms[at] not in scene.lexicon.quantity:
            named = (
                tag.last < last and scene.tokens[tag.last + 1].text[:1].isupper() and scene.what[tag.last + 1] is None
            )
            plural = scene.norms[tag.first].endswith("s") or scene.norms[tag.last].endswith("s")
            return tag.kind in _PEOPLE and plural and not (named and not scene.shouted)
        plain = scene.lexicon.genitive | scene.lexicon.articles | scene.lexicon.to | scene.lexicon.more | {'"', "'"}
        if scene.norms[at] not in plain | scene.lexicon.quantity:
            return False
        at += 1
    return False


def _name_follows(scene: Scene, at: int, last: int) -> bool:
    return (
        at + 1 <= last
        and scene.norms[at] in scene.lexicon.genitive
        and scene.tokens[at + 1].text[:1].isupper()
        and scene.what[at + 1] is None
    )


def _fresh(scene: Scene, what: Tag) -> bool:
    """Tell whether releases are called new, more or others."""
    before = scene.how[what.first - 1] if what.first else None
    return (before is not None and before.kind in {Kind.BATCH, Kind.PLUS}) or scene.norms[
        what.first - 1
    ] in scene.lexicon.more


def _speaker(one: Told, act: Tag) -> Utterance | None:
    after = [u for u in one.said if u.reach is Reach.AFTER and u.at <= act.last]
    before = [u for u in one.said if u.reach is Reach.BEFORE]
    return (after[-1] if after else None) or (before[0] if before else None)


def _state(tracker: Tracker, utterance: Utterance | None) -> bool:
    return utterance is not None and _official(tracker, utterance.party.claimant)
