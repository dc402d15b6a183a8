"""Tell the part that a number counts: women, soldiers, the press, foreigners, those of one prison or party."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group, Metric, Scope
from bot.domain.trackers import SourceKind
from bot.extraction.heads import UNKNOWN
from bot.extraction.homecoming import ABROAD
from bot.extraction.jails import named_jail
from bot.extraction.lexicon.rows import Kind
from bot.extraction.place_names import names_no_place
from bot.extraction.predicates import own_clause, span_of
from bot.extraction.reasons import OF_VAGUE, Reason
from bot.extraction.scene import SPEECH
from bot.extraction.scope import numbered_release

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.heads import Head
    from bot.extraction.scene import Scene

_PHRASE = 6
_OPENS = 2


def group_of(scene: Scene, one: Told, draft: Draft, tracker: Tracker) -> Group | None:
    """Return the part that a draft counts, by its own words."""
    head = draft.head
    numbering = draft.number.lead > 0 and scene.norms[draft.number.lead - 1] in scene.lexicon.numbering
    if numbering or numbered_release(scene, draft.cell):
        return None  # `la excarcelación número 800 se produjo en Maracaibo`
    first, last = span_of(scene, draft.cell)
    found = _of_head(head) or _of_adjective(scene, head, last) or _of_copula(scene, head, last)
    if found is None and head.kind in {Kind.PEOPLE, Kind.PRISONERS, None}:
        own = _own_people(scene, draft)
        if own is not None:
            return own
    if draft.verdict.rule in ABROAD and found in {None, Group.PLACE}:
        return Group.FOREIGN
    if found is None and _women_of_home(scene, draft):
        return Group.WOMEN
    if found is None:
        found = _of_place(scene, draft, first, last)
    if head.rule == "colleagues" and not _of_press(scene):
        found = Group.OTHER
    return _whose(scene, one, draft, tracker, found)


def _whose(scene: Scene, one: Told, draft: Draft, tracker: Tracker, found: Group | None) -> Group | None:
    """Return the part once more, by whose people they are: a party's, a body's that counts one part only."""
    head = draft.head
    stranger = draft.claimant == OTHER and draft.utterance is not None and not draft.utterance.party.listed
    members = stranger and head.rule == "party-members" and not _is_trade(scene, draft)
    if found is Group.PARTY and not members and not _of_party(one, draft, tracker) and not _of_a_name(scene, head):
        return Group.OTHER
    if found in {None, Group.OTHER, Group.PLACE} and head.kind not in {Kind.GROUP, Kind.COUNTRY}:
        source = tracker.source(draft.claimant)
        found = (source.counts if source is not None else None) or found
    if found is Group.FOREIGN and draft.claimant != OTHER and scene.norms[head.last] in scene.lexicon.theirs:
        return Group.PARTY if _counts_its_own(draft, tracker) else Group.OTHER  # `vio salir a 345 de los suyos`
    if found is None and head.kind is Kind.PEOPLE and head.first < head.last and draft.claimant in _political(tracker):
        return Group.PARTY if scene.norms[head.last] in scene.lexicon.comrades else None  # `de nuestros compañeros`
    comrades = found is Group.OTHER and scene.norms[head.first] in scene.lexicon.comrades
    return Group.PARTY if comrades and _of_party(one, draft, tracker) else found


def _of_head(head: Head) -> Group | None:
    if head.kind is Kind.GROUP and head.gives:
        return Group(head.gives)
    if head.rule == UNKNOWN:
        return Group.OTHER
    return Group.FOREIGN if head.kind is Kind.COUNTRY else None


def _of_adjective(scene: Scene, head: Head, last: int) -> Group | None:
    """`presos políticos extranjeros`, `trabajadores de la prensa`."""
    people = head.kind in {Kind.PRISONERS, Kind.PEOPLE} and head.last < last
    if people and scene.norms[head.last + 1] in scene.lexicon.ailing:
        return Group.OTHER  # `12 presos enfermos`
    for tag in scene.tags(scene.what, head.last + 1, min(last, head.last + _PHRASE)):
        who = scene.who[tag.first]
        if tag.rule == "women-prisoners" or (who is not None and who.kind is Kind.OFFICIAL):
            continue
        if tag.kind is Kind.GROUP and tag.gives and _modifies(scene, head.last, tag.first):
            return Group(tag.gives)
        if tag.kind is Kind.COUNTRY and tag.first == head.last + 1:
            return Group.FOREIGN
    return None


def _modifies(scene: Scene, last: int, first: int) -> bool:
    """Tell whether a noun hangs on the head: an adjective, `de`, or next to it."""
    plain = scene.lexicon.genitive | scene.lexicon.articles
    for at in range(last + 1, first):
        what = scene.what[at]
        people = what is not None and what.kind in {Kind.RELEASED, Kind.PRISONERS, Kind.PEOPLE}
        if not people and scene.norms[at] not in plain:
            return False
    return True


def _of_copula(scene: Scene, head: Head, last: int) -> Group | None:
    """`al menos 11 de los excarcelados hoy son mujeres`."""
    for tag in scene.tags(scene.what, head.last + 2, last):
        share = not scene.lexicon.halves.isdisjoint(scene.norms[max(head.first - _PHRASE, 0) : tag.first])
        at = tag.first - 1
        while at > head.last + 1 and scene.norms[at] in scene.lexicon.indefinite | scene.lexicon.ranking:
            at -= 1
        before = scene.norms[at]
        has = before in scene.lexicon.having_papers and tag.gives == Group.FOREIGN
        if tag.kind is Kind.GROUP and tag.gives and (has or before in scene.lexicon.copula) and not share:
            return Group(tag.gives)
    return None


def _own_people(scene: Scene, draft: Draft) -> Group | None:
    """Return the part that a body that nobody lists counts as its own: another country's, a party's, a trade's."""
    if draft.claimant != OTHER or draft.utterance is None or not draft.utterance.party.listed:
        return None
    party = draft.utterance.party
    body = scene.who[party.first]
    if body is not None and body.kind in {Kind.ANAPHOR, Kind.VAGUE}:
        if scene.norms[body.last] in scene.lexicon.party_nouns:
            return Group.PARTY
        if party.last > body.last and not scene.has(scene.what, party.first, party.last, Kind.COUNTRY):
            return Group.OTHER
    return Group.FOREIGN if body is None or body.rule not in {"other-bodies", "of-the-church"} else None


