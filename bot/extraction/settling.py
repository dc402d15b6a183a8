"""Settle what the words around a number leave open, from the rest of the entry."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Group, Metric
from bot.domain.trackers import SourceKind
from bot.extraction.amnestied import freed_by_amnesty
from bot.extraction.asides import carry, left_together
from bot.extraction.attribution import OWNED
from bot.extraction.borrowing import borrow
from bot.extraction.companions import add_companions
from bot.extraction.corrections import correct
from bot.extraction.denials import reject
from bot.extraction.drafting import opening_country
from bot.extraction.ending import ended_by_state
from bot.extraction.heads import UNKNOWN, is_common
from bot.extraction.homecoming import CAME_HOME, told_of_freed
from bot.extraction.inside import list_owner
from bot.extraction.lexicon.rows import Kind
from bot.extraction.other_cases import drop_other_cases
from bot.extraction.parties import is_official, official
from bot.extraction.reasons import Reason
from bot.extraction.rejecting import replaced_of_others
from bot.extraction.restating import drop_restated
from bot.extraction.speakers import give_speakers
from bot.extraction.sums import count_parts
from bot.extraction.understood import promised_by_another
from bot.extraction.wholes import parts_of_wholes

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene
    from bot.extraction.tagging import Tag

_LINK = 3
_FREED = (Kind.RELEASED, Kind.RELEASE_NOUN, Kind.RELEASE_VERB)
_PROMISING = frozenset({Kind.PROMISE, Kind.PROMISED, Kind.EARLIER})
_FEW = 3
_LISTED = 8
_HOME = frozenset(("went-home",))
"""Rules of a verb that says no more than that people are home."""
_OTHERWISE = frozenset(("they-act", "no-verb"))
"""Rules of people of whom a title tells something else than that they are free."""
_TO_COME = frozenset(("will-be-freed", "will-leave", "release-infinitive"))
"""Rules of people whom somebody is to free: `Venezuela to free 120 | Delcy Rodríguez made the pledge`."""


def settle(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """Settle speaker and measure of every draft of an entry, and which numbers replace which."""
    if not any(one.drafts or one.dropped for one in told):
        return  # most headlines give no number
    give_speakers(scene, told, tracker)
    for one in told:
        parts_of_wholes(scene, one)
        for draft in one.drafts:
            _requested(draft, tracker)
            promised_by_another(scene, one, draft, tracker)
            _told_not_promised(scene, draft, tracker)
            _received(scene, one, draft)
            owner = list_owner(scene, one, draft) if draft.claimant is None else None
            if owner is not None:
                draft.claimant, draft.speaker, draft.settled = owner.claimant, owner.speaker, True
    _promised_by_state(scene, told, tracker)
    _decreed(scene, told, tracker)
    ended_by_state(scene, told, tracker)
    counters = frozenset(s.source_id for s in tracker.sources if s.kind is SourceKind.NGO)
    corrects = scene.corrects()
    for one in told:
        carry(scene, one)
        left_together(scene, one)
        if not corrects:
            _names_listed(scene, one, told[0].named)
    count_parts(told)
    borrow(scene, told, counters)
    for one in told:
        _names_added(scene, one)
    freed_by_amnesty(scene, told)
    _all_left(scene, told)
    drop_restated(scene, told)
    for one in told:
        add_companions(scene, one)
    _among_others(scene, told)
    _petty(scene, told)
    _arrests(scene, told)
    political = any(_political(scene, at) for at in range(len(scene.norms)))
    drop_other_cases(scene, told, tracker.window_start, political=political)
    reject(scene, told, tracker)
    correct(scene, told)
    replaced_of_others(scene, told, tracker)


def _promised_by_state(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """`Prometieron 116 | El ministerio las había anunciado`: what nobody promised is the state's, if it promised."""
    state = official(tracker)
    promising = [u for one in told for u in one.said if u.party.claimant == state and u.verb in _PROMISING]
    promises = bool(promising)
    speaks = any(scene.norms[u.party.last] not in scene.lexicon.judges | scene.lexicon.state_bodies for u in promising)
    for draft in (draft for one in told for draft in one.drafts):
        if (
            promises
            and draft.metric is Metric.ANNOUNCED
            and draft.claimant is None
            and (draft.rule.startswith("promise") or (speaks and draft.rule in _TO_COME and not draft.settled))
        ):
            draft.claimant, draft.settled = state, True


