"""What a message must hold whatever its words: order, marks, limits, no names beyond the quote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.alerts import AlertKind
from bot.domain.changes import ChangeKind
from bot.domain.claims import Group, Metric, Moment, Qualifier
from bot.domain.comparison import Comparison, Gap, GapReason
from bot.domain.delivery import DeliveryState
from bot.domain.rows import Action, Decision, Effect, Verdict
from bot.domain.series import Ledger, Revision, Series, State
from bot.rendering.blocks import Details, Footer, Heading, Paragraph, Quote, Span, Style, Table, When
from bot.rendering.catalog import LANGUAGES
from bot.rendering.desk import FailingFeed, Status, review_message, status_message
from bot.rendering.history import ROWS_A_PAGE, history_message, own_quotes, sources_message
from bot.rendering.messages import (
    alert_message,
    citation_of,
    corrected_message,
    figure_buttons,
    finished,
    latest_message,
)
from bot.rendering.paging import page_of, turning
from bot.rendering.phrases import change_line, claim_of, counted, put_right, row_line, short_name, source_name
from bot.rendering.runs import phrase
from bot.rendering.tables import figures_table
from tests.rendering.arcadia import (
    COMPARISON,
    GAP,
    GOVERNMENT,
    NOW,
    TRACKER,
    VIGIL,
    ZONE,
    alert,
    at,
    change,
    claim,
    figure,
    reader,
    row,
    sighting,
)
from tests.rendering.dump import dump

ES = reader("es")


def decision_row(action=Action.RETRACT, target="row1", stated=None, number=9, **more):
    return row(None, number=number, decision=Decision(action=action, target=target, claim=stated), **more)


def test_an_alert_tells_change_table_gap_quote_and_outlets_in_this_order():
    """What changed, the table, the gap, the quote, how many carry it: in this order."""
    blocks = alert_message(alert(change(ChangeKind.UP, claim(84), 56)), TRACKER, ES).blocks
    kinds = [type(block) for block in blocks]
    assert kinds == [Heading, Table, Paragraph, Footer, Quote, Footer]


def test_what_changed_stands_out_in_the_table():
    """The new figure is bold, the others are not."""
    table = figures_table(COMPARISON.figures, TRACKER, "es", ZONE, frozenset({"row1"}))[0]
    bold = [cells[0][0].text for cells in table.rows if len(cells) > 1 and cells[0][0].style is Style.BOLD]
    assert bold == ["Vigilia Cívica"]


def test_promise_and_execution_stand_in_one_table_under_their_own_titles():
    """One table, a title row for each measure, each title once."""
    table = figures_table(COMPARISON.figures, TRACKER, "es", ZONE)[0]
    titles = [cells[0][0].text for cells in table.rows if len(cells) == 1]
    assert titles == ["Excarcelados", "Anunciados", "Siguen presos"]


def test_a_part_has_a_title_of_its_own():
    """A figure of a part is not put under the title of the whole."""
    part = figure(12, group=Group.WOMEN, number=11)
    table = figures_table((VIGIL, part), TRACKER, "es", ZONE)[0]
    assert [c[0][0].text for c in table.rows if len(c) == 1] == ["Excarcelados", "Excarcelados (mujeres)"]


def test_no_figures_no_table():
    """Nothing to show is nothing, not an empty table."""
    assert figures_table((), TRACKER, "es", ZONE) == ()


def test_a_long_name_gives_way_to_its_abbreviation_in_a_column_only():
    """The table shows the abbreviation, a heading the name; a name without one stays whole."""
    assert short_name(TRACKER, "observatory", "es") == "OAP"
    assert source_name(TRACKER, "observatory", "es") == "Observatorio Arcadio de Prisiones"
    assert short_name(TRACKER, "coalition", "es") == "Coalición por Arcadia"
    assert short_name(TRACKER, "unheard-of", "es") == "unheard-of"


def test_a_language_without_a_name_borrows_another():
    """A source named in one language only is shown by that name."""
    lone = replace(TRACKER.sources[1], names={"es": "Vigilia"})
    assert source_name(replace(TRACKER, sources=(lone,)), "vigil", "en") == "Vigilia"


@pytest.mark.parametrize("language", LANGUAGES)
def test_times_are_shown_in_each_readers_zone(language):
    """Every time in the figures is one that the app can show in the reader's zone."""
    blocks = latest_message(COMPARISON, TRACKER, reader(language)).blocks
    assert any(isinstance(run, When) for run in blocks[-1].text)
    table = next(block for block in blocks if isinstance(block, Table))
    assert all(isinstance(cells[3][0], When) for cells in table.rows[1:] if len(cells) == 4)