def _of_place(scene: Scene, draft: Draft, first: int, last: int) -> Group | None:
    """`22 en El Rodeo I`; of several prisons it is no part."""
    after = draft.head.last + 1
    if after < last and scene.norms[after] == "," and scene.norms[after + 1] in scene.lexicon.definite:
        after += 1  # `eran 42, no 45, los liberados de Yare`
    last = own_clause(scene, after, last)  # `812 excarcelados y pide cerrar El Rodeo`
    end = next((at - 1 for at in range(after, last + 1) if scene.norms[at] == ","), last)
    places = [t for t in scene.tags(scene.what, first, last) if t.kind is Kind.PLACE and not names_no_place(scene, t)]
    lead = draft.number.lead
    if draft.added or draft.scope is Scope.TOTAL:  # `the men left a police station, taking the number freed past 800`
        places = [t for t in places if t.first > lead or not (draft.added or "," in scene.norms[t.last : lead])]
    at = max(draft.number.trail, draft.head.last) + 1
    lists = at + 2 <= last and scene.norms[at] in scene.lexicon.within and _listed(scene, at + 1, at + 3)
    town = (
        not lists
        and at < last
        and scene.norms[at] in scene.lexicon.within
        and scene.norms[at + 1] in scene.lexicon.label_places
    )
    town = town and draft.metric is not Metric.DETAINED
    folk = not scene.lexicon.townsfolk.isdisjoint(scene.norms[draft.head.first : draft.head.last + 2])  # `31 merideños`
    town = town and draft.head.kind in {None, Kind.RELEASED, Kind.RELEASE_NOUN}
    if town or folk or _of_a_region(scene, draft, last):
        return Group.PLACE
    if any(_listed(scene, one.last, other.first) for one, other in itertools.pairwise(places)):
        return None
    if any(tag.last <= end for tag in places if tag.rule != "a-prison" or not scene.of_amnesty()):
        return Group.PLACE
    if _there(scene, draft, first, end) or named_jail(scene, draft.number.trail + 1, end):
        return Group.PLACE
    if draft.head.kind is not None or places:
        return None
    figure = scene.has(scene.who, draft.number.trail + 1, draft.number.trail + _PHRASE, Kind.FIGURE)
    behind = _of_subject(scene, draft.number.trail + 1, end) if figure else None  # `a 37 asciende el número de menores`
    return behind or _of_subject(scene, first, draft.number.lead - 1)


