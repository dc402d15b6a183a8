"""The schema of feeds.yaml, key by key; docs/feeds.md says the same in words."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from bot.domain.claims import Group
from bot.domain.trackers import Origin, SourceKind

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$")]
Words = Annotated[str, StringConstraints(min_length=1, max_length=120, strip_whitespace=True)]
WordsOrNumber = Annotated[Words, BeforeValidator(lambda v: str(v) if isinstance(v, int) else v)]
Language = Literal["es", "en"]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class TopicModel(_Strict):
    """`topic:` the gate."""

    any: list[WordsOrNumber] = Field(min_length=1)
    none: list[WordsOrNumber] = []


class VoiceModel(_Strict):
    """An item of `voices:`."""

    name: Words
    aliases: list[Words] = []


class WindowModel(_Strict):
    """An item of `counts_since:`."""

    from_: date = Field(alias="from")
    begins: date | None = None
    until: date | None = None
    note: str = ""


class SourceModel(_Strict):
    """An item of `sources:`."""

    id: Id
    kind: SourceKind
    name: dict[Language, Words] = Field(min_length=1)
    aliases: list[Words] = []
    metonyms: list[Words] = []
    unless: list[Words] = []
    counts: Group | None = None
    voices: list[VoiceModel] = []
    counts_since: list[WindowModel] = []


class TrackerModel(_Strict):
    """An item of `trackers:`."""

    id: Id
    name: dict[Language, Words] = Field(min_length=1)
    topic: TopicModel
    window_start: date
    sources: list[SourceModel] = Field(min_length=1)
    timezone: str = "UTC"
    places: list[WordsOrNumber] = []
    opposition: Id | None = None
    country: list[Words] = []


class FeedModel(_Strict):
    """An item of `feeds:`."""

    url: Annotated[str, StringConstraints(max_length=2048)]
    language: Language | None = None
    interval: Annotated[int, Field(ge=5, le=86_400)] | None = None


class OutletModel(_Strict):
    """An item of `outlets:`."""

    id: Id
    name: Words
    origin: Origin = Origin.INDEPENDENT
    feeds: list[FeedModel] = Field(min_length=1)
    speaks_for: list[str] = []
    trackers: list[str] = []
    timezone: str | None = None


class FileModel(_Strict):
    """The whole file."""

    version: Literal[1]
    trackers: list[TrackerModel] = Field(min_length=1)
    outlets: list[OutletModel] = []