def test_a_figure_that_speaks_of_the_day_it_was_said_needs_no_note():
    """The date of the count is told only where it is not the day of the words."""
    same = replace(VIGIL, as_of=Moment(date(2031, 3, 14)))
    assert len(figures_table((same,), TRACKER, "es", ZONE)) == 1


def test_only_a_gap_that_says_something_is_told():
    """A lone source is mentioned only where there is nothing to compare at all."""
    told = dump(latest_message(COMPARISON, TRACKER, ES))
    assert "una sola fuente" not in told
    lone = Comparison(
        tracker_id="arcadia",
        at=NOW,
        figures=(VIGIL,),
        gaps=(Gap(metric=Metric.RELEASED, higher="vigil", lower="vigil", reason=GapReason.ONE_SOURCE),),
    )
    assert "una sola fuente" in dump(latest_message(lone, TRACKER, ES))


def test_quotes_unfold_under_the_figures():
    """Every figure's quote is there, folded away."""
    details = [b for b in latest_message(COMPARISON, TRACKER, ES).blocks if isinstance(b, Details)]
    assert sum(isinstance(b, Quote) for b in details[0].blocks) == len(COMPARISON.figures)


def test_demo_is_marked_whatever_comes_first():
    """Every message of the demonstration says so, whatever block it begins with; an empty one too."""
    demo = reader("es", demo=True)
    for blocks in ((Footer((Span("x"),)),), (), (Paragraph((Span("x"),)),)):
        first = finished(blocks, (), demo).blocks[0]
        assert first.text[0].text.startswith("DEMO")


def test_an_alert_without_a_comparison_still_says_what_changed():
    """A change is told even where there is no table to show."""
    blocks = alert_message(alert(change(ChangeKind.UP, claim(84), 56), comparison=None), TRACKER, ES).blocks
    assert [type(b) for b in blocks] == [Heading, Quote]


def test_a_change_of_the_operator_quotes_nobody():
    """A decision has no quote, and asking for one is an error."""
    bare = change(ChangeKind.UP, claim(84), 56)
    bare = replace(bare, row=replace(bare.row, sighting=None))
    assert not [b for b in alert_message(alert(bare), TRACKER, ES).blocks if isinstance(b, Quote)]
    with pytest.raises(ValueError, match="quotes nobody"):
        citation_of(bare)


def test_a_digest_without_quotes_or_table_is_a_list():
    """A digest of decisions has nothing to unfold."""
    bare = change(ChangeKind.UP, claim(84), 56)
    bare = replace(bare, row=replace(bare.row, sighting=None))
    blocks = alert_message(alert(bare, kind=AlertKind.DIGEST, comparison=None), TRACKER, ES).blocks
    assert len(blocks) == 2


def test_a_correction_tells_what_it_puts_right():
    """A correction by its source tells old and new; one by the operator the new figure, for the original shows the old."""
    by_source = change(ChangeKind.DOWN, claim(61), 75, Verdict.CORRECTION)
    assert put_right(by_source, TRACKER, "es") == "Vigilia Cívica: 75 → 61 excarcelados"
    by_us = replace(by_source, row=decision_row(Action.CORRECT, stated=claim(61)))
    assert put_right(by_us, TRACKER, "es") == "Vigilia Cívica: 61 excarcelados"
    nothing = replace(by_source, row=decision_row())
    assert put_right(nothing, TRACKER, "es") == ""


def test_what_the_operator_put_right_is_no_correction_by_the_source():
    """A figure that was misread here moves up or down: no source is said to have corrected itself."""
    by_us = change(ChangeKind.UP, claim(86), 63, Verdict.CORRECTION)
    by_us = replace(by_us, row=replace(by_us.row, decision=decision_row(Action.CORRECT, stated=claim(86)).decision))
    assert change_line(by_us, TRACKER, "es") == "Vigilia Cívica: 63 → 86 excarcelados"
    assert row_line(by_us.row, TRACKER, "en") == "Civic Vigil: 63 → 86 released"