def _there(scene: Scene, draft: Draft, first: int, end: int) -> bool:
    """Tell whether words point at a prison that was named before: "allí", "en sus celdas"."""
    there = not scene.lexicon.there.isdisjoint(scene.norms[first : end + 1]) or any(
        scene.norms[at] in scene.lexicon.own and scene.norms[at + 1] in scene.lexicon.cells | scene.lexicon.jails
        for at in range(first, end)
    )  # `El Rodeo dejó ir a 26; en sus celdas quedan 91`
    return there and scene.has(scene.what, 0, draft.number.lead, Kind.PLACE)


def _of_a_region(scene: Scene, draft: Draft, last: int) -> bool:
    """`De ellas, 340 corresponden a Caracas y 12 al estado Lara`, `80 are from Zulia`: so many of one place."""
    at, lexicon = draft.number.trail + 1, scene.lexicon
    if draft.head.kind is not None or at >= last:
        return False
    of = lexicon.of_region | (lexicon.to if not lexicon.subject_first else frozenset())
    belongs = scene.norms[at] in lexicon.copula
    at += belongs
    if at >= last or scene.norms[at] not in of or (draft.metric is Metric.DETAINED and not belongs):
        return False
    at += 1
    while at < last and scene.norms[at] in lexicon.articles | lexicon.regions:
        at += 1
    listed = at + 2 <= last and _listed(scene, at, at + 2) and scene.tokens[at + 2].text[:1].isupper()
    place = scene.what[at]
    return not listed and (scene.norms[at] in lexicon.label_places or (place is not None and place.kind is Kind.PLACE))


def _women_of_home(scene: Scene, draft: Draft) -> bool:
    """`114 venezolanas siguen presas`: the own country's name in the feminine."""
    at = draft.number.trail + 1
    what = scene.what[at] if at < len(scene.what) else None
    home = what is not None and what.kind is Kind.HOME and draft.head.kind is None
    return home and scene.lexicon.accented and scene.norms[at].endswith("as")


def _listed(scene: Scene, first: int, last: int) -> bool:
    """Tell whether two places are members of a list: "de Tocorón, La Crisálida y La Guaira"."""
    return last - first <= _PHRASE - 2 and any(
        scene.norms[at] == "," or ((tie := scene.tie[at]) is not None and tie.kind is Kind.JOIN)
        for at in range(first + 1, last)
    )


def _of_subject(scene: Scene, first: int, last: int) -> Group | None:
    """`Mujeres excarceladas … llegan a 24`."""
    for tag, following in itertools.pairwise(scene.tags(scene.what, first, last)):
        of_people = following.kind in {Kind.RELEASED, Kind.PRISONERS, Kind.HELD}
        if tag.kind is Kind.GROUP and tag.gives and of_people and following.first == tag.last + 1:
            return Group(tag.gives)
    return None


def _of_press(scene: Scene) -> bool:
    return any(norm.startswith(scene.lexicon.press) for norm in scene.norms)


