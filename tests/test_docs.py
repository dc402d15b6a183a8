"""The documentation is tested: every command, option and setting stands in it, and its links lead somewhere."""

from __future__ import annotations

import importlib
import re
from dataclasses import fields
from pathlib import Path

import click
import pytest

from bot.cli import COMMANDS
from bot.config.schema import FeedModel, OutletModel, SourceModel, TrackerModel
from bot.config.settings import Settings

ROOT = Path(__file__).parents[1]
COMMANDS_PAGE = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
FEEDS_PAGE = (ROOT / "docs" / "feeds.md").read_text(encoding="utf-8")
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_stands_in_the_documentation(name: str) -> None:
    """Each command of the table exists, has help, and is documented with each of its options."""
    command = importlib.import_module(f"bot.commands.{name}").command
    assert command.help
    assert f"recuento {name}" in COMMANDS_PAGE
    subcommands = command.commands.values() if isinstance(command, click.Group) else [command]
    for one in subcommands:
        for option in one.params:
            if isinstance(option, click.Option) and not option.hidden:
                assert option.opts[0] in COMMANDS_PAGE, f"{one.name} {option.opts[0]}"


def test_every_setting_stands_in_the_documentation() -> None:
    """Each setting's name is in the table of settings."""
    for field in fields(Settings):
        if name := field.metadata["name"]:
            assert f"`{name}`" in COMMANDS_PAGE


@pytest.mark.parametrize("model", [TrackerModel, SourceModel, OutletModel, FeedModel])
def test_every_key_of_feeds_yaml_stands_in_the_documentation(model: type) -> None:
    """Each key that the schema knows is explained."""
    for name, field in model.model_fields.items():
        assert f"`{field.alias or name}`" in FEEDS_PAGE or f"{name}:" in FEEDS_PAGE, name


@pytest.mark.parametrize("page", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    """Each relative link of a page names a file that is there."""
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target
