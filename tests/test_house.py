"""The house rules that no linter knows: sizes, sentences, names, the layout, and words that must not stand in the text."""

from __future__ import annotations

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
CODE = sorted([*ROOT.glob("bot/**/*.py"), *ROOT.glob("storage/**/*.py")])
TESTS = sorted(ROOT.glob("tests/**/*.py"))
MOST_LINES_OF_A_MODULE = 400
MOST_LINES_OF_A_FUNCTION = 60
SHORT_FUNCTION = 30
FORBIDDEN_NAMES = {"manager", "helper", "helpers", "util", "utils", "processor", "data", "info", "item"}
TERMS_OF_THE_FIELD = {"bot/feeds": {"item"}}  # what RSS calls an entry


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (n for n in ast.walk(tree(path)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines of a function without its docstring: prose is no complexity."""
    lines = node.end_lineno - node.lineno + 1
    first = node.body[0]
    if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
        lines -= first.end_lineno - first.lineno + 1
    return lines


def is_table(path: Path) -> bool:
    """Tell whether nine in ten of a module's lines belong to assignments at its top."""
    body = tree(path).body
    lines = sum(n.end_lineno - n.lineno + 1 for n in body if isinstance(n, ast.Assign | ast.AnnAssign))
    return lines > 0.9 * sum(n.end_lineno - n.lineno + 1 for n in body)


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_says_what_it_does_and_stays_small(path: Path) -> None:
    """Every module opens with a sentence, and only tables are longer than 400 lines."""
    assert ast.get_docstring(tree(path)), "no opening sentence"
    count = len(path.read_text(encoding="utf-8").splitlines())
    assert count <= MOST_LINES_OF_A_MODULE or is_table(path), f"{count} lines"


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_function_is_over_sixty_lines(path: Path) -> None:
    """A function has at most 60 lines."""
    long = {f.name: length(f) for f in functions(path) if length(f) > MOST_LINES_OF_A_FUNCTION}
    assert not long


def test_nine_functions_in_ten_are_short() -> None:
    """Nine functions in ten have under 30 lines."""
    lengths = [length(f) for path in CODE for f in functions(path)]
    assert sum(n < SHORT_FUNCTION for n in lengths) >= 0.9 * len(lengths)


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_names_are_those_of_the_field(path: Path) -> None:
    """No module, class or function is called manager, helper, utils, processor, data, info or item."""
    names = [path.stem] + [n.name for n in ast.walk(tree(path)) if isinstance(n, ast.ClassDef)]
    names += [f.name for f in functions(path)]
    words = {w for name in names for w in re.split(r"_|(?<=[a-z])(?=[A-Z])", name)}
    allowed = next((w for place, w in TERMS_OF_THE_FIELD.items() if place in str(path)), set())
    assert not ({w.lower() for w in words} & FORBIDDEN_NAMES) - allowed


@pytest.mark.parametrize("path", TESTS, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_test_states_its_promise_in_a_sentence(path: Path) -> None:
    """Each test function has a docstring that states what is promised."""
    missing = [f.name for f in functions(path) if f.name.startswith("test_") and not ast.get_docstring(f)]
    assert not missing


@pytest.mark.parametrize("path", CODE, ids=lambda p: str(p.relative_to(ROOT)))
def test_every_exception_to_a_rule_has_its_reason(path: Path) -> None:
    """A `noqa` or `type: ignore` carries its reason on the same line."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        for mark in re.findall(r"#\s*(?:noqa|type: ignore|pragma).*", line):
            reason = re.sub(
                r"noqa: [A-Z]+\d+(, [A-Z]+\d+)*|type: ignore\[[a-z, -]+\]|pragma: no (cover|branch)", "", mark
            )
            assert re.search(r"\w{3}", reason), f"{path.name}:{number}: {mark}"


def test_the_top_level_is_the_customers() -> None:
    """`bot/`, `feeds.yaml`, `storage/`, `tests/` and `pyproject.toml` stand at the top, with the fixed packages."""
    for name in ("bot", "feeds.yaml", "storage", "tests", "pyproject.toml"):
        assert (ROOT / name).exists()
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    needed = " ".join(project["project"]["dependencies"] + project["dependency-groups"]["dev"])
    for package in ("python-telegram-bot", "apscheduler", "feedparser", "tinydb", "pytest-asyncio"):
        assert package in needed


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_lock_files_have_hashes_and_no_index_address(name: str) -> None:
    """Every locked package has a hash, and no address stands in the lock."""
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "--index-url" not in text
    packages = re.findall(r"^[a-z0-9].*==\S+(.*)$", text, re.MULTILINE)
    assert packages
    assert len(re.findall(r"^[a-z0-9].*==\S+.*\\$", text, re.MULTILINE)) == len(packages)


def test_lock_files_pin_every_extra_that_a_package_asks_for() -> None:
    """`coverage[toml]` needs a pin of its own: older pips take the newest release for it, which has no hash in the lock."""
    locked = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
    pinned = {
        (canonicalize_name(name), extras)
        for name, extras in re.findall(r"^([\w.-]+)(\[.*?\])?==", locked, re.MULTILINE)
    }
    names = {name for name, _ in pinned}
    asked = [
        Requirement(line)
        for package in distributions()
        if canonicalize_name(package.name) in names
        for line in package.requires or []
    ]
    wanted = {
        (canonicalize_name(one.name), f"[{','.join(sorted(one.extras))}]")
        for one in asked
        if one.extras and (one.marker is None or one.marker.evaluate({"extra": ""}))
    }
    assert wanted
    assert wanted <= pinned


def tracked() -> list[Path]:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


def test_no_tracked_file_names_a_path_of_one_machine() -> None:
    """No file speaks of a machine's own folders or needs what stands beside the project."""
    paths = re.compile(r"/(?:work|root|home/\w+)/|\.\./shared")
    found = [
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked()
        if path.suffix in {".py", ".md", ".toml", ".yaml", ".yml", ".cfg", ".sh", ".html", ".js", ""}
        and path.name != "test_house.py"
        for match in paths.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not found