def _decreed(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """`Indulto favorecerá a 88 | Delcy Rodríguez leyó el decreto`: the paper is of the one authority that is named."""
    state = official(tracker)
    named = [p for one in told for p in one.named if p.listed and not p.metonym and p.claimant is not None]
    voice = next((p for p in named if p.claimant == state), None)
    if voice is None or any(p.claimant not in {state, OTHER} for p in named if p.anaphor is None):
        return
    for draft in (draft for one in told for draft in one.drafts):
        paper = any(norm.startswith(scene.lexicon.pardons) for norm in scene.norms)
        if paper and draft.metric is Metric.ANNOUNCED and draft.claimant is None and not draft.settled:
            draft.claimant, draft.speaker, draft.settled = state, voice.speaker, True


def _requested(draft: Draft, tracker: Tracker) -> None:
    """Take the state's own request to its courts for an announcement."""
    state = is_official(tracker, draft.claimant)
    if draft.reason is Reason.DEMANDED and state:
        done = draft.head.kind is Kind.RELEASED
        draft.metric, draft.reason, draft.rule = Metric.RELEASED if done else Metric.ANNOUNCED, None, "requested"
    said = draft.utterance
    asks = said is not None and said.verb is Kind.DEMAND and state
    to_free = draft.verdict.rule == "held" and draft.metric is Metric.DETAINED  # `solicitó que 116 sean juzgados…`
    if asks and (draft.metric is Metric.ANNOUNCED or to_free):
        draft.metric, draft.rule = Metric.ANNOUNCED, "requested"
    if said is not None and said.rule == "relative" and said.verb in {Kind.PROMISE, Kind.PROMISED}:
        noun = draft.head.kind in {Kind.RELEASE_NOUN, None} and draft.metric is Metric.RELEASED
        if noun and state:
            draft.metric, draft.rule = Metric.ANNOUNCED, "promised-by"


def _told_not_promised(scene: Scene, draft: Draft, tracker: Tracker) -> None:
    """Take what an organisation or another state "announces" for done, and leave the state's promises to the state."""
    source = tracker.source(draft.claimant)
    state = is_official(tracker, draft.claimant)
    said = draft.utterance
    abroad = draft.verdict.rule in {"promises", "release-infinitive"} and _is_court(scene, draft)
    expected = draft.metric is Metric.ANNOUNCED and draft.verdict.rule in {
        "will-be-freed",
        "will-leave",
        "will-leave-place",
    }
    expects = source is not None and source.kind is not SourceKind.INTERNATIONAL
    if expected and not state and expects:
        draft.claimant, draft.speaker, draft.settled = None, None, True  # `saldrían 60, calcula X`
    elif draft.verdict.promised and not state and said is not None and said.rule not in OWNED:
        draft.claimant, draft.speaker, draft.settled = None, None, True
    elif draft.rule == "promises" and draft.claimant == OTHER and said is not None and said.party.listed and abroad:
        draft.drop(Reason.DEMANDED, "orders-from-abroad")
    elif draft.rule.startswith("promised-by") and draft.claimant == OTHER and said is not None and said.party.listed:
        draft.metric = Metric.RELEASED  # `Colombia's foreign ministry announced the release of nine`
    elif draft.rule == "promises" and draft.claimant is not None and not state:
        draft.metric = Metric.RELEASED


def _is_court(scene: Scene, draft: Draft) -> bool:
    """Tell whether a court that is no organ of the state speaks: it can order, and let nobody go."""
    party = draft.utterance.party if draft.utterance is not None else None
    return party is not None and scene.norms[party.first] in scene.lexicon.courts


def _received(scene: Scene, one: Told, draft: Draft) -> None:
    """`Cancillería colombiana recibe a nueve connacionales que estaban presos`: told by the country that gets them."""
    if draft.claimant is not None or (draft.rule != CAME_HOME and draft.metric is not Metric.RELEASED):
        return
    words = scene.norms[one.sentence.first : draft.number.lead]
    gets = any(norm.startswith(scene.lexicon.homecoming) for norm in words)
    home = draft.rule == CAME_HOME or (gets and draft.utterance is None)
    country = opening_country(scene, one) if home else None
    if country is not None and country.last < draft.number.lead:
        draft.claimant, draft.speaker, draft.settled = OTHER, country.speaker, True


def _names_listed(scene: Scene, one: Told, title: list[Party]) -> None:
    """`X's latest list has 702 names: 525 civilians…`: names on a list of prisoners, or of freed people, are people."""
    for name in one.dropped:
        listed = scene.norms[name.head.first] in scene.lexicon.names and (name.value or 0) > _FEW
        has = scene.norms[max(name.number.lead - 1, 0)] in scene.lexicon.having
        tells = scene.has(scene.who, one.sentence.first, name.number.lead - 1, Kind.COUNT, Kind.CHECK)
        has = has or (tells and scene.has(scene.who, 0, one.sentence.first, Kind.FIGURE))
        gone = not scene.lexicon.removing.isdisjoint(scene.norms[one.sentence.first : name.number.lead])
        if gone or not listed or not (has or scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.FIGURE)):
            continue
        named = [party for party in one.named if party.listed and party.claimant not in {None, OTHER}]
        named = named or [party for party in title if party.listed and party.claimant not in {None, OTHER}]
        flow = scene.has(scene.what, 0, one.sentence.last, Kind.RELEASED, Kind.RELEASE_NOUN, Kind.RELEASE_VERB)
        held = scene.has(scene.what, 0, len(scene.what) - 1, Kind.PRISONERS)
        counted = any(draft.head.kind not in {Kind.GROUP, Kind.PEOPLE} for draft in one.drafts)
        unsure = scene.has(scene.what, one.sentence.first, name.number.lead, Kind.ASIDE)  # `todavía coteja otros 12`
        if len({party.claimant for party in named}) != 1 or counted or unsure or not (flow or held):
            continue
        one.dropped.remove(name)
        behind = name.head.last + 1, min(name.head.last + _LISTED, one.sentence.last)
        still = scene.has(scene.what, *behind, Kind.PRISONERS) and not scene.has(scene.what, *behind, Kind.RELEASED)
        own = scene.has(scene.what, one.sentence.first, name.number.lead, Kind.PRISONERS)
        own = own and not scene.has(scene.what, one.sentence.first, one.sentence.last, *_FREED)
        still = still or own  # `606 excarcelaciones. Su lista de presos políticos conserva 755 nombres`
        metric = Metric.RELEASED if flow and not still else Metric.DETAINED  # `759 nombres en su lista de presos`
        before = scene.norms[one.sentence.first : name.number.lead]
        if metric is Metric.DETAINED and not scene.lexicon.adding.isdisjoint(before):
            continue  # `adds nine names to its list of political prisoners`: new cases
        name.metric, name.reason, name.rule = metric, None, "names-listed"
        name.claimant, name.speaker, name.settled = named[0].claimant, named[0].speaker, True
        following = next((d.cell.first for d in one.drafts if d.number.first > name.number.last), one.sentence.last + 1)
        name.cell = name.cell._replace(first=one.sentence.first, last=following - 1)
        one.drafts.insert(sum(d.number.first < name.number.first for d in one.drafts), name)
        return