def test_a_correction_of_several_changes_lists_them_and_needs_no_comparison():
    """The first stands in the heading, the rest in a list."""
    two = [change(ChangeKind.DOWN, claim(n), 75, Verdict.CORRECTION, number=n) for n in (61, 62)]
    told = dump(alert_message(alert(*two, kind=AlertKind.CORRECTION, comparison=None), TRACKER, ES))
    assert "75 → 61" in told.splitlines()[0]
    assert "• Vigilia Cívica: 75 → 62 excarcelados" in told


def test_a_correction_without_changes_names_the_tracker():
    """Nothing is left empty."""
    told = dump(alert_message(alert(kind=AlertKind.CORRECTION, comparison=None), TRACKER, ES))
    assert "Arcadia" in told
    assert "Arcadia" in dump(corrected_message(alert(), TRACKER, ES))


def test_a_retraction_without_its_claim_says_only_that():
    """A retraction that states nothing invents nothing."""
    bare = replace(change(reason=Verdict.RETRACTED), row=decision_row())
    told = dump(alert_message(alert(bare, kind=AlertKind.CORRECTION, comparison=None), TRACKER, ES))
    assert "Lamentamos" in told
    assert "vale ahora" not in told


# --- lines -----------------------------------------------------------------------------------------------------------


def test_a_decision_that_states_nothing_has_no_line():
    """There is no line for a row without a claim."""
    bare = replace(change(), row=decision_row())
    assert change_line(bare, TRACKER, "es") == ""
    assert row_line(decision_row(), TRACKER, "es") == ""
    assert claim_of(decision_row(Action.CORRECT, stated=claim(61))).value == 61


def test_an_announcement_without_a_number_counts_nothing():
    """No count is made up where none was given."""
    with pytest.raises(ValueError, match="counts nothing"):
        counted("es", claim(None))


@given(
    st.sampled_from(list(Metric)),
    st.sampled_from([None, *Group]),
    st.sampled_from([None, *Qualifier]),
    st.integers(0, 2_000_000),
    st.sampled_from(LANGUAGES),
)
def test_every_count_can_be_told(metric, group, qualifier, value, language):
    """Every measure of every part with every bound has words, and the number is in them."""
    from bot.rendering.catalog import number

    told = counted(language, claim(value, metric=metric, group=group, qualifier=qualifier))
    assert number(language, value) in told


@given(
    st.tuples(
        st.sampled_from(list(ChangeKind)),
        st.sampled_from(list(Verdict)),
        st.sampled_from(list(Effect)),
        st.sampled_from(list(Metric)),
        st.sampled_from([None, 0, 7, 5000]),
        st.sampled_from([None, 1, 84]),
        st.sampled_from([None, "government", "other"]),
        st.sampled_from(LANGUAGES),
    )
)
def test_every_change_has_a_line(drawn):
    """No combination of kind, reason, measure and party is without words."""
    kind, reason, effect, metric, previous, value, who, language = drawn
    if value is None and metric not in (Metric.ANNOUNCED, Metric.RELEASED):
        return
    made = change(kind, claim(value, who, metric), previous, reason, effect=effect)
    for line in (change_line(made, TRACKER, language), row_line(made.row, TRACKER, language)):
        assert line
        assert "{" not in line


# --- history, quotes, pages ------------------------------------------------------------------------------------------


def test_history_marks_what_was_withdrawn_and_leaves_repeats_out():
    """A value withdrawn by its source is struck; a further announcement of an episode is not told again."""
    rows = (
        row(claim(75), number=1, verdict=Verdict.FIRST),
        row(claim(61), number=2, verdict=Verdict.CORRECTION, previous=75),
        row(claim(None, "government", Metric.ANNOUNCED), number=3, verdict=Verdict.EPISODE, effect=Effect.ANNOUNCES),
        row(claim(50), number=4, verdict=Verdict.LATE, effect=Effect.FILLS, seen=sighting(3)),
    )
    key = rows[0].series
    gone = Revision(value=75, qualifier=None, as_of=None, at=at(14), last_at=at(14), row=rows[0], state=State.WITHDRAWN)
    ledger = Ledger(tracker=TRACKER, rows=rows, series={key: Series(key=key, revisions=(gone,))})
    told = dump(history_message(ledger, ES))
    assert "~~Vigilia Cívica, primera cifra: 75 excarcelados~~ (corregida)" in told
    assert "Vigilia Cívica: 50 excarcelados" in told
    assert "anuncia" not in told


