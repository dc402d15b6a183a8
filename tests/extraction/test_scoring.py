"""Scoring: what counts as right, and what each error is called."""

from __future__ import annotations

from bot.extraction.scoring import Score, plain, score

LABEL = {"claimant": "vigil", "metric": "released", "value": 14, "qualifier": "exact", "scope": "total"}
CLAIM = {**LABEL, "upper": None, "group": None, "since": None, "denied": False, "supersedes": None, "quote": "vigil 14"}
TITLE = "The vigil: 14 released"


def of(labels: list[dict], claims: list[dict]) -> Score:
    return score([({"id": 1, "title": TITLE, "summary": "", "claims": labels}, claims)])


def test_a_claim_that_fits_its_label_is_right() -> None:
    """All fields right and the quote a passage of the text: wholly right."""
    result = of([LABEL], [CLAIM])
    assert (result.right, result.core, result.full) == (1, 1, 1)
    assert result.core_f1() == result.full_f1() == (1.0, 1.0, 1.0)
    assert not result.causes


def test_any_value_of_a_list_is_right() -> None:
    """A label that leaves a field open accepts each of its values, part or whole."""
    label = {**LABEL, "claimant": ["vigil", None], "group": [None, "women"], "scope": ["batch", None]}
    assert of([label], [{**CLAIM, "claimant": None, "group": "women", "scope": None}]).right == 1


def test_an_optional_label_neither_helps_nor_harms() -> None:
    """With or without the claim that an optional label allows, the entry is right."""
    optional = {**LABEL, "optional": True}
    assert of([optional], [CLAIM]).claims == 0
    assert of([optional], []).right == 1
    assert of([optional], [CLAIM]).right == 1


def test_each_error_has_its_cause() -> None:
    """Missed, too many, and each field that differs are told apart."""
    assert of([LABEL], []).causes == {"missed": 1}
    assert of([], [CLAIM]).causes == {"too many": 1}
    assert of([LABEL], [{**CLAIM, "claimant": None}]).causes == {"claimant": 1}
    assert of([LABEL], [{**CLAIM, "metric": "detained", "group": "men"}]).causes == {"metric": 1, "part": 1}
    assert of([LABEL], [{**CLAIM, "value": 15}]).causes == {"missed": 1, "too many": 1}
    assert of([LABEL], [{**CLAIM, "scope": "batch", "since": "2031-01-08"}]).causes == {"scope": 1, "since": 1}
    assert of([LABEL], [{**CLAIM, "quote": "elsewhere"}]).causes == {"quote": 1}
    assert of([LABEL], [{**CLAIM, "quote": ""}]).full == 0


def test_entries_without_a_claim_are_counted_apart() -> None:
    """A claim given to an entry that has none is the error that harms most."""
    result = of([], [CLAIM])
    assert (result.empty, result.empty_wrong) == (1, 1)
    assert result.core_f1() == (0.0, 1.0, 0.0)
    assert "wrongly given one 1" in result.lines()[0]


def test_two_renderings_of_a_passage_are_one() -> None:
    """Markup, entities, case and punctuation do not count."""
    assert plain("<b>Confirm&amp;oacute;</b> «84»") == plain("confirmó 84")
    assert plain(None) == ""