def _names_added(scene: Scene, one: Told) -> None:
    """`X agregó 13 nombres, con lo que acumula 88`: names that a count of freed people grows by are freed people."""
    for name in one.dropped:
        total = next((draft for draft in one.drafts if draft.number.first > name.number.last), None)
        if (
            total is None
            or scene.norms[name.head.first] not in scene.lexicon.names
            or total.metric is not Metric.RELEASED
        ):
            continue
        added = not scene.lexicon.adding.isdisjoint(scene.norms[one.sentence.first : name.number.lead])
        raised = scene.has(scene.how, name.head.last + 1, total.number.lead, Kind.TOTAL)
        if added and raised and (name.value or 0) < (total.value or 0):
            one.dropped.remove(name)
            name.metric, name.reason, name.rule = Metric.RELEASED, None, "names-added"
            commas = (at for at in range(name.head.last + 1, total.number.lead) if scene.norms[at] == ",")
            cut = next(commas, name.head.last)
            name.cell = name.cell._replace(first=one.sentence.first, last=cut)
            total.cell = total.cell._replace(first=max(total.cell.first, cut + 1))
            name.claimant, name.speaker, name.settled = total.claimant, total.speaker, True
            name.utterance = total.utterance
            one.drafts.insert(0, name)
            return


def _all_left(scene: Scene, told: list[Told]) -> None:
    """`10 americanos vuelan a casa | X certificó que todos salieron de la cárcel`: the title's people left prison."""
    title = [draft for one in told if one.sentence.item == 0 for draft in one.drafts]
    if len(title) != 1 or title[0].metric is not None or title[0].rule not in _OTHERWISE:
        return
    for one in told:
        first, last = one.sentence.first, one.sentence.last
        some = any(pair in scene.lexicon.all_but for pair in itertools.pairwise(scene.norms[first:last]))
        told_of = one.sentence.item == 1 and not one.drafts and not some
        for verb in scene.tags(scene.what, first, last) if told_of else ():
            near = scene.norms[max(verb.first - _LINK, first) : verb.first]
            freed = verb.kind in {Kind.RELEASE_VERB, Kind.RELEASED}
            everybody = freed and not scene.lexicon.everybody.isdisjoint(near)
            these = freed and not scene.lexicon.these.isdisjoint(scene.norms[first : verb.first])
            these = these or (freed and _those_people(scene, first, verb.first)) or _their_release(scene, one, verb)
            told_so = these and title[0].head.kind in {Kind.GROUP, Kind.COUNTRY}
            if everybody or told_so or told_of_freed(scene, title[0], first, verb):
                draft, said = title[0], one.said[0] if len(one.said) == 1 else None
                draft.metric, draft.reason, draft.rule = Metric.RELEASED, None, "all-left"
                if said is not None:
                    draft.claimant, draft.speaker, draft.settled = said.party.claimant, said.party.speaker, True
                return


