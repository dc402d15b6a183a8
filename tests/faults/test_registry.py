"""Every case of the list of faults has a test that names it, or a reason; and the documentation has a row for each."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.faults.cases import CASES, REASONS

ROOT = Path(__file__).parents[2]
_NUMBER = re.compile(r"\b([NFSDTXCPG])(\d{1,2})\b")
_SPAN = re.compile(r"\b([NFSDTXCP])(\d+) to \1(\d+)\b")


def numbers(text: str) -> set[str]:
    """Return the cases that a text names, "N7 to N10" as all four."""
    spans = {f"{kind}{n}" for kind, low, high in _SPAN.findall(text) for n in range(int(low), int(high) + 1)}
    return spans | {f"{kind}{int(number)}" for kind, number in _NUMBER.findall(text)}


def named_in(path: Path) -> set[str]:
    """Return the cases that the tests of a module name: in docstrings, or in the ids of their tables."""
    source = path.read_text(encoding="utf-8")
    tree, found = ast.parse(source), set()
    tables = {
        target.id: ast.get_source_segment(source, node) or ""
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_"):
            found |= numbers(ast.get_docstring(node) or "")
            for decorator in node.decorator_list:
                written = ast.get_source_segment(source, decorator) or ""
                used = " ".join(table for name, table in tables.items() if name in written)
                found |= {number for number in numbers(used) if f'"{number} ' in used}
    return found


@pytest.fixture(scope="module")
def named() -> set[str]:
    """Return every case that some test names."""
    paths = (path for path in ROOT.glob("tests/**/test_*.py") if path != Path(__file__))
    return set().union(*(named_in(path) for path in paths))


def test_every_case_is_tested_or_has_a_reason(named):
    """No case of the list is without a test that names it, unless the table says why; no reason outlives its test."""
    assert sorted(set(CASES) - named - set(REASONS)) == []
    assert sorted(set(REASONS) & named) == []


def test_every_case_stands_in_the_documentation():
    """docs/reliability.md has a row for each case and each goal."""
    page = (ROOT / "docs" / "reliability.md").read_text(encoding="utf-8")
    rows = {cell for line in page.splitlines() if line.startswith("| ") for cell in numbers(line.split("|")[1])}
    assert sorted(set(CASES) - rows) == []
