"""JSON Lines in and out: `extract` and `replay`, as other programs call them."""

from __future__ import annotations

import json

ENTRY = {"id": "a", "title": "Observatorio Lindorano contabiliza 40 excarcelaciones desde el 1 de enero"}
MORE = {"id": 7, "title": "Observatorio Lindorano eleva a 52 la cifra de excarcelados desde el 1 de enero"}


def lines(*rows: object) -> str:
    return "".join((row if isinstance(row, str) else json.dumps(row)) + "\n" for row in rows)


def read(out: str) -> list[dict]:
    return [json.loads(line) for line in out.splitlines()]


def at(row: dict, hour: int, **more: object) -> dict:
    stamp = f"2026-03-02T{hour:02}:00:00Z"
    return row | {"outlet": "el-puente", "seen_at": stamp, "published": stamp} | more


def test_extract_answers_every_line_in_order(recuento):
    """One answer a line, in the same order, with the ids as they were given; other keys are ignored."""
    said = recuento("extract", given=lines(ENTRY | {"colour": "blue"}, {"id": None, "title": "Nada"}, MORE))
    assert said.code == 0
    assert said.err == ""
    answers = read(said.out)
    assert [a["id"] for a in answers] == ["a", None, 7]
    assert [len(a["claims"]) for a in answers] == [1, 0, 1]
    claim = answers[0]["claims"][0]
    assert (claim["claimant"], claim["metric"], claim["value"], claim["scope"]) == ("watch", "released", 40, "total")
    assert claim["quote"] in ENTRY["title"]
    assert all(a.keys() == {"id", "claims"} for a in answers)


def test_extract_explains_what_it_took_and_what_not(recuento):
    """With --explain every number is shown with its place and its rules: the claim's, or the reason why it is none."""
    title = "Lindora: liberados 40 presos políticos tras 19 días de espera"
    said = recuento("extract", "--explain", given=lines({"id": 1, "title": title}))
    (answer,) = read(said.out)
    (taken,) = answer["taken"]
    assert title[taken["start"] : taken["end"]] == taken["text"] == "40"
    assert taken["rules"].keys() >= {"metric", "claimant"}
    rejected = {title[r["start"] : r["end"]]: r["reason"] for r in answer["rejected"]}
    assert "19" in " ".join(rejected)
    assert all(r.keys() == {"text", "start", "end", "reason", "rule"} for r in answer["rejected"])


def test_malformed_lines_are_reported_and_the_rest_goes_on(recuento):
    """A line that is no entry is named by its number on standard error; the others are answered; the end is 1."""
    given = lines(ENTRY, "{broken", "[1]", {"title": "no id"}, {"id": 3}, {"id": 4, "title": 5}, "", MORE)
    said = recuento("extract", given=given)
    assert said.code == 1
    assert [a["id"] for a in read(said.out)] == ["a", 7]
    assert [line.split(":")[0] for line in said.err.splitlines()] == [f"line {n}" for n in (2, 3, 4, 5, 6)]


def test_bytes_that_are_no_text_are_lived_with(recuento):
    """A line with bytes that are no UTF-8 is read as far as it goes."""
    raw = json.dumps(ENTRY).encode()[:-1].replace(b"Lindorano", b"Lindor\xffano") + b"}\n" + json.dumps(MORE).encode()
    said = recuento("extract", given=raw)
    assert said.code == 0
    assert [a["id"] for a in read(said.out)] == ["a", 7]


def test_a_file_is_read_like_standard_input(recuento, folder):
    """`extract FILE` reads the file; a file that is not there ends with 2."""
    (folder / "in.jsonl").write_text(lines(ENTRY), encoding="utf-8")
    assert [a["id"] for a in read(recuento("extract", str(folder / "in.jsonl")).out)] == ["a"]
    gone = recuento("extract", str(folder / "gone.jsonl"))
    assert gone.code == 2
    assert "gone.jsonl" in gone.err


def test_nothing_in_gives_nothing_out(recuento):
    """An empty input is fine."""
    said = recuento("extract", given="")
    assert (said.code, said.out, said.err) == (0, "", "")


def test_a_tracker_is_chosen_by_its_id(recuento):
    """--tracker takes another tracker; a near miss is suggested, and all are named where nothing is near."""
    entry = {"id": 1, "title": "Colegio de Abogados: 12 liberados en Marisma desde el 1 de enero"}
    (answer,) = read(recuento("extract", "--tracker", "marisma", given=lines(entry)).out)
    assert [c["claimant"] for c in answer["claims"]] == ["bar"]
    for command in (["extract"], ["replay", "-"], ["export"]):
        near = recuento(*command, "--tracker", "marizma")
        assert near.code == 2
        assert "did you mean `marisma`?" in near.err
        far = recuento(*command, "--tracker", "xyz")
        assert far.code == 2
        assert "lindora, marisma" in far.err


def test_replay_tells_changes_on_the_files_own_clock(recuento, folder):
    """A first figure and a rise are told once with their reason; a repeat is told only with --explain."""
    repeat = {"id": "r", "title": "El Observatorio Lindorano suma 52 excarcelaciones desde el 1 de enero"}
    path = folder / "week.jsonl"
    path.write_text(lines(at(repeat, 12, outlet="nobody-knows"), at(ENTRY, 8), at(MORE, 10)), encoding="utf-8")
    said = recuento("replay", str(path))
    assert said.code == 0
    told = read(said.out)
    assert [(t["after_id"], t["kind"], t["previous"], t["value"], t["pushed"]) for t in told] == [
        ("a", "first", None, 40, True),
        (7, "up", 40, 52, True),
    ]
    keys = ["after_id", "at", "kind", "claimant", "metric", "value", "previous", "group", "scope", "pushed", "reason"]
    assert all(list(t) == keys for t in told)
    explained = read(recuento("replay", "--explain", str(path)).out)
    assert [t["kind"] for t in explained] == ["first", "up", "corroboration"]
    assert not (folder / "var").exists()


def test_replay_reports_lines_that_are_no_entries(recuento, folder):
    """A line without outlet or time is named by its number, the rest is told, the end is 1."""
    path = folder / "week.jsonl"
    path.write_text(lines(ENTRY, at(ENTRY, 8), at(MORE, 9, seen_at="soon"), "nonsense"), encoding="utf-8")
    said = recuento("replay", str(path))
    assert said.code == 1
    assert [t["value"] for t in read(said.out)] == [40]
    assert [line.split(":")[0] for line in said.err.splitlines()] == ["line 1", "line 3", "line 4"]


def test_replay_draws_a_chart(recuento, folder):
    """--chart writes a PNG of the series; with too little to draw it says so and ends with 1."""
    path, picture = folder / "week.jsonl", folder / "chart.png"
    path.write_text(lines(at(ENTRY, 8), at(MORE, 10)), encoding="utf-8")
    assert recuento("replay", str(path), "--chart", str(picture), "--lang", "en").code == 0
    assert picture.read_bytes().startswith(b"\x89PNG")
    path.write_text("", encoding="utf-8")
    said = recuento("replay", str(path), "--chart", str(folder / "none.png"))
    assert said.code == 1
    assert "draw" in said.err