def _is_trade(scene: Scene, draft: Draft) -> bool:
    """Tell whether a speaker's name is that of a union or a profession's body."""
    party = draft.utterance.party if draft.utterance is not None else None
    words = scene.norms[party.first : party.last + 1] if party is not None else []
    return any(word.startswith(scene.lexicon.trades) for word in words)


def _of_a_name(scene: Scene, head: Head) -> bool:
    """Tell whether a party's own people are of a body with a name: "militantes de Voluntad Popular"."""
    at = head.last + 1
    name = (
        head.first == head.last
        and at + 1 < len(scene.tokens)
        and scene.norms[at] in scene.lexicon.genitive
        and not scene.shouted
    )
    return name and scene.tokens[at + 1].text[:1].isupper() and scene.what[at + 1] is None


def _political(tracker: Tracker) -> set[str]:
    return {s.source_id for s in tracker.sources if s.kind is SourceKind.POLITICAL}


def _of_party(one: Told, draft: Draft, tracker: Tracker) -> bool:
    """Tell whether a party is named that "dirigentes" and "activists" may be of."""
    parties = _political(tracker)
    return draft.claimant in parties or any(p.claimant in parties for p in one.named)


def _counts_its_own(draft: Draft, tracker: Tracker) -> bool:
    source = tracker.source(draft.claimant)
    return source is not None and source.kind is SourceKind.POLITICAL


def group_between(scene: Scene, first: int, last: int) -> Group | None:
    """Return the part that a stretch of words speaks of, if it names one."""
    kinds = {tag.gives for tag in scene.tags(scene.what, first, last) if tag.kind is Kind.GROUP}
    for tag in scene.tags(scene.what, first, last):
        if tag.kind is Kind.HOME or len(kinds) > 1:
            return None  # `excarcelación de venezolanos y extranjeros`: everybody
        if tag.kind is Kind.GROUP and tag.gives:
            return Group(tag.gives)
        if tag.kind is Kind.PLACE and not names_no_place(scene, tag):
            return Group.PLACE
    return None


def labelled(scene: Scene, one: Told) -> None:
    """Give the part that heads a sentence to its numbers: `Zona 7: siguen dentro 61`; `Periodistas: 18 libres`."""
    first, last = one.sentence.first, one.sentence.last
    _of_whole(scene, one)
    label = next(scene.tags(scene.what, first, first + 1), None)
    if label is None or label.kind not in {Kind.PLACE, Kind.GROUP}:
        return
    mark = scene.norms[min(label.last + 1, last)]
    if label.kind is Kind.PLACE and mark in {":", "|"}:
        part = Group.PLACE
    elif label.kind is Kind.GROUP and label.gives and mark == ":":
        part = Group(label.gives)
    else:
        return
    for draft in one.drafts:
        draft.group = draft.group or part
        if part is Group.PLACE and draft.metric is Metric.RELEASED:
            draft.scope = draft.scope or Scope.BATCH


def _of_whole(scene: Scene, one: Told) -> None:
    """`Of the 94 women listed in January, 43 are home`: bare parts are of the whole's kind."""
    if not one.drafts or scene.norms[one.sentence.first] not in scene.lexicon.genitive:
        return
    whole = one.drafts[0].head
    opening = scene.norms[one.sentence.first : one.drafts[0].number.lead]
    if whole.kind is None and not scene.lexicon.party_nouns.isdisjoint(opening):
        for draft in one.drafts:
            draft.group = draft.group or (Group.PARTY if draft.head.kind is None else None)
        return  # `Of those jailed from X's party, 402 are out and 61 are not`
    if whole.kind is not Kind.GROUP or not whole.gives or one.drafts[0].number.lead - one.sentence.first > _OPENS:
        return
    for draft in one.drafts[1:]:
        if draft.head.kind in {None, Kind.RELEASED}:
            draft.group = draft.group or Group(whole.gives)


