"""The version of what is stored, and the steps from each version to the next. Steps are functions of documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.errors import StoreDamaged, StoreTooNew

Documents = dict[str, dict[str, Any]]
"""Every table's documents by id, as read from the file."""

Migration = Callable[[Documents], None]
"""Brings the documents, in place, from one version to the next."""


@dataclass(frozen=True, slots=True)
class Schema:
    """The version this program writes, and how to reach it from earlier ones."""

    version: int = 1
    steps: Mapping[int, Migration] = field(default_factory=dict)
    """By the version they start from."""


def version_of(documents: Documents) -> int:
    """Return the version that documents were written in.

    Raises:
        StoreDamaged: they do not say.
    """
    version = documents.get("store", {}).get("head", {}).get("schema")
    if not isinstance(version, int) or version < 1:
        raise StoreDamaged("it does not say which version wrote it")
    return version


def refuse_newer(documents: Documents, schema: Schema) -> None:
    """Let pass what this program can read.

    Raises:
        StoreTooNew: a later version wrote it.
        StoreDamaged: it does not say which.
    """
    version = version_of(documents)
    if version > schema.version:
        raise StoreTooNew(
            f"it was written in version {version} and this program reads up to {schema.version}: "
            "install the later release again, or restore a backup from before it; nothing was changed"
        )


def migrate(documents: Documents, schema: Schema) -> int:
    """Bring documents to the program's version, in place; return how many steps were taken.

    Raises:
        StoreTooNew: a step is missing: this program no longer reads so old a version.
    """
    begun = version_of(documents)
    for version in range(begun, schema.version):
        step = schema.steps.get(version)
        if step is None:
            raise StoreTooNew(f"no step leads from version {version} on: install a release that still reads it first")
        step(documents)
        documents["store"]["head"]["schema"] = version + 1
    return schema.version - begun