@given(st.integers(0, 60), st.integers(-5, 20))
def test_pages_hold_every_row_once(count, number):
    """Pages cover all rows in order, and any number asked for gives a page that exists."""
    rows = list(range(count))
    first = page_of(rows, 1, ROWS_A_PAGE)
    everything = [r for n in range(1, first.pages + 1) for r in page_of(rows, n, ROWS_A_PAGE).rows]
    assert everything == rows
    assert 1 <= page_of(rows, number, ROWS_A_PAGE).number <= first.pages


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=40), st.integers(1, 10**6))
def test_buttons_fit_into_telegrams_limit(tracker_id, number):
    """No action is longer than 64 bytes, whatever the tracker and the page."""
    middle = page_of(range(number * 3), number, 1)
    row_ = turning(middle, "sources", tracker_id, "es", "button.back", "button.more")
    buttons = [*row_, *figure_buttons(replace(TRACKER, tracker_id=tracker_id), ES)[0]]
    assert all(len(button.action.encode()) <= 64 for button in buttons)


def test_review_buttons_carry_the_row():
    """Approve, reject and correct each name the row that they decide on, within 64 bytes."""
    held = row(claim(777), row_id="a" * 24, verdict=Verdict.HELD_STOCK, effect=Effect.HOLDS)
    actions = [button.action for button in review_message(held, TRACKER, ES).buttons[0]]
    assert actions == [f"review:{word}:{'a' * 24}" for word in ("approve", "reject", "correct")]
    assert all(len(action.encode()) <= 64 for action in actions)


@pytest.mark.parametrize("verdict", list(Verdict))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_to_wait_has_words(verdict, language):
    """Whatever held a claim, the operator reads why."""
    held = row(claim(777), verdict=verdict, threshold="far_below")
    assert dump(review_message(held, TRACKER, reader(language)))


def test_a_review_of_a_decision_quotes_nobody():
    """A row without words of its own is shown without a quote."""
    assert not [b for b in review_message(decision_row(), TRACKER, ES).blocks if isinstance(b, Quote)]


def test_quotes_come_with_every_figure():
    """Every quote behind a figure is there with its link."""
    told = dump(sources_message([(GOVERNMENT, (GOVERNMENT.citation, VIGIL.citation))], TRACKER, ES))
    assert "faro.example/13" in told
    assert "faro.example/14" in told
    assert len(own_quotes(COMPARISON)) == len(COMPARISON.figures)


def test_a_status_with_nothing_to_tell_says_so():
    """A fresh start reads as one: never read, nothing waiting."""
    told = dump(status_message(Status(version="0", at=NOW, feeds_ok=0), ES))
    assert "nunca" in told
    assert "ninguno" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_status_tells_every_state_and_cuts_long_lists(language):
    """Every state of a delivery has words, and many silent feeds are cut short with their count."""
    silent = tuple(FailingFeed(outlet=f"Radio {n}", reason="timeout") for n in range(13))
    backlog = dict.fromkeys(DeliveryState, 2)
    told = dump(
        status_message(Status(version="0", at=NOW, feeds_ok=1, failing=silent, backlog=backlog), reader(language))
    )
    assert "Radio 9" in told
    assert "Radio 10" not in told


# --- runs ------------------------------------------------------------------------------------------------------------


def test_a_slot_can_hold_a_link_or_a_time():
    """A link put into a text stays a link; words cannot pass for one."""
    text = phrase("es", "status.feed", outlet=Span("Radio", link="https://radio.example"), reason="a\0b\0c")
    assert text == (Span("Radio", link="https://radio.example"), Span(": abc"))


def test_the_time_of_a_count_is_the_countrys():
    """A count "as of 20:30" is meant in the tracker's zone, and shown as that moment."""
    from bot.rendering.runs import told_moment

    spoken = told_moment("es", Moment(date(2031, 3, 13), time(20, 30)), TRACKER)
    assert spoken.at == at(14, 1, 30)
    assert told_moment("es", Moment(date(2031, 3, 13)), TRACKER) == Span("13 de marzo")


def test_what_concerns_a_change_is_told_before_other_gaps():
    """A change of one source shows that source's gap, not another's."""
    other = replace(GAP, higher="coalition", lower="observatory")
    comparison = replace(COMPARISON, gaps=(other, GAP))
    told = dump(alert_message(alert(change(ChangeKind.UP, claim(84), 56), comparison=comparison), TRACKER, ES))
    assert "entre Gobierno y Vigilia Cívica" in told
    assert "Coalición por Arcadia y" not in told
