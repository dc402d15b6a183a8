"""The talk with the operator about decisions, in each language: what is asked, confirmed, counted."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest

from bot.domain.rows import Action
from bot.rendering import decisions
from bot.rendering.blocks import Heading, Items, Message, Paragraph
from bot.rendering.catalog import LANGUAGES
from bot.rendering.messages import Reader
from bot.telegram.forms import ACTION_BYTES
from tests.service.figures import LAMPARIA, NOON, row

ROW = replace(row(52), row_id="a" * 24)
TOLD = (LAMPARIA, ROW)


def words(message: Message) -> str:
    texts = [b.text for b in message.blocks if isinstance(b, Heading | Paragraph)]
    texts += [item for b in message.blocks if isinstance(b, Items) for item in b.items]
    return "\n".join("".join(run.text for run in text) for text in texts)


def actions(message: Message) -> list[str]:
    return [button.action for buttons in message.buttons for button in buttons]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("action", [Action.APPROVE, Action.REJECT, Action.CORRECT, Action.RETRACT])
def test_a_decision_is_confirmed_with_what_it_was_about(language, action):
    """The fact stands in it; chats that are answered are counted, with a button to look how that stands."""
    quiet = decisions.decided(language, action, TOLD, 0, "b" * 24)
    assert "52" in words(quiet)
    assert actions(quiet) == []
    told = decisions.decided(language, action, TOLD, 3, "b" * 24)
    assert "3" in words(told).splitlines()[-1]
    assert actions(told) == ["retract:how:" + "b" * 24]


@pytest.mark.parametrize("language", LANGUAGES)
def test_how_to_correct_names_row_and_sources(language):
    """What is to be typed stands there in full."""
    told = words(decisions.how_to_correct(language, TOLD))
    assert "/correct aaaaaaaa" in told
    assert "ministry, candil" in told


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_may_be_withdrawn_is_a_list_of_buttons(language):
    """A button for each fact, no longer than a phone shows; the question says how many got it."""
    listed = decisions.retract_list(language, [TOLD])
    assert actions(listed) == ["retract:ask:" + "a" * 24]
    assert all(len(button.text) <= 60 for buttons in listed.buttons for button in buttons)
    asked = decisions.retract_question(language, TOLD, 1204)
    assert "1204" in words(asked).replace(".", "").replace(",", "")
    assert actions(asked) == ["retract:yes:" + "a" * 24, "retract:no"]
    assert all(len(each.encode()) <= ACTION_BYTES for each in actions(asked))


@pytest.mark.parametrize("language", LANGUAGES)
def test_progress_offers_another_look_while_something_waits(language):
    """Three counts; when nothing waits there is nothing to look for."""
    assert actions(decisions.correction_progress(language, "b", (1, 2, 0))) == ["retract:how:b"]
    done = decisions.correction_progress(language, "b", (3, 0, 1))
    assert actions(done) == []
    assert [line.rpartition(" ")[2] for line in words(done).splitlines()[1:]] == ["3", "0", "1"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_announcement_is_shown_as_it_will_be_read(language):
    """Its paragraphs in their order, between what it is and the question; in the demo it is marked."""
    reader = Reader(language=language, zone=ZoneInfo("UTC"), demo=True)
    shown = decisions.announce_preview("uno\n\ndos", "k" * 24, LAMPARIA, reader, NOON)
    lines = words(shown).splitlines()
    assert lines.index("uno") + 1 == lines.index("dos")
    assert "DEMO" in words(shown)
    assert actions(shown) == ["announce:yes:" + "k" * 24, "announce:no"]


@pytest.mark.parametrize(
    ("name", "found"), [("candil", "candil"), ("Ministerio", "ministry"), ("MINISTRY", "ministry"), ("nobody", None)]
)
def test_a_source_is_named_by_id_or_name(name, found):
    """In any language, in any case."""
    assert decisions.source_of(LAMPARIA, name, "en") == found


def test_a_row_without_a_claim_states_nothing():
    """A decision has no line of its own."""
    assert decisions.fact(replace(ROW, claim=None), LAMPARIA, "en") == ""