def _those_people(scene: Scene, first: int, verb: int) -> bool:
    """`Los jóvenes militares recuperaron su libertad`, `The men had been freed`: known people open a sentence."""
    known = scene.norms[first] in scene.lexicon.definite and not any(scene.bounded[first:verb])
    named = scene.has(scene.what, first + 1, min(first + _LINK, verb - 1), Kind.GROUP, Kind.PEOPLE, Kind.COUNTRY)
    return known and named and not scene.has(scene.tie, first, verb, Kind.NEGATION, Kind.RELATIVE)


def _their_release(scene: Scene, one: Told, noun: Tag) -> bool:
    """`Their release was announced by X`, `X confirmó su excarcelación`: that they are out is told, not asked."""
    first, last = one.sentence.first, one.sentence.last
    own = noun.kind is Kind.RELEASE_NOUN and noun.first > first and scene.norms[noun.first - 1] in scene.lexicon.own
    told = own and scene.has(scene.who, first, last, Kind.CHECK, Kind.SAID, Kind.PROMISE, Kind.PROMISED)
    return told and not (
        scene.has(scene.who, first, last, Kind.DEMAND) or scene.has(scene.tie, first, last, Kind.NEGATION)
    )


def _among_others(scene: Scene, told: list[Told]) -> None:
    """`300 personas firmaron | Entre ellas hay 47 exdetenidos`: a part of those who are told to do something else."""
    for before, one in itertools.pairwise(told):
        tie = scene.tie[one.sentence.first]
        among = tie is not None and tie.kind is Kind.OF_WHICH
        people = [draft.metric is None and draft.head.kind is Kind.PEOPLE for draft in before.drafts]
        if among and people and all(people):
            for draft in one.drafts:
                draft.drop(Reason.OTHER_PEOPLE, "among-others")


