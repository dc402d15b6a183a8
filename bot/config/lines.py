"""YAML read together with the line of every key and value, so that a fault can name its place."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from bot.errors import ConfigError, Fault

Path_ = tuple[str | int, ...]
_MAX_BYTES = 2_000_000
_MOST_VALUES = 200_000
"""Values of a file, those behind aliases counted each time: a few lines of aliases can stand for millions."""
_DEEPEST = 30
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Located:
    """A YAML document as plain values, and where each of them stands."""

    name: str
    content: Any
    lines: dict[Path_, int] = field(default_factory=dict)
    """Line (from 1) of each key, by its path from the root."""
    faults: tuple[Fault, ...] = ()
    """Keys given twice."""

    def line(self, path: Path_) -> int | None:
        """Return the line of a path, or of its nearest parent that stands in the file."""
        while path:
            if path in self.lines:
                return self.lines[path]
            path = path[:-1]
        return self.lines.get(())


def read_located(path: Path) -> Located:
    """Read a YAML file.

    Raises:
        ConfigError: the file cannot be read, is no YAML (with the line), or is no mapping.
    """
    name = str(path)
    try:
        text = path.read_bytes()[: _MAX_BYTES + 1]
    except OSError as error:
        hint = "give its place in RECUENTO_FEEDS"
        raise ConfigError((Fault(name, None, f"cannot be read: {error.strerror or error}", hint),)) from error
    if len(text) > _MAX_BYTES:
        raise ConfigError((Fault(name, None, f"is larger than {_MAX_BYTES} bytes", "that is no list of feeds"),))
    try:
        root = yaml.compose(text.decode("utf-8"), Loader=_LOADER)
    except UnicodeDecodeError as error:
        line = text[: error.start].count(b"\n") + 1
        raise ConfigError((Fault(name, line, "is not UTF-8 text", "save it as UTF-8"),)) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = mark.line + 1 if mark else None
        what = f"is no valid YAML: {error.problem or error.context}"
        raise ConfigError((Fault(name, place, what, "look at the indentation and quotes there"),)) from error
    except yaml.YAMLError as error:
        raise ConfigError((Fault(name, None, f"is no valid YAML: {error}"),)) from error
    if not isinstance(root, yaml.MappingNode):
        raise ConfigError((Fault(name, 1, "is empty or no mapping", "it begins with `version: 1`"),))
    walk = _Walk(name)
    content = walk.value(root, ())
    return Located(name, content, walk.lines, tuple(walk.faults))


class _Walk:
    """Turns nodes into values and notes their lines."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.lines: dict[Path_, int] = {}
        self.faults: list[Fault] = []
        self._values = 0
        self._constructor = yaml.constructor.SafeConstructor()

    def value(self, node: yaml.Node, path: Path_) -> Any:
        """Return a node's value.

        Raises:
            ConfigError: it is nested too deeply, or the file holds too many.
        """
        self._values += 1
        if self._values > _MOST_VALUES or len(path) > _DEEPEST:
            what = "holds too many values" if len(path) <= _DEEPEST else "is nested too deeply"
            raise ConfigError((Fault(self.name, node.start_mark.line + 1, what, "that is no list of feeds"),))
        self.lines.setdefault(path, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*path, i)) for i, item in enumerate(node.value)]
        return self._scalar(node)

    def _mapping(self, node: yaml.MappingNode, path: Path_) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value)
            line = key_node.start_mark.line + 1
            if key in result:
                self.faults.append(Fault(self.name, line, f"`{key}` is given twice", "keep one of them"))
                continue
            self.lines[(*path, key)] = line
            result[key] = self.value(value_node, (*path, key))
        return result

    def _scalar(self, node: yaml.Node) -> Any:
        try:
            return self._constructor.construct_object(node, deep=True)
        except (yaml.YAMLError, ValueError) as error:
            self.faults.append(Fault(self.name, node.start_mark.line + 1, f"`{node.value}` has no meaning: {error}"))
            return None
