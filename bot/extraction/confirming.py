"""Recognise releases of several people that a title tells as done and gives no number of: confirmed, begun, or more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import Group, Metric
from bot.extraction.attribution import Reach
from bot.extraction.groups import group_between
from bot.extraction.lexicon.rows import Kind
from bot.extraction.spoken import PEOPLE_TOLD, Spoken, asks_or_denies, is_fresh, mentioned

if TYPE_CHECKING:
    from bot.extraction.attribution import Utterance
    from bot.extraction.drafting import Told
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_VOUCH = frozenset({Kind.CHECK, Kind.SAY})
_LET_GO = frozenset({Kind.RELEASED, Kind.RELEASE_VERB})


def confirmed(scene: Scene, one: Told) -> Spoken | None:
    """`US confirms release of American detainees`, `confirma que comenzaron las excarcelaciones`: a title says so."""
    first, last = one.sentence.first, one.sentence.last
    if one.sentence.item != 0 or asks_or_denies(scene, one, last) or mentioned(scene, one):
        return None
    for act in scene.tags(scene.who, first, last):
        if act.kind in _VOUCH:
            at = _behind(scene, act.last + 1, last)
            sure = act.kind is Kind.CHECK
            end = _begins(scene, at, last) or _people_freed(scene, at, last, sure=sure)
            if end is None and sure:
                end = _their_release(scene, at, last) or _releases_at(scene, at, last)
            utterance = _of(one, act)
            if end is not None and (utterance is not None or act.first == first):
                return _told(scene, utterance, act.first, end, "confirms")
    return None


def more_freed(scene: Scene, one: Told) -> Spoken | None:
    """`Venezuela frees more prisoners as talks resume`, `Otros presos políticos salen de Tocorón`."""
    first, last = one.sentence.first, one.sentence.last
    if one.sentence.item != 0 or asks_or_denies(scene, one, last) or mentioned(scene, one):
        return None
    for people in scene.tags(scene.what, first, last):
        goes = people.kind is Kind.RELEASED and people.last > people.first
        goes = goes and scene.norms[people.first].endswith("s")  # `lets more detainees go`
        if not (people.kind is Kind.PRISONERS or goes) or not _plural(scene, people):
            continue
        if not is_fresh(scene, people) or scene.has(scene.tie, first, people.first, Kind.BACKGROUND):
            return None
        end = people.last if goes else _let_go(scene, people, first, last)
        if end is not None:
            utterance = sole_speaker(scene, one, end)
            return _told(scene, utterance, people.first, end, "more-freed")
    return None


def sole_speaker(scene: Scene, one: Told, end: int) -> Utterance | None:
    """Return who alone speaks in a title that tells something up to a token: before it, or behind a comma.

    Not `Venezuela begins releases as Trump hails…`, where somebody else is told of.
    """
    said = one.said[0] if len(one.said) == 1 else None
    if said is None:
        return None
    before = said.reach is Reach.BEFORE or said.party.first < end
    return said if before or "," in scene.norms[end + 1 : said.party.first] else None


def _told(scene: Scene, utterance: Utterance | None, first: int, last: int, rule: str) -> Spoken:
    party = utterance.party if utterance is not None else None
    group = _group(scene, first, last)
    first = min(first, party.first) if party is not None else first
    claimant, speaker = (party.claimant, party.speaker) if party is not None else (None, None)
    return Spoken(claimant, speaker, Metric.RELEASED, group, first, last, rule)


def _group(scene: Scene, first: int, last: int) -> Group | None:
    """Return the part that people belong to; foreigners in "release of American detainees"."""
    abroad = scene.has(scene.what, first, last, Kind.COUNTRY) and not any(
        tag.kind is Kind.HOME and scene.norms[tag.first - 1] not in scene.lexicon.where  # not "presos en Venezuela"
        for tag in scene.tags(scene.what, first, last)
    )
    return Group.FOREIGN if abroad else group_between(scene, first, last)


def _of(one: Told, act: Tag) -> Utterance | None:
    """Return whose act a verb is."""
    return next((u for u in one.said if u.at in {act.last, act.first} or u.reach is Reach.BEFORE), None)


def _behind(scene: Scene, at: int, last: int) -> int:
    """Return where the object of a verb begins: behind "that", "de", "la"."""
    plain = scene.lexicon.articles | scene.lexicon.genitive | scene.lexicon.that_words | {"que", "that"}
    while at < last and scene.norms[at] in plain:
        at += 1
    return at


def _begins(scene: Scene, at: int, last: int) -> int | None:
    """Return where "comenzaron las excarcelaciones" ends, if it begins at a token."""
    tie = scene.tie[at]
    if tie is None or tie.kind is not Kind.BEGIN or tie.last >= last:
        return None
    at = _behind(scene, tie.last + 1, last)
    what = scene.what[at]
    flows = what is not None and what.kind is Kind.RELEASE_NOUN and scene.norms[what.last].endswith("s")
    return what.last if what is not None and flows else None


def _their_release(scene: Scene, at: int, last: int) -> int | None:
    """Return where "release of American detainees" ends, if it begins at a token: of people in the plural, unnamed."""
    what = scene.what[at]
    if what is None or what.kind is not Kind.RELEASE_NOUN or what.first != at or what.last >= last:
        return None
    people = _people(scene, _behind(scene, what.last + 1, last), last)
    named = people is not None and people < last and scene.tokens[people + 1].text[:1].isupper()
    return None if named and not scene.shouted else people


def _releases_at(scene: Scene, at: int, last: int) -> int | None:
    """Return where "releases at El Rodeo", "nuevas excarcelaciones" end, if nothing else is said of them."""
    what = scene.what[at]
    if (
        what is None
        or what.kind is not Kind.RELEASE_NOUN
        or what.first != at
        or not scene.norms[what.last].endswith("s")
    ):
        return None
    if what.last == last:
        return what.last
    place = scene.what[what.last + 2] if what.last + 2 <= last else None
    there = place is not None and place.kind in {Kind.PLACE, Kind.HOME}
    return what.last if there and scene.norms[what.last + 1] in scene.lexicon.within else None


def _plural(scene: Scene, people: Tag) -> bool:
    return scene.norms[people.first].endswith("s") or scene.norms[people.last].endswith("s")


def _people(scene: Scene, at: int, last: int) -> int | None:
    """Return where people in the plural end who begin at a token: "los ciudadanos italianos", "American detainees"."""
    many, end = False, None
    while at <= last:
        what = scene.what[at]
        if what is not None and what.kind in PEOPLE_TOLD:
            many = many or _plural(scene, what)
            end = what.last
        elif scene.norms[at] not in scene.lexicon.quantity | scene.lexicon.articles | scene.lexicon.own:
            break
        at = what.last + 1 if what is not None else at + 1
    return end if many else None


def _people_freed(scene: Scene, at: int, last: int, *, sure: bool) -> int | None:
    """Return where "Americans released", "detenidos fueron excarcelados" ends, if it begins at a token.

    A participle alone is what is said of them only behind one who confirms it: not `says detainees freed then were…`.
    """
    people = _people(scene, at, last)
    if people is None:
        return None
    at = people + 1
    while at < last and (
        scene.norms[at] in _helping(scene) | scene.lexicon.within
        or ((there := scene.what[at]) is not None and there.kind in {Kind.HOME, Kind.PLACE})
    ):
        at += 1
    what = scene.what[at] if at <= last else None
    if what is None or what.kind not in _LET_GO:
        return None
    if what.kind is Kind.RELEASE_VERB or at > people + 1:
        return what.last
    return what.last if sure and _is_all(scene, what, last) else None


def _is_all(scene: Scene, what: Tag, last: int) -> bool:
    """Tell whether a participle is all that is said of people: not `los presos excarcelados enfrentan…`."""
    if what.kind is Kind.RELEASE_VERB:
        return True
    behind = scene.norms[what.last + 1 : last + 1]
    ends = not behind or not behind[0].isalpha() or behind[0] in scene.lexicon.where or scene.lexicon.subject_first
    verbs = any(
        norm in _helping(scene) or (scene.who[at] is not None and at > what.last + 1)
        for at, norm in enumerate(behind, what.last + 1)
        if "," not in scene.norms[what.last : at]
    )
    late = not scene.lexicon.subject_first and scene.norms[what.last].endswith(scene.lexicon.participles)
    return ends and not verbs and not (late and _acts_later(scene, what.last + 1, last))


def _acts_later(scene: Scene, first: int, last: int) -> bool:
    """Tell whether an unknown verb in the present plural comes before a comma: "excarcelados en enero relatan…"."""
    for at in range(first, last + 1):
        if not scene.norms[at].isalpha():
            return False
        known = scene.what[at] or scene.how[at] or scene.tie[at] or scene.dated[at]
        if not known and scene.norms[at].endswith(scene.lexicon.verb_present):
            return True
    return False


def _helping(scene: Scene) -> frozenset[str]:
    return scene.lexicon.auxiliaries | scene.lexicon.copula | {"been"}


def _let_go(scene: Scene, people: Tag, first: int, last: int) -> int | None:
    """Return where people end who are let go by the verb right before or behind them."""
    at = people.first - 1
    plain = scene.lexicon.articles | scene.lexicon.to | scene.lexicon.more
    while at > first and scene.what[at] is None and (scene.norms[at] in plain or scene.how[at] is not None):
        at -= 1
    verb = scene.what[at] if at >= first else None
    if verb is not None and verb.kind is Kind.RELEASE_VERB:
        return people.last
    lets = scene.norms[at] in scene.lexicon.letting and people.last < last
    if lets and scene.norms[people.last + 1] in scene.lexicon.let_out:
        return people.last + 1
    behind = scene.what[people.last + 1] if people.last < last else None
    freed = behind is not None and behind.kind in _LET_GO
    return behind.last if behind is not None and freed and _is_all(scene, behind, last) else None