def _petty(scene: Scene, told: list[Told]) -> None:
    """Drop two or three people freed whom nobody counts, in a text without a word of politics: another case."""
    if any(_political(scene, at) for at in range(len(scene.norms))):
        return
    prison = scene.has(scene.what, 0, len(scene.what) - 1, Kind.PLACE, Kind.HELD, Kind.RELEASE_NOUN, Kind.HOME)
    prison = prison or scene.has(scene.who, 0, len(scene.who) - 1, Kind.SOURCE)
    prison_word = scene.has(
        scene.what, 0, len(scene.what) - 1, Kind.PLACE, Kind.HELD, Kind.RELEASE_NOUN, Kind.RELEASED, Kind.PRISONERS
    )
    jailed = prison_word or not scene.lexicon.jails.isdisjoint(scene.norms)
    for one in told:
        for draft in one.drafts:
            foreign = draft.head.kind is Kind.COUNTRY or (prison and draft.head.gives == Group.FOREIGN)
            if draft.claimant is not None or draft.metric is None or foreign:
                continue
            if draft.verdict.rule in _HOME and not prison_word and draft.head.kind in {None, Kind.PEOPLE}:
                draft.drop(Reason.OTHER_PEOPLE, "went-home")
            elif (draft.value or _FEW + 1) <= _FEW and not (jailed and draft.head.gives == Group.PRESS):
                draft.drop(Reason.SINGLE, "few")
            elif _other_kind(draft) and draft.verdict.rule == "frees" and not prison:
                draft.drop(Reason.OTHER_PEOPLE, "another-case")


def _other_kind(draft: Draft) -> bool:
    """Tell whether a number counts people of a trade, or of a noun that no table knows."""
    return draft.head.gives == Group.OTHER or draft.head.rule == UNKNOWN


def _arrests(scene: Scene, told: list[Told]) -> None:
    """Drop mere "detenidos" whom nobody counts, and those of any charge: `27.000 reclusos viven hacinados`."""
    freed = scene.has(
        scene.what, 0, len(scene.what) - 1, Kind.RELEASE_NOUN, Kind.RELEASED, Kind.RELEASE_VERB, Kind.FULL, Kind.PLACE
    )
    political = freed or any(norm.startswith(scene.lexicon.political) for norm in scene.norms)
    political = political or _counted_by_groups(scene)
    seized = False  # `Retienen a 90 | 31 niños estaban entre los llevados…`
    for one in told:
        for draft in one.drafts:
            counted = draft.metric is Metric.DETAINED and (draft.verdict.rule == "population" or not political)
            mere = is_common(scene, draft.cell) or (
                draft.head.kind is None and draft.claimant is None and not political
            )
            on = draft.rule == "goes-on" and (seized or one.drafts[0].rule == "mere-arrests")
            known = draft.claimant not in {None, OTHER} and draft.verdict.rule not in {"population", "goes-on"}
            stay = draft.head.kind is None and draft.verdict.rule == "still-held"
            known = known and (stay or scene.norms[draft.head.first] in scene.lexicon.taken)
            if counted and not known and (on or ((draft.claimant is None or not political) and mere)):
                draft.drop(Reason.ARRESTS, "mere-arrests")
        seized = seized or (bool(one.drafts) and all(draft.rule == "mere-arrests" for draft in one.drafts))


def _counted_by_groups(scene: Scene) -> bool:
    """Tell whether rights groups of the own country speak: whom they count is no petty prisoner."""
    groups = any(
        tag.kind is Kind.VAGUE and tag.last > tag.first for tag in scene.tags(scene.who, 0, len(scene.who) - 1)
    )
    return groups and scene.has(scene.what, 0, len(scene.what) - 1, Kind.HOME)


def _political(scene: Scene, at: int) -> bool:
    """Tell whether a word is one of politics: a source, an amnesty, political prisoners."""
    what, who = scene.what[at], scene.who[at]
    prisoners = what is not None and what.kind is Kind.PRISONERS and what.last > what.first
    amnesty = what is not None and what.kind in {Kind.AMNESTY, Kind.FULL}
    source = who is not None and who.kind is Kind.SOURCE and who.rule != "metonym"
    return prisoners or amnesty or source or scene.norms[at].startswith(scene.lexicon.political)