def known_before(told: list[Told], known: frozenset[str], scene: Scene) -> None:
    """`Regresan 16 colombianos … | Los 16 excarcelados cruzaron…`: a number told before is of the part it was of."""
    earlier: dict[int, Group] = {}
    for one in told:
        for draft in (*one.dropped, *one.drafts):
            pointed = draft.number.lead > 0 and scene.norms[draft.number.lead - 1] in known
            if pointed and draft.metric is not None and draft.group is None:
                draft.group = earlier.get(draft.value or 0)
            part = _of_head(draft.head)
            if part in {Group.FOREIGN, Group.WOMEN, Group.MILITARY, Group.PRESS} and draft.value:
                earlier.setdefault(draft.value, part)


def each_its_place(scene: Scene, one: Told) -> None:
    """`45, 20 y 6 en Carabobo, Lara y Mérida`: each number of a row has its own of as many places."""
    for at, first in enumerate(one.drafts):
        row = [first]
        for draft in one.drafts[at + 1 :]:
            gap = range(row[-1].number.trail + 1, draft.number.lead)
            if len(gap) != 1 or not (scene.norms[gap[0]] == "," or _listed(scene, gap[0] - 1, gap[0] + 1)):
                break
            row.append(draft)
        start = row[-1].number.trail + 1
        if len(row) > 1 and start < one.sentence.last and scene.norms[start] in scene.lexicon.within:
            if _names_in_a_row(scene, start + 1, one.sentence.last) == len(row):
                for draft in row:
                    draft.group, draft.scope = draft.group or Group.PLACE, draft.scope or row[-1].scope
            return


def _names_in_a_row(scene: Scene, at: int, last: int) -> int:
    """Return how many names in capitals stand in a row, commas and "and" between them."""
    names = 0
    while at <= last and (
        scene.tokens[at].text[:1].isupper() or scene.norms[at] == "," or _listed(scene, at - 1, at + 1)
    ):
        names += scene.tokens[at].text[:1].isupper() and not scene.tokens[at - 1].text[:1].isupper()
        at += 1
    return names


def _is_scene(scene: Scene, one: Told) -> bool:
    """Tell whether a title sets what is told at a prison: nobody speaks, asks or waits there."""
    first, last = one.sentence.first, one.sentence.last
    speaks = any(tag.kind in SPEECH for tag in scene.tags(scene.who, first, last))
    kin = any(t.kind is Kind.OTHER and t.gives == Reason.RELATIVES for t in scene.tags(scene.what, first, last))
    return scene.has(scene.what, first, last, Kind.PLACE) and not speaks and not kin


def placed_by_title(scene: Scene, told: list[Told]) -> None:
    """Give the prison that a title names, without a number, to those counted below."""
    title = [one for one in told if one.sentence.item == 0]
    vague = any(one.drafts for one in title)
    if not title or any(draft.value is not None for one in title for draft in one.drafts):
        return
    counted = {draft.claimant for one in told for draft in one.drafts if draft.metric is Metric.RELEASED}
    if len(counted - {None}) > 1:
        return  # `Guerra de cifras a las puertas de X | El Gobierno habla de 116, Foro Penal de 65`
    if not any(_is_scene(scene, one) for one in title):
        return
    for one in told:
        for draft in one.drafts:
            if vague and draft.rule != OF_VAGUE:
                continue
            words = scene.text(draft.cell.first, draft.cell.last)
            anywhere = any(phrase in words for phrase in scene.lexicon.everywhere)
            inside = scene.lexicon.inside | scene.lexicon.there
            within = not inside.isdisjoint(scene.norms[draft.cell.first : draft.cell.last + 1])
            if draft.metric is Metric.DETAINED and within and draft.sentence.item == 1:
                draft.group = draft.group or Group.PLACE
            if draft.metric is Metric.RELEASED and draft.scope is not Scope.TOTAL and not anywhere:
                draft.group, draft.scope = draft.group or Group.PLACE, Scope.BATCH
