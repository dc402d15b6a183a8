"""The option that approves texts: `pytest tests/rendering --approve` writes what is rendered now as what is wanted.

Read the difference (`git diff tests/rendering/golden`) aloud before it is committed.
"""

from __future__ import annotations

from pathlib import Path

import pytest

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser):
    parser.addoption("--approve", action="store_true", help="write the rendered messages as the approved ones")


@pytest.fixture
def approved(request):
    """Compare a text with its approved form, or write it as that with `--approve`."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / f"{name}.txt"
        if request.config.getoption("--approve", default=False):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        wanted = path.read_text(encoding="utf-8") if path.exists() else ""
        assert text == wanted, f"{path.name} differs; if the new text is right, approve it with --approve"

    return compare
