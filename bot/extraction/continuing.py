"""Drop the numbers that go on with what was told before, where that is nobody's release: things, arrests, others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Metric
from bot.extraction.dates import Role
from bot.extraction.lexicon.rows import Kind
from bot.extraction.reasons import Reason

if TYPE_CHECKING:
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.scene import Scene

_FEW = 9
_BEHIND = 6
_THINGS = frozenset({Reason.GOODS})
_EVENTS = frozenset({Reason.UNKNOWN_NOUN, Reason.PAPERS, Reason.ARRESTS})
_PEOPLE_TOLD = (Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB, Kind.PRISONERS, Kind.HELD, Kind.FULL)


def parts_of_others(scene: Scene, told: list[Told], drafts: list[Draft], dropped: list[Draft]) -> None:
    """`212 detenidos por conducir ebrios, 48 de ellos ya liberados`: so many of people who count as nothing.

    Those of an arrest may be out again; not those who had been freed before it.
    """
    before = [*told[-1].drafts, *told[-1].dropped] if told else []
    whole = max(before, key=_place, default=None)
    for made in sorted((*drafts, *dropped), key=_place):
        prisoners = (
            whole is not None and whole.head.kind is Kind.PRISONERS
        )  # `150 presos en huelga; 30 de ellos salieron`
        part = made.reason is None and scene.points_back(made.head.first, made.head.last)
        if whole is not None and part and not prisoners:
            had = tuple(scene.norms[made.head.last + 1 : made.head.last + 3]) in scene.lexicon.had_been
            if whole.reason is Reason.OTHER_PEOPLE or (whole.reason is Reason.ARRESTS and had):
                made.drop(Reason.OTHER_PEOPLE, "of-others")
        if made.reason is None and made.metric is Metric.RELEASED and _at_once(scene, made):
            made.drop(Reason.ARRESTS, "let-go-at-once")
        whole = made


def _at_once(scene: Scene, made: Draft) -> bool:
    """`45 teachers detained, 43 let go the same day`: so soon that they were nobody's prisoners."""
    first = made.sentence.first
    taken = scene.has(scene.what, first, made.cell.last, Kind.ARREST, Kind.PRISONERS)
    since = any(day is not None and day.role is Role.SINCE for day in scene.dated[made.number.last : made.cell.last])
    behind = " ".join(scene.norms[made.number.last + 1 : made.cell.last + 1]) if taken and not since else ""
    return any(phrase in behind for phrase in scene.lexicon.shortly)


def _place(made: Draft) -> int:
    return made.number.first


def by_title(scene: Scene, told: list[Told], drafts: list[Draft], state: str | None) -> None:
    """Drop the numbers of a summary that go on with what its title counts, which is nobody's release.

    `state`: the source that stands for it; who else says that the arrested are held counts prisoners.
    """
    for made in drafts:
        if made.reason is not None:
            continue
        bare = made.head.kind is None
        if bare and (_of_what_else(told) or _of_events(scene, told, made)):
            made.drop(Reason.GOODS, "goes-on-with-things")
        elif (
            bare
            and made.claimant in {None, OTHER, state}
            and (_of_arrests(scene, told, made) or _let_go_again(scene, told, made))
        ):
            made.drop(Reason.ARRESTS, "goes-on-with-arrests")
        elif _all_abroad(told) or (_all_another_country(told) and not _names_home(scene, made, state)):
            made.drop(Reason.ELSEWHERE, "frees-abroad")


def _of_title(told: list[Told]) -> list[Draft]:
    """Return the numbers of a title, those that count nobody behind those that may."""
    return [draft for one in told if one.sentence.item == 0 for draft in (*one.drafts, *one.dropped)]


def _of_what_else(told: list[Told]) -> bool:
    """Tell whether a title lets go of animals or things: `Liberan 116 tortugas | El próximo grupo, de 60…`."""
    title = [one for one in told if one.sentence.item == 0]
    goods = [draft for one in title for draft in one.dropped if draft.value and draft.reason in _THINGS]
    return bool(goods) and not any(one.drafts for one in title)


def _of_events(scene: Scene, told: list[Told], made: Draft) -> bool:
    """Tell whether a title counts events, and a bare number only says that so many took place: `Doce ocurrieron…`."""
    title = [one for one in told if one.sentence.item == 0]
    dropped = [draft for one in title for draft in one.dropped if draft.reason in _EVENTS]
    events = [draft for draft in dropped if (draft.value or 0) > max(made.value or 0, _FEW)]
    if not events or any(one.drafts for one in title) or made.verdict.rule not in {"took-place", "no-verb"}:
        return False
    return not any(scene.has(scene.what, one.sentence.first, one.sentence.last, *_PEOPLE_TOLD) for one in title)


def _of_arrests(scene: Scene, told: list[Told], made: Draft) -> bool:
    """`Imputan a 93 funcionarios | … precisó que 41 están detenidos`: no prisoner of conscience is spoken of."""
    title = _of_title(told)
    arrests = bool(title) and all(draft.reason is Reason.ARRESTS for draft in title)
    if not arrests or made.verdict.metric is not Metric.DETAINED:
        return False
    return not scene.has(scene.what, 0, len(scene.what) - 1, Kind.PRISONERS, Kind.RELEASE_NOUN, Kind.RELEASED)


def _let_go_again(scene: Scene, told: list[Told], made: Draft) -> bool:
    """`Detenidos nueve manifestantes | Seis quedaron libres tras declarar`: out of an arrest, not out of prison."""
    title = _of_title(told)
    opening = scene.what[title[0].sentence.first] if title else None
    taken = opening is not None and opening.kind in {Kind.PRISONERS, Kind.ARREST}  # `Detenidos nueve manifestantes`
    arrests = bool(title) and all(draft.reason is Reason.ARRESTS for draft in title)
    arrests = arrests or (taken and all(draft.reason is Reason.OTHER_PEOPLE for draft in title))
    fewer = arrests and (made.value or 0) < max(draft.value or 0 for draft in title)
    political = scene.has(scene.what, 0, len(scene.what) - 1, Kind.RELEASE_NOUN)
    return fewer and not political and made.verdict.metric in {Metric.RELEASED, Metric.ANNOUNCED}


def _all_another_country(told: list[Told]) -> bool:
    """Tell whether all of a title's numbers are of another country: `Nicaragua frees 19 | The ministry said…`."""
    drafts = [draft for one in told if one.sentence.item == 0 for draft in one.drafts]
    return bool(drafts) and all(draft.reason is Reason.ELSEWHERE for draft in drafts)


def _names_home(scene: Scene, made: Draft, state: str | None) -> bool:
    """Tell whether a sentence names its own country, or a source that counts there, up to a number or right behind."""
    first, last = made.sentence.first, min(made.number.last + _BEHIND, made.sentence.last)
    home = scene.has(scene.what, first, last, Kind.HOME, Kind.PLACE)
    named = any(tag.rule == "metonym" for tag in scene.tags(scene.who, first, last))
    return home or named or made.claimant not in {None, OTHER, state}


def _all_abroad(told: list[Told]) -> bool:
    """Tell whether all of a title's numbers are of another state's prisons."""
    drafts = [draft for one in told if one.sentence.item == 0 for draft in one.drafts]
    return bool(drafts) and all(draft.rule == "frees-abroad" for draft in drafts)
