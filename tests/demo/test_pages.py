"""The pages for people: their pictures are there and small, their commands are the bot's, both languages say the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.cli import COMMANDS
from bot.telegram.handlers.reading import PUBLIC
from bot.telegram.menu import FOR_OPERATORS

ROOT = Path(__file__).parents[2]
PAGES = {name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.es.md", "docs/chat.md")}
PICTURES = sorted((ROOT / "docs" / "pictures").glob("*.png"))
LARGEST = 150_000


@pytest.mark.parametrize("name", PAGES)
def test_each_picture_of_a_page_is_there_and_is_described(name):
    """Every picture that a page shows is in the project and has a text for those who cannot see it."""
    shown = re.findall(r'<img src="([^"]+)"[^>]* alt="([^"]{20,})">', PAGES[name])
    assert shown
    assert len(shown) == PAGES[name].count("<img")
    assert all((ROOT / name).parent.joinpath(source).is_file() for source, _ in shown)


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.name)
def test_pictures_are_small(path):
    """A picture is a PNG of at most 150 kB."""
    assert path.stat().st_size <= LARGEST
    assert path.read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("command", PUBLIC)
@pytest.mark.parametrize("name", PAGES)
def test_every_command_of_the_chat_is_explained(name, command):
    """What /help lists stands on every page for people."""
    assert re.search(rf"`/{command}[ `]", PAGES[name])


def test_the_pages_name_no_command_that_is_not_there():
    """A command between backticks is one that the bot answers, to everybody or in the operator's chat."""
    known = {*PUBLIC, *FOR_OPERATORS, "start", "correct"}
    for page in PAGES.values():
        assert set(re.findall(r"`/([a-z]+)", page)) <= known


@pytest.mark.parametrize("command", COMMANDS)
def test_both_readmes_name_the_commands_of_the_command_line(command):
    """Each command of `recuento` is named in both languages."""
    assert f"`{command}`" in PAGES["README.md"]
    assert f"`{command}`" in PAGES["README.es.md"]


def test_both_readmes_lead_to_the_same_places():
    """The Spanish page has the links and the shell lines of the English one."""
    places = [set(re.findall(r"\]\(([^)#\s]+)\)", PAGES[name])) for name in ("README.md", "README.es.md")]
    assert places[0] - {"README.es.md"} == places[1] - {"README.md"}
    lines = [
        re.findall(r"^ *(make \w+|\.venv/bin/recuento[^#\n]*?) *(?:#.*)?$", PAGES[n], re.MULTILINE) for n in PAGES
    ][:2]
    assert lines[0] == lines[1]
    assert lines[0]
