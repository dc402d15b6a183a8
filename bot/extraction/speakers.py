"""Give a number that its sentence names nobody for the speaker of a neighbouring sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.domain.claims import OTHER, Metric
from bot.domain.trackers import SourceKind
from bot.extraction.attribution import OWNED, Reach, Utterance
from bot.extraction.lexicon.rows import Kind
from bot.extraction.numerals import Form
from bot.extraction.parties import is_official
from bot.extraction.ranked import give_to_ranked
from bot.extraction.reacting import only_reacts
from bot.extraction.silence import denies_itself, is_silent
from bot.extraction.sums import add_up
from bot.extraction.vouching import (
    announces,
    fits,
    has_another,
    is_left_vague,
    is_open,
    is_ranked,
    may_be,
    stands_for,
    voucher,
)

if TYPE_CHECKING:
    from bot.domain.trackers import Tracker
    from bot.extraction.drafting import Draft, Told
    from bot.extraction.parties import Party
    from bot.extraction.scene import Scene

_NOT_TOLD = frozenset({Kind.PROMISE, Kind.DEMAND, Kind.DENY, Kind.EARLIER})
"""Verbs of a summary that do not tell the title's number."""
_PAIR = 2
"""Numbers of "14 y 22", and the tokens from the first to the second."""
_OPENING = 4
"""Tokens within which a sentence that points back names the figure: "That was the count…"."""
_CONFIRMING = 2
"""Sentences behind a number among which "lo confirmó X" is looked for."""


