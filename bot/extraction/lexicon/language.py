"""Everything that is known of one language: its rows, and the small sets of words that rules ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.extraction.lexicon.words import Words

if TYPE_CHECKING:
    from bot.extraction.lexicon.rows import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon(Words):
    """Everything known of one language."""

    language: str
    rows: tuple[Row, ...]
    gate: tuple[str, ...]
    """Beginnings of words, one of which every text that makes a claim contains."""
    anywhere: frozenset[str]
    """Further beginnings of words that a topic shares with every other country's prisons and releases."""
    articles: frozenset[str]
    """Words that may stand before a name without changing who it is."""
    definite: frozenset[str]
    """Articles that point at a number already known ("los 808 de…")."""
    genitive: frozenset[str]
    """Prepositions that bind a figure to its owner."""
    glued: frozenset[str]
    """Such prepositions with an article in them ("del")."""
    to: frozenset[str]
    """Prepositions that make a name the one spoken to or about."""
    adverbs: frozenset[str]
    """Words that may stand between a subject and its verb, or a name and its number."""
    between: frozenset[str]
    """Words that may stand between a verb and its subject behind it."""
    bodies: frozenset[str]
    """Words that may stand between "according to" and a name."""
    possessive: frozenset[str]
    """Tokens that mark the owner before a figure (`'s`)."""
    common: frozenset[str]
    """Words that open a sentence with a capital and are no names."""
    function: frozenset[str]
    """Words that follow a number that stands without its noun: auxiliaries, prepositions."""
    copula: frozenset[str]
    """Forms of "to be" between a number and what it is of."""
    homographs: frozenset[str]
    """Words that are nouns when printed without an accent, or behind an article ("anuncio")."""
    noun_endings: tuple[str, ...]
    """Endings by which a word of saying is a noun, whatever its accent ("declaración")."""
    accented: bool
    """Whether an accent tells such a verb from its noun."""
    determiners: frozenset[str]
    """Words before a noun, besides articles."""
    where: frozenset[str]
    """Prepositions that make a name the place where something happens."""
    within: frozenset[str]
    """Prepositions of the place where something happens."""
    numbered_nouns: frozenset[str]
    """Nouns whose number is a name: article 9, zone 7."""
    pointing: frozenset[str]
    """Words that point back at a number just given ("Lo confirmó…")."""
    object: frozenset[str]
    """Pronouns that stand for a thing just told, anywhere in a short sentence."""
    more: frozenset[str]
    """Words for "more" before a noun."""
    decrees: frozenset[str]
    """Verbs by which a state announces an amnesty."""
    verb_endings: tuple[str, ...]
    """Endings of verbs in the past, by which a word behind a number is no noun."""
    after: frozenset[str]
    """Words that put what follows before the count: "tras el anuncio del jueves"."""
    infinitives: tuple[str, ...]
    """Endings of infinitives, which have no subject."""
    inside: frozenset[str]
    """Words for "in" that end a clause: "603 out, 759 in"."""
    outside: frozenset[str]
    """Words for "out" that end a clause."""
    modals: frozenset[str]
    """Verbs that give an infinitive their subject."""
    auxiliaries: frozenset[str]
    """Forms of "have" before a participle that is a main verb."""
    press: tuple[str, ...]
    """Beginnings of words of the press, for which "colleagues" are journalists."""
    still: frozenset[str]
    """Words for "still"."""
    prisoner: frozenset[str]
    """Nouns that make a "release" one of many: "prisoner release"."""
    hours: frozenset[str]
    """Words for hours: what is counted "in 24 hours" is this time's."""
    in_time: frozenset[str]
    """Words before such a time."""
    nor: frozenset[str]
    """Words that reject a number of a pair: "ni 895 ni 400"."""
    verb_present: tuple[str, ...]
    """Endings of verbs in the present plural."""
    ranks: frozenset[str]
    """Words before an office that leave it the same speaker's."""
    gaps: frozenset[str]
    """Words that may stand inside any phrase: days, quotation marks, "ya"."""
    jails: frozenset[str]
    """Words for the place that people leave."""
    own: frozenset[str]
    """Possessives."""
    as_says: frozenset[str]
    """Words for "as" before a verb of saying."""
    vague_days: frozenset[str]
    """Words that leave a window's first day open ("finales de 2025")."""
    ages: frozenset[str]
    """Words before an age."""
    was_aged: frozenset[str]
    """Verbs before the age of one person ("was 52")."""
    one_person: frozenset[str]
    """Nouns for one person, whose age stands between commas."""
    ones: frozenset[str]
    """Words for the "one" of "one in six"."""
    one_in: frozenset[str]
    """Words for its "in"."""
    political: tuple[str, ...]
    """Beginnings of words that only news of political prisoners has."""
    each: frozenset[str]
    """Words before the second number of a ratio."""
    nobody: frozenset[str]
    """Words for "none of" that reject whatever is said of the number behind."""
    common_prisoners: frozenset[str]
    """Words for people held on any charge."""
    numbering: frozenset[str]
    """Words for "number" between a noun and its running number."""
    bodies_before: frozenset[str]
    """Nouns for a body that, with "the", mean the one named before."""
    indefinite: frozenset[str]
    """Indefinite articles among the articles."""
    of_these: frozenset[str]
    """Phrases for "of them" behind the number of those that were checked."""
    superlatives: frozenset[str]
    """Words for the most or the least, which compare a count with those before it."""
    entire: frozenset[str]
    """Words for the whole of a month."""
    forged: tuple[str, ...]
    """Beginnings of words for what is not genuine."""
    papers_of_release: frozenset[str]
    """Nouns for a paper that orders a release."""
    suffering: frozenset[str]
    """Verbs of what some of them have or need: "12 de ellas tienen más de 70 años"."""
    homecoming: tuple[str, ...]
    """Beginnings of words of coming home, which those do who "were held" abroad."""
    handing: frozenset[str]
    """Verbs of handing people over to another country."""
    over: frozenset[str]
    """Adverbs that such a verb has behind the people."""
    having_papers: frozenset[str]
    """Verbs before "foreign passports" or "otra nacionalidad"."""
    leaving_behind: frozenset[str]
    """Verbs of what an event leaves: "la protesta dejó 20 detenidos"."""
    everywhere: tuple[str, ...]
    """Phrases by which a number is of the whole country, not of the place named before."""
    hypothetical: frozenset[str]
    """Words that open what may be: "si mañana salen cien"."""
    had_been: frozenset[tuple[str, str]]
    """Words before a word of prison that make it past."""
    names: frozenset[str]
    """Words for the names of a list."""
    adding: frozenset[str]
    """Verbs by which a list grows."""
    parts_of_day: frozenset[str]
    """Nouns before a day of the month: "la noche del 24"."""
    lacking: frozenset[str]
    """Verbs for "be missing", whose pronoun is the one who counts."""
    persons: frozenset[str]
    """Pronouns for one person."""
    counted_cases: frozenset[str]
    """Nouns that stand for people where somebody verifies them: "157 casos"."""
    remaining: frozenset[str]
    """Words for the rest: "wants the last 330 out"."""
    participles: tuple[str, ...]
    """Endings of participles behind an auxiliary."""
    given: frozenset[str]
    """Participles behind a number that was said before."""
    verifying: frozenset[str]
    """Forms of verbs of verifying that have no subject."""
    party_nouns: frozenset[str]
    """Nouns for a political party."""
    official_nouns: frozenset[str]
    """Nouns that "official" makes a figure of the state."""
    both: frozenset[str]
    """Words for the two parties that were told of."""
    month: str
    """The word for a month."""
    this_or_last: frozenset[str]
    """Words that make a month this one or the last."""
    lists: frozenset[str]
    """What a body publishes of those whom it counts: their names, its list, the figure."""
    that_words: frozenset[str]
    """Words for what was just told."""
    will: frozenset[str]
    """Words that make the verb behind them one of the future."""
    future_endings: tuple[str, ...]
    """Endings of verbs in the future."""
    naming: frozenset[str]
    """Words between people and what they are called: "759 people as political prisoners"."""
    gerunds: tuple[str, ...]
    """Endings of verbs that only tell when something else took place."""
    again_versions: frozenset[str]
    """Adjectives of a text that was corrected: "an earlier version"."""
    expecting: frozenset[str]
    """Verbs by which releases are only expected."""
    shortly: tuple[str, ...]
    """Phrases of people who are let go as soon as they were taken."""
    let_out: frozenset[str]
    """What people do who are let: "lets 40 go"."""
    decreeing: frozenset[str]
    """Verbs by which a law is put into force."""
    decreed: frozenset[str]
    """Their participles, as far as a title may tell no more."""
    bare: frozenset[str]
    """Pronouns that may be any body."""
    group_words: frozenset[str]
    """Nouns for a body of citizens, never one of states."""
    falling: frozenset[str]
    """Verbs of a count that gets smaller."""
    officers: frozenset[str]
    """Nouns for one who holds an office of the state."""
    first_person: frozenset[str]
    """Words of one who speaks of his own count: "nosotros tenemos 63"."""
    thanking: tuple[str, ...]
    """Beginnings of verbs of thanks and praise."""
    thanked_for: frozenset[str]
    """Words before what somebody is thanked for."""
    official_words: frozenset[str]
    """Adjectives that make a number behind them the state's: "the official 116"."""
    at_age: frozenset[str]
    """Words before an age with which a sentence opens."""
    trades: tuple[str, ...]
    """Beginnings of words in the name of a union or a profession's body."""
    listing: frozenset[str]
    """Words between a list and the parts it holds: "en la relación figuran 168 militares"."""
    bringing: frozenset[str]
    """Forms of "bring", which raise a total only behind it."""
    political_nouns: frozenset[str]
    """Nouns for a coalition or party, which no ministry is."""
    spending: frozenset[str]
    """Verbs of spending time as a prisoner: "58 mujeres pasan este 8M presas"."""
    courts: frozenset[str]
    """Nouns for a court."""
    will_be: frozenset[str]
    """Verbs of what is to come before a number: "serán 210"."""
    gone: frozenset[str]
    """Words for "last" before or behind a week."""
    letting: frozenset[str]
    """Verbs of letting go whose other half stands behind the people."""
    stative: frozenset[str]
    """Verbs of what holds on a day: "tienen hoy libertad plena"."""
    among: frozenset[str]
    """Words between a part and its whole: "61 women among the 412"."""
    whose: frozenset[str]
    """Relative pronouns of possession."""
    laws: frozenset[str]
    """Nouns for a law or list, which is new itself."""
    summoning: frozenset[str]
    """Verbs by which a court summons people."""
    adverb_endings: tuple[str, ...]
    """Endings of adverbs between a subject and its verb."""
    where_words: frozenset[str]
    """Words that ask where somebody is."""
    these: frozenset[str]
    """Words by which a sentence goes on to say who those just counted are."""
