"""Everything that is known of one language: its rows, and the small sets of words that rules ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.extraction.lexicon.rows import Row


@dataclass(frozen=True, slots=True)
class Lexicon:
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
    third_person: frozenset[str]
    """Words for others whom a speaker does not name."""
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
    holding_all: frozenset[str]
    """Verbs of what a figure takes in."""
    amounts: frozenset[str]
    """Nouns for an amount without a number."""
    shows: frozenset[str]
    """Verbs of what a list or bulletin says."""
    keeping: frozenset[str]
    """Verbs by which a state holds people, of which people are no subject."""
    had: frozenset[str]
    """Auxiliaries of what was told before."""
    cells: frozenset[str]
    """Words for the place where those are who spend a day as prisoners."""
    taken: frozenset[str]
    """Nouns for people who were taken, by a source whose trade it is to count them."""
    landing: frozenset[str]
    """Verbs of people who arrive somewhere once they are free."""
    of_before: frozenset[str]
    """Adjectives of a number that was given before ("an earlier 897", "los 897 anteriores")."""
    departing: frozenset[str]
    """Prepositions before the place that people come from."""
    summing: frozenset[str]
    """Words with which what a number adds up to begins: "…, for a total of 178"."""
    past_endings: tuple[str, ...]
    """Endings of verbs in the past, singular or plural."""
    because: frozenset[str]
    """Words that open a reason."""
    act_endings: tuple[str, ...]
    """Endings of a main verb of what several people did."""
    outside_words: frozenset[str]
    """Words for where those wait who are no prisoners."""
    since: frozenset[str]
    """Words before the first day of a window."""
    leaving: frozenset[str]
    """Forms of "leave" that have no subject: "tras salir de cárceles"."""
    between_days: frozenset[str]
    """Words that open a span of days, which bounds a batch."""
    until: frozenset[str]
    """Words that make a day the end of a window."""
    past: frozenset[str]
    """Forms of "were": what no longer holds of those who benefit."""
    counting: frozenset[str]
    """Prepositions before the count by which a number is given ("on X's tally")."""
    dative: frozenset[str]
    """Pronouns between one to whom a number is known and the verb ("a X le constan 66")."""
    label_places: frozenset[str]
    """Towns and states that stand as a label before a colon, where no place's government speaks."""
    earlier_words: frozenset[str]
    """Words behind a stretch of time that make it one before: "a day earlier"."""
    same_time: frozenset[tuple[str, str]]
    """Pairs of words by which a count has the window of the one before: "in the same period"."""
    of_region: frozenset[str]
    """Prepositions between people and the region that they are of: "80 are from Zulia"."""
    regions: frozenset[str]
    """Nouns before the name of a region: "al estado Lara"."""
    label_endings: tuple[str, ...]
    """Endings of words that are no names though a capital opens them ("Frozen: …")."""
    staff: frozenset[str]
    """People whom "of" makes a body's own ("abogados de X")."""
    state_nouns: frozenset[str]
    """Nouns of an anaphor that stands for somebody in office."""
    civil_nouns: frozenset[str]
    """Nouns of an anaphor that stands for no state."""
    opening: frozenset[str]
    """Words of a clause that adds to the count behind it ("con 35 más, X…")."""
    having: frozenset[str]
    """Forms of "have" between one who counts and a bare number."""
    respectively: frozenset[str]
    """Words that give each of two parties its own of two numbers."""
    state_bodies: frozenset[str]
    """First words of a name that make it an office of the state."""
    trade_bodies: frozenset[str]
    """Nouns for a body that "of" and its trade make one of its own ("sindicato de maestros")."""
    named_bodies: frozenset[str]
    """Nouns for a body that a name in capitals may follow ("la ONG Ventana Abierta")."""
    comrades: frozenset[str]
    """Nouns for a party's own people, in its mouth."""
    amnesties: tuple[str, ...]
    """Beginnings of words for an amnesty that is granted to one person."""
    right_words: frozenset[str]
    """Adjectives of the figure that replaces a wrong one: "el número correcto es 19"."""
    numbers: frozenset[str]
    """Nouns for a figure, whoever's."""
    instead: frozenset[tuple[str, str]]
    """The last two words of "in place of"."""
    promise_nouns: frozenset[str]
    """Nouns for a release that is to come: "la promesa de 150 excarcelaciones"."""
    when_words: frozenset[str]
    """Words that open a clause of when another thing was: "since January, when Caracas began to…"."""
    promise_links: frozenset[str]
    """Words between such a noun and its number."""
    day_articles: frozenset[str]
    """Articles of a day of the month, which no number of people has."""
    other_women: frozenset[str]
    """Feminine words for "others", which go on with a feminine noun before."""
    everybody: frozenset[str]
    """Words for all of them."""
    there_will_be: frozenset[str]
    """Verbs for "there will be"."""
    plural_verbs: frozenset[str]
    """Nouns of counting that are verbs behind a plural ("groups report")."""
    with_them: frozenset[str]
    """Words of "and with her" before further people."""
    former: frozenset[str]
    """Words before "from" and what a count was before."""
    ailing: frozenset[str]
    """Adjectives behind a noun for people who are ill."""
    standing: frozenset[str]
    """Verbs of where a running count has come to: "X va por 14"."""
    still_counting: frozenset[str]
    """Words before such a verb."""
    vowing: tuple[str, ...]
    """Beginnings of verbs of promising, by which nothing is done yet."""
    there: frozenset[str]
    """Words that point back at a place."""
    deaths: tuple[str, ...]
    """Beginnings of words of dying."""
    pardons: tuple[str, ...]
    """Beginnings of words for a pardon, which an authority announces before anybody is out."""
    halves: frozenset[str]
    """Words for a share of those before ("la mitad son militares")."""
    benefit: tuple[str, ...]
    """Beginnings of words for those who benefit: of an amnesty, or else of being let out."""
    protesters: frozenset[str]
    """Nouns for people who are counted only where they are said to be freed or held."""
    judges: frozenset[str]
    """Words for those who order releases from their own country's prisons."""
    cases: frozenset[str]
    """Nouns for a case in court."""
    against: frozenset[str]
    """Prepositions before those whom a case is against."""
    closed: tuple[str, ...]
    """Beginnings of participles for a case that has ended."""
    all_but: frozenset[tuple[str, str]]
    """Words before the number of those who are left out ("all but three")."""
    feasts: frozenset[str]
    """Words before the name of a place that make it a day or an event."""
    posts: frozenset[str]
    """Prepositions between somebody and the body or place where he speaks ("ante la OEA")."""
    for_words: frozenset[str]
    """Words that give a party's own view: "para X son 571"."""
    few: frozenset[str]
    """Vague numbers that announce nothing."""
    negations: frozenset[str]
    """Words for "not" before a number."""
    but_rather: frozenset[str]
    """Words between a rejected number and the right one ("sino")."""
    whether: frozenset[str]
    """Words by which a number is left open ("whether four hundred…")."""
    hanging: frozenset[str]
    """Prepositions that hang a number on the noun before: "photo of 200"."""
    others: frozenset[str]
    """Nouns for mere other people: "a cell with 14 others"."""
    freed_nouns: frozenset[str]
    """Words for freed people that are nouns, not participles."""
    hour_words: frozenset[str]
    """Words right before an hour."""
    asking: frozenset[str]
    """Verbs with which a question opens."""
    being_aged: frozenset[str]
    """Verbs of having an age: "were under 18", "tenían menos de 18"."""
    below_age: frozenset[str]
    """Words that bound an age: "under 18"."""
    yet: frozenset[str]
    """Words of what somebody has not done so far: "has yet to confirm"."""
    own_bodies: frozenset[str]
    """Bodies that speak for whoever has them: "X's rights committee"."""
    opponents: frozenset[str]
    """Those who speak against whom they are of: "the government's critics"."""
    took_place: frozenset[str]
    """Verbs of what happens, said of what was told before: "they took place since December"."""
    theirs: frozenset[str]
    """Words for a body's own people: "345 de los suyos"."""
    arriving: frozenset[str]
    """Verbs of releases that are still to come."""
    in_turns: frozenset[str]
    """Words between a number and itself: "two by two"."""
    small_groups: frozenset[str]
    """Groups in which people come out: "in groups of three"."""
    times: frozenset[str]
    """Words between the two sides of a room: "3 by 2 metres"."""
    only_people: tuple[str, ...]
    """Beginnings of participles that only people can be."""
    perhaps: frozenset[str]
    """Verbs of what only may happen."""
    quantity: frozenset[str]
    """Words of an amount without a number: "a significant number of"."""
    months: frozenset[str]
    """Names of months."""
    no_noun: frozenset[str]
    """Further words that are neither a noun nor a verb of what people do: prepositions, verbs of being about."""
    plural: tuple[str, ...]
    """Endings of verbs in the plural, present or past, where they tell."""
    clitics: frozenset[str]
    """Pronouns before a verb that make it another one: "los siguen"."""
    firsts: frozenset[str]
    """Words for the first of two: "el primero registra 133"."""
    seconds: frozenset[str]
    """Words for the second of two."""
    lower: frozenset[str]
    """Words for the smaller of two figures: "el dato más bajo es de X"."""
    higher: frozenset[str]
    """Words for the greater of two figures."""
    rank_nouns: frozenset[str]
    """Nouns that make what is ranked a figure: "the first number"."""
    coming_from: frozenset[str]
    """Verbs of whose a figure is: "the second comes from X"."""
    spans: dict[str, int]
    """Units of time with how many days they last."""
    stood: frozenset[str]
    """Verbs of how a count stood on a day: "el jueves eran 198"."""
    imperfect: frozenset[str]
    """Verbs of where people were on a day: "29 estaban en la calle este martes"."""
    group_nouns: frozenset[str]
    """Nouns for those who were let go at once."""
    joining: frozenset[str]
    """Verbs by which a number joins an earlier one: "que se añaden a las 99"."""
    until_then: frozenset[str]
    """Words of where people were until they left: "los cuatro estaban recluidos"."""
    purpose: frozenset[str]
    """Words for what something is done for: "sacados para ser trasladados"."""
    alone: frozenset[str]
    """Words between "not one" and of whom: "ni uno solo de los 24"."""
    underway: frozenset[str]
    """Words for what is to come: "más excarcelaciones en puertas"."""
    documents: frozenset[str]
    """Papers in which a body gives its figures: "el boletín semanal de X"."""
    both_and: frozenset[str]
    """Words that join two: "five and nine"."""
    they: frozenset[str]
    """Pronouns for the people who speak."""
    never: frozenset[str]
    """Words that say of no time: "never behind bars"."""
    ministries: frozenset[str]
    """Bodies of a state that stand for the one named before: "según el ministerio"."""
    embassies: frozenset[str]
    """Houses of a state in another country."""
    keeping_word: frozenset[str]
    """Verbs of keeping a promise: "ha cumplido 35"."""
    how_many: frozenset[str]
    """Words that ask for a number: "¿cuántos militares hay presos?"."""
    us: frozenset[str]
    """Pronouns for the speaker and his people: "nos hablan de 650"."""
    already: frozenset[str]
    """Words for what was so before."""
    subject_first: bool
    """Whether a subject stands before its verb, but for verbs of saying after a quotation."""