def give_speakers(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """Settle who says each number of an entry."""
    amnesty = scene.of_amnesty()
    _give_to_state(scene, told, tracker)
    give_to_ranked(scene, told)
    for index, one in enumerate(told):
        _respectively(scene, one)
        for draft in one.drafts:
            if draft.number.form is Form.VAGUE:
                continue
            _pointed_back(scene, told, index, draft)
            full = _full_name(scene, told, draft)
            if full is not None:
                draft.claimant, draft.speaker, draft.settled = full.claimant, full.speaker, True
            owner = _owner(scene, told, index, draft, tracker)
            if owner is not None and draft.verdict.promised and not is_official(tracker, owner.party.claimant):
                owner = None
            if (
                owner is not None
                and not amnesty
                and draft.metric is Metric.DETAINED
                and is_official(tracker, owner.party.claimant)
            ):
                owner = None  # the state names no political prisoners
            if owner is not None:
                draft.claimant, draft.speaker, draft.settled = owner.party.claimant, owner.party.speaker, True
                draft.rules["claimant"] = "neighbour"


def _owner(scene: Scene, told: list[Told], index: int, draft: Draft, tracker: Tracker) -> Utterance | None:
    """Return whom the sentences beside it give a number to that its own sentence gives to nobody."""
    tied = voucher(scene, told, index) if is_open(draft) else None
    if is_ranked(scene, told, index):
        return None
    owner = tied if may_be(scene, draft, tied, tracker) else _better(scene, told, index, draft, tracker)
    if owner is None and told[index].sentence.item == 0 and is_left_vague(draft):
        owner = _introduced(scene, told, tracker)
        if owner is not None and not stands_for(scene, told, index, draft, (owner, tracker)):
            owner = None
    if owner is None and draft.claimant is None:
        owner = _enumerated(told, index, draft)
    if owner is None and not draft.settled:
        owner = (
            told[index].presented
            or _confirming(scene, told, index)
            or _before(scene, told, index)
            or _behind(scene, told, index)
        )
    return owner


def state_behind(scene: Scene, told: list[Told], tracker: Tracker) -> Party | None:
    """Return whom a title means by "a lawmaker says": the one of the state whom its summary names, and nobody else."""
    title = [u for one in told if one.sentence.item == 0 for u in one.said]
    vague = [u for u in title if u.party.claimant is None and scene.norms[u.party.last] in scene.lexicon.state_nouns]
    named = [p for one in told if one.sentence.item == 1 for p in one.named if p.listed and p.claimant is not None]
    vague = [
        u for u in vague if scene.lexicon.opposed.isdisjoint(scene.norms[max(u.party.first - 1, 0) : u.party.last + 2])
    ]
    if not vague or len(title) > 1 or not named or any(p.metonym for p in named):
        return None
    return named[0] if all(is_official(tracker, p.claimant) for p in named) else None


def _give_to_state(scene: Scene, told: list[Told], tracker: Tracker) -> None:
    """`376 to walk free, lawmaker says | Jorge Arreaza…`: the title's numbers are the state's."""
    state = state_behind(scene, told, tracker)
    for draft in (draft for one in told if one.sentence.item == 0 for draft in one.drafts):
        if state is not None and draft.claimant is None and draft.utterance is not None:
            draft.claimant, draft.speaker = state.claimant, state.speaker


def _respectively(scene: Scene, one: Told) -> None:
    """`X y Z cuentan 266 y 240, respectivamente`, `X y Z difieren: 14 y 22`: each party has its own number."""
    words = scene.norms[one.sentence.first : one.sentence.last + 1]
    if scene.lexicon.respectively.isdisjoint(words) and not _in_a_row(scene, one):
        return
    for said in one.said:
        names = [t for t in scene.tags(scene.who, said.party.first, said.party.last) if t.kind is Kind.SOURCE]
        drafts = [draft for draft in one.drafts if draft.utterance is said]
        if len(names) == len(drafts) > 1:
            for name, draft in zip(names, drafts, strict=True):
                draft.claimant, draft.speaker, draft.settled = name.gives, None, True


def _in_a_row(scene: Scene, one: Told) -> bool:
    """Tell whether a sentence has just two counts with "and" alone between them."""
    if len(one.drafts) != _PAIR or any(d.number.upper is not None for d in one.drafts):
        return False
    first, second = one.drafts[0].number, one.drafts[1].number
    tie = scene.tie[first.trail + 1]
    return second.lead - first.trail == _PAIR and tie is not None and tie.kind is Kind.JOIN


def _of_comrades(scene: Scene, party: Party) -> bool:
    """`militantes de Voluntad Popular`: a body with people of its own."""
    at = party.first - 1
    return at > 0 and scene.norms[at] in scene.lexicon.genitive and scene.norms[at - 1] in scene.lexicon.comrades


def _pointed_back(scene: Scene, told: list[Told], index: int, draft: Draft) -> None:
    """`Capriles: 13 … | Ocho…, escribió el dirigente`: a noun that points back may mean a name nobody lists."""
    said = draft.utterance
    if said is None or said.party.anaphor is None or draft.claimant is not None:
        return
    speaking = {u.party for one in told[:index] for u in one.said}
    others = [
        party
        for one in told[:index]
        for party in one.named
        if not party.listed and party.claimant == OTHER
        if party in speaking
        or (party.first == one.sentence.first and party.last > party.first)
        or _of_comrades(scene, party)
    ]
    if others:
        draft.claimant, draft.speaker, draft.settled = OTHER, others[-1].speaker, True


def _introduced(scene: Scene, told: list[Told], tracker: Tracker) -> Utterance | None:
    """Find "The group, X, …" in a summary: the name of whom a title left vague."""
    found = []
    for one in told:
        for party in one.named if one.sentence.item == 1 else ():
            tag = scene.who[party.first]
            source = tracker.source(party.claimant)
            noun = tag is not None and tag.kind in {Kind.ANAPHOR, Kind.VAGUE}
            if noun and source is not None and source.kind is SourceKind.NGO:
                found.append(Utterance(party, party.last, Reach.BEFORE, "introduced"))
    return found[0] if len(found) == 1 else _opening_summary(told, tracker) or _only_group(scene, told, tracker)


def _only_group(scene: Scene, told: list[Told], tracker: Tracker) -> Utterance | None:
    """`Rights group says 108 … | …, said the director of X`: the one group that the summary has speak."""
    vague = [u.party for one in told if one.sentence.item == 0 for u in one.said if u.party.claimant is None]
    if len(vague) != 1 or scene.norms[vague[0].last] not in scene.lexicon.bodies_before:
        return None
    said = [u for one in told if one.sentence.item == 1 for u in one.said]
    groups = [u for u in said if (s := tracker.source(u.party.claimant)) is not None and s.kind is SourceKind.NGO]
    sole = len({u.party.claimant for u in groups}) == 1
    return Utterance(groups[0].party, groups[0].party.last, Reach.BEFORE, "introduced") if sole else None


def _opening_summary(told: list[Told], tracker: Tracker) -> Utterance | None:
    """`Mothers' group says… | The Committee of Mothers met…`: the one body that a summary names, at its beginning."""
    spoken = {u.party.claimant for one in told if one.sentence.item == 0 for u in one.said}
    named = [p for one in told if one.sentence.item == 1 for p in one.named if _is_counter(p, tracker)]
    named = [p for p in named if p.claimant not in spoken]
    source = tracker.source(named[0].claimant) if named and len({p.claimant for p in named}) == 1 else None
    firsts = [one.sentence.first for one in told if one.sentence.item == 1]
    opens = source is not None and source.kind is SourceKind.NGO and any(named[0].first - at in {0, 1} for at in firsts)
    return Utterance(named[0], named[0].last, Reach.BEFORE, "introduced") if opens else None


def _is_counter(party: Party, tracker: Tracker) -> bool:
    source = tracker.source(party.claimant)
    return party.listed and source is not None and source.kind in {SourceKind.NGO, SourceKind.POLITICAL}


def _better(scene: Scene, told: list[Told], index: int, draft: Draft, tracker: Tracker) -> Utterance | None:
    """Return the summary's speaker where a title's is only a label ("Zulia:") or left vague ("rights group says")."""
    said = draft.utterance
    owner = _behind(scene, told, index)
    if owner is None:
        return None
    if said is not None and not said.party.listed and said.rule == "colon":
        draft.utterance = None
        return owner
    vague = draft.settled and draft.claimant is None
    return owner if vague and fits(scene, draft, owner, tracker) else None


def _full_name(scene: Scene, told: list[Told], draft: Draft) -> Party | None:
    """`González: al menos 350 | El dirigente Edmundo González…`: a surname is of the one whose name has it."""
    said = draft.utterance
    if said is None or said.party.listed or said.party.first != said.party.last:
        return None
    name = scene.norms[said.party.first]
    known = (p for one in told for p in one.named if p.listed and p.claimant not in {None, OTHER})
    return next((p for p in known if name in scene.norms[p.first : p.last + 1]), None)


def _sole(one: Told) -> Utterance | None:
    """Return the only named speaker of a sentence."""
    if not one.said:
        return one.presented
    named = [u for u in one.said if u.party.claimant is not None and (u.party.listed or u.rule != "colon")]
    if len({u.party.claimant for u in named}) > 1:
        named = [u for u in named if u.rule not in OWNED]
    return named[0] if named and len({u.party.claimant for u in named}) == 1 else None


def _only_a_first_word(one: Told, said: Utterance) -> bool:
    """`Seguimos verificando`: a capital at the head of a sentence makes no name."""
    party = said.party
    return not party.listed and party.first == party.last == one.sentence.first and said.rule != "colon"


def _confirming(scene: Scene, told: list[Told], index: int) -> Utterance | None:
    """Find "Lo confirmó X": a sentence behind, without a number of its own, names the speaker."""
    item = told[index].sentence.item
    for behind in told[index + 1 : index + 1 + _CONFIRMING]:
        opens = not scene.lexicon.object.isdisjoint(scene.norms[behind.sentence.first : behind.sentence.first + 2])
        opens = opens or _is_of(scene, behind)
        if (behind.drafts and not opens) or behind.sentence.item > max(item, 1):
            return None
        published = _published(scene, behind)
        if published is not None:
            return published
        words = [scene.norms[at] for at in range(*behind.sentence[:2]) if not announces(scene, at)]
        figures = scene.has(scene.who, behind.sentence.first, behind.sentence.first + 1, Kind.FIGURE)
        if not figures and not any(word in scene.lexicon.pointing or word in scene.lexicon.object for word in words):
            continue
        named = [party for party in behind.named if party.claimant is not None and party.listed]
        vague = [party for party in behind.named if party.claimant is None and party.anaphor is None]
        # `El dato lo manejan familiares; el ministerio calla`, `La decisión la tomó un tribunal, según sus abogados`
        by_others = bool(vague and named) and vague[0].first < named[0].first
        by_others = by_others or any(u.rule == "according" and u.party.claimant is None for u in behind.said)
        if by_others or (named and denies_itself(scene, named[0].last + 1)):
            return None  # `El Gobierno no ha dado ninguna cifra`, `X has yet to confirm the number`
        if named and len({party.claimant for party in named}) == 1:
            sole = _sole(behind) or Utterance(named[0], named[0].last, Reach.BEFORE, "confirms")
            return None if only_reacts(scene, [behind], sole) else sole
    return None


def _published(scene: Scene, one: Told) -> Utterance | None:
    """`X difundió los nombres`, `X released the figure`, `That was the count of X`: whose list the title's is."""
    first, last = one.sentence.first, one.sentence.last
    for said in one.said:
        at = said.at + 1
        while at < last and scene.norms[at] in scene.lexicon.articles:
            at += 1
        listed = said.party.listed and said.party.claimant not in {None, OTHER} and said.rule == "subject"
        listed = listed and not is_silent(scene, said)
        if listed and at <= last and at > said.at + 1 and scene.norms[at] in scene.lexicon.lists:
            return said
    if scene.norms[first] not in scene.lexicon.that_words:
        return None
    figure = next((tag for tag in scene.tags(scene.who, first, min(first + _OPENING, last))), None)
    owners = [party for party in one.named if party.listed and party.claimant not in {None, OTHER}]
    if figure is None or figure.kind is not Kind.FIGURE or not owners:
        return None
    beside = scene.norms[owners[0].first - 1] in scene.lexicon.genitive | scene.lexicon.articles
    if not beside and figure.last != owners[0].first - 1:  # `That is the balance X drew`
        return None
    return Utterance(owners[0], owners[0].last, Reach.BEFORE, "confirms")


def _enumerated(told: list[Told], index: int, draft: Draft) -> Utterance | None:
    """`71 releases | 65 men, three women and three minors, according to X`: whose parts make up the title's number."""
    if told[index].sentence.item != 0 or draft.metric is not Metric.RELEASED:
        return None
    if any(other.value == draft.value for one in told[index + 1 :] for other in one.drafts):
        return None
    for one in told[index + 1 :]:
        said = _sole(one)
        parts = [part for part in one.drafts if part.reason is None and part.utterance is not None]
        if add_up(draft, parts) and said is not None and all(part.utterance is said for part in parts):
            return said
    return None


def _is_of(scene: Scene, one: Told) -> bool:
    """Tell whether a sentence gives a figure to its owner: "El reporte es de X"."""
    first, last = one.sentence.first, one.sentence.last
    figure = next(scene.tags(scene.who, first, min(first + 1, last)), None)
    if figure is None or figure.kind is not Kind.FIGURE or figure.last + 2 > last:
        return False
    return (
        scene.norms[figure.last + 1] in scene.lexicon.copula and scene.norms[figure.last + 2] in scene.lexicon.genitive
    )


def _before(scene: Scene, told: list[Told], index: int) -> Utterance | None:
    """Return the one speaker of the sentence before, or of the title, with whom this one goes on."""
    if told[index].sentence.item not in {0, 1}:
        return None
    for back in range(index - 1, -1, -1):
        if told[back].said or told[back].presented is not None:
            sole = _sole(told[back])
            promise = sole is not None and sole.verb is Kind.PROMISE
            stranger = sole is not None and _only_a_first_word(told[back], sole)
            return None if stranger or (promise and _checked_by_somebody(scene, told[index])) else sole
    return None


def _checked_by_somebody(scene: Scene, one: Told) -> bool:
    """`only nine people had been confirmed free`: said of what was promised, and not by whoever promised it."""
    return scene.has(scene.who, one.sentence.first, one.sentence.last, Kind.SAID) and not one.named


def _has_its_own(scene: Scene, title: Told, summary: Told, owner: Utterance) -> bool:
    """Tell whether a summary's speaker gives a total of his own beside a title's batch, which stays the outlet's."""
    stock = [d for d in summary.drafts if d.metric is Metric.DETAINED and d.utterance is owner]
    if owner.rule == "inverted" and stock and len(summary.drafts) == len(stock):
        batch = [d for d in title.drafts if d.metric is Metric.RELEASED]
        return bool(batch) and len(batch) == len(title.drafts)
    if owner.rule not in {"subject", "according", "dative"} or owner.verb is None:
        return False
    mine = [d for d in summary.drafts if d.metric is Metric.RELEASED and d.utterance is owner]
    mine = [d for d in mine if not _of_those(scene, d)]
    values = {d.value for d in title.drafts if d.metric is Metric.RELEASED}
    return len(mine) == 1 and len(values) == 1 and mine[0].value is not None and mine[0].value not in values


def _of_those(scene: Scene, draft: Draft) -> bool:
    """`X says 144 of those releases…`, `136 de esas salidas…`: a part of those whom the title counts."""
    behind = draft.number.trail + 1
    noun = scene.what[behind + 2] if behind + 2 < len(scene.what) else None
    return noun is not None and noun.kind is Kind.RELEASE_NOUN and scene.points_back(behind, behind + 1)


def _counts_besides(told: list[Told], index: int, said: Utterance) -> bool:
    """`28 leave jail | …, X said. Relatives counted only 25`: who has a number of his own says it alone."""
    title = {draft.value for draft in told[index].drafts}
    own = [draft.value for one in told[index + 2 :] for draft in one.drafts if draft.utterance is said]
    return bool(own) and title.isdisjoint(own)


def _has_a_total(title: Told, summary: list[Told], owner: Utterance) -> bool:
    """`17 walk out | X says 500 remain. It has verified 621`: who only gives stock and total did not tell the batch."""
    if owner.rule not in {"subject", "according"} or any(d.metric is not Metric.DETAINED for d in summary[0].drafts):
        return False
    largest = max((draft.value or 0 for draft in title.drafts), default=0)
    return bool(summary[0].drafts) and any(
        draft.metric is Metric.RELEASED
        and draft.utterance is not None
        and (draft.value or 0) > largest
        and draft.utterance.party.claimant == owner.party.claimant
        for one in summary[1:]
        for draft in one.drafts
    )


def _behind(scene: Scene, told: list[Told], index: int) -> Utterance | None:
    """Return the one whom the whole summary names, for a title that names nobody."""
    if told[index].sentence.item != 0:
        return None
    summary = [one for one in told[index + 1 :] if one.sentence.item == 1]
    said = [u for one in summary for u in one.said if not (_only_a_first_word(one, u) or is_silent(scene, u))]
    named = {u.party.claimant for u in said if u.party.claimant is not None}
    if len(named) != 1 or any(u.party.claimant is None and not _counts_besides(told, index, u) for u in said):
        return None
    owner = _sole(summary[0])
    if owner is not None and (
        _has_its_own(scene, told[index], summary[0], owner) or _has_a_total(told[index], summary, owner)
    ):
        return None
    if owner is not None and (_only_a_first_word(summary[0], owner) or is_silent(scene, owner)):
        return None
    if owner is not None and (only_reacts(scene, summary, owner) or has_another(scene, told[index], summary, owner)):
        return None
    return None if owner is not None and owner.verb in _NOT_TOLD else owner
