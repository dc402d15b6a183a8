"""Clean an entry: what its author wrote, without markup, labels, outlet suffixes and boilerplate."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.extraction.folding import fold, words
from bot.extraction.markup import ITEM_MARK, Edit, Part, plain

CUT_MARK = "…"
"""Ends a title or a summary that was cut off."""

_LABELS = (
    "en vivo|en directo|en desarrollo|v[ií]deos?|fotos?|audios?|lista|galer[ií]a|infograf[ií]a|opini[oó]n|an[aá]lisis"
    "|editorial|entrevista|exclusiv[ao]|urgente|[uú]ltima ?hora|lo [uú]ltimo|ahora|atenci[oó]n|alerta|minuto a minuto"
    "|live(?: updates?)?|watch|breaking(?: news)?|exclusive|opinion|analysis|explainer|updates?|just in|factbox|photos?"
)
_LABEL = re.compile(
    rf"[\W_]{{0,5}}(?P<label>{_LABELS})(?P<close>\]|\))?(?: ?[|:»•·]| [-–—]|(?<=[\])]))[ |:\-–—]{{0,3}}", re.IGNORECASE
)
_HASHTAG_LABEL = re.compile(rf"[^\w#]{{0,4}}#(?P<label>{_LABELS})\b[ |:\-–—»]{{0,4}}", re.IGNORECASE)
_SECTIONS = words(
    "politica economia mundo venezuela ee.uu. eeuu ee uu espana colombia educacion sucesos ciudad "
    "latinoamerica inmigracion protestas noticias deportes internacional internacionales nacional "
    "nacionales opinion regiones actualidad titulares destacado destacados politics world americas news "
    "breaking latam region"
) | {"ee uu", "ee. uu.", "estados unidos", "derechos humanos", "latin america"}
_SEPARATORS = (" - ", " | ", " – ", " — ", " :: ", " • ", " · ")
_PRESS = words(
    "noticias diario news times post digital radio canal tv tele herald tribune journal gazette "
    "periodico reuters ap afp efe bbc cnn dw online weekly daily report media dispatch agency agencia "
    "semanario prensa.com press"
)
_CREDIT = re.compile(
    r"appeared first on|first appeared on|se public[oó] primero en|apareci[oó] primero en|aparece primero en"
    r"|(?:leer|ver|lee|lea|saber) m[aá]s\b|read more|continue reading|keep reading|seguir leyendo|sigue leyendo"
    r"|continuar leyendo|lea tambi[eé]n|le puede interesar|te puede interesar|read also",
    re.IGNORECASE,
)
_CREDIT_START = ("The post ", "La entrada ", "El post ", "El artículo ", "La nota ", "The article ")
_ALSO = ("lea tam", "le puede", "te puede", "read al")
_MORE_WITHIN = 60
_DATELINE = re.compile(
    r"[A-ZÁÉÍÓÚÑ][^\d\n,()]{2,30},? \(?"
    r"[A-Za-z]{0,10}\.? ?[0-9]{1,2} ?[A-Za-z]{0,10}\.? ?(?:\([^()\n]{2,40}\))?\.?\s?[-–—]+ ?"
    r"|[A-ZÁÉÍÓÚÑ][^\d\n,()]{2,30},? \([^()\n]{2,40}\)\.?\s?[-–—]+ ?"
    r"|[A-ZÁÉÍÓÚÑ][A-ZÁÉÍÓÚÑ .]{2,30}, [0-9]{1,2}(?: [A-Za-z]{3,10}\.?)? \([^()\n]{2,40}\)\.? "
)
_BULLETS = re.compile(r"(?:^|(?<=[\s.;:,]))(?P<mark>[-–•▪●◦·]|[0-9]{1,2}[.)]) (?=[A-ZÁÉÍÓÚÑ¿¡«\"“0-9])")
"""Marks of a list that is printed on one line: "- Quedan 702 - Salen 24"; "1) Salen 24; 2) Quedan 702"."""
_ADDRESS = re.compile(r" ?(?:https?://|www\.|pic\.twitter\.com/)\S+", re.IGNORECASE)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp)\b", re.IGNORECASE)
_PICTURE_NAME = 300
_LONG = 100
_NAME_WORDS = 5
_DOMAINS = (".com", ".net", ".org", ".ve", ".info")
_ITEM = re.compile(ITEM_MARK)
_LISTED_OUTLET = re.compile(r" [-–—|] (?P<name>[A-ZÁÉÍÓÚÑ][^-–—|\n]{1,40}?) *\Z")
"""The outlet at the end of a listed headline: "Excarcelan a doce en Yare - Costa Noticias"."""
_CLOSERS = " \n\"'»”’)"
_DOTS = " .…[]()"


@dataclass(frozen=True, slots=True)
class Listed:
    """One headline of a list of other outlets' headlines: its span in `Clean.text`, and who printed it."""

    start: int
    end: int
    outlet: str | None


@dataclass(frozen=True, slots=True)
class Clean:
    """An entry's text without noise, and the way back to what was given."""

    text: str
    """Title, a line end, summary."""
    title_end: int
    hidden_marks: bool = False
    """Bidirectional or zero-width marks stood around digits: the entry gives no claims."""
    truncated: bool = False
    """Title or summary was cut off; `CUT_MARK` stands where."""
    items: tuple[Listed, ...] = ()
    label: str | None = None
    """What stood before the title ("en vivo", "opinion", "video"), folded."""
    suffix: tuple[int, int] | None = None
    """Span of a short name after a dash or bar at the title's end: perhaps the outlet, perhaps a source."""
    outlets: tuple[str, ...] = ()
    """Names of outlets that were cut from the title's end or stood beside listed headlines."""
    parts: tuple[Part, Part, int] | None = None
    """Cleaned title, cleaned summary, and where the summary began; None: nothing was changed."""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the span in the given title + line end + summary that `text[start:end]` came from."""
        if self.parts is None:
            return start, end
        return self._start(start), max(self._end(end), self._start(start))

    def _start(self, offset: int) -> int:
        title, summary, summary_start = self.parts or _NOTHING
        if offset < self.title_end:
            return title.origin_start(offset)
        if offset == self.title_end:
            return summary_start - 1
        return summary_start + summary.origin_start(offset - self.title_end - 1)

    def _end(self, offset: int) -> int:
        title, summary, summary_start = self.parts or _NOTHING
        if offset <= self.title_end:
            return title.origin_end(offset)
        if offset == self.title_end + 1:
            return summary_start
        return summary_start + summary.origin_end(offset - self.title_end - 1)


_NOTHING = (Part(""), Part(""), 0)


def clean(title: str, summary: str, outlet_name: str | None = None) -> Clean:
    """Return an entry's text as its author wrote it.

    `outlet_name`: as the feed is known; a suffix of the title that says the same is cut. Any text is taken, of
    any length; the time is linear in it.
    """
    head, body = plain(title), plain(summary)
    if body.text:
        _trim_summary(body)
    body_cut = _mark_cut(body, body=True)
    items = _items(body) if ITEM_MARK in body.text else ()
    outlets = [item.outlet for item in items if item.outlet]
    label = _trim_title(head, outlets, outlet_name)
    suffix = _suffix(head.text)
    title_cut = _mark_cut(head, body=False)
    title_end = len(head.text)
    changed = bool(head.maps or body.maps)
    shift = title_end + 1
    return Clean(
        text=f"{head.text}\n{body.text}",
        title_end=title_end,
        hidden_marks=head.hidden or body.hidden,
        truncated=title_cut or body_cut,
        items=tuple(Listed(item.start + shift, item.end + shift, item.outlet) for item in items),
        label=label,
        suffix=suffix,
        outlets=tuple(outlets),
        parts=(head, body, len(title) + 1) if changed else None,
    )


def _items(body: Part) -> tuple[Listed, ...]:
    """Take the marks out of a summary and return what they marked."""
    _take_outlets(body)
    found = []
    for removed, (mark, outlet) in enumerate(zip(_ITEM.finditer(body.text), body.outlets, strict=False)):
        end = body.text.find("\n", mark.end())
        raw = body.text[mark.end() : end if end >= 0 else len(body.text)]
        start = mark.start() - removed + len(raw) - len(raw.lstrip())
        found.append(Listed(start, max(start, mark.start() - removed + len(raw.rstrip())), outlet))
    body.sub(_ITEM, lambda _: "")
    return tuple(found)


def _take_outlets(body: Part) -> None:
    """Cut the outlets from a list of which each headline ends with its own: `<li>Salen doce - Costa Norte`."""
    edits, names, at = [], [], body.text.find(ITEM_MARK)
    while at >= 0:
        end = body.text.find("\n", at)
        printed = _LISTED_OUTLET.search(body.text, at, end if end >= 0 else len(body.text))
        if printed is None or any(letter.isdigit() for letter in printed.group("name")):
            return  # "Foro Penal: 56 excarcelados - Quedan 711" goes on
        edits.append(Edit(printed.start(), printed.end(), ""))
        names.append(printed.group("name"))
        at = body.text.find(ITEM_MARK, printed.end())
    if len(names) == len(body.outlets) > 1 and not any(body.outlets):  # one headline is no list
        body.outlets[:] = names
        body.apply(edits)


def _trim_title(head: Part, outlets: list[str], outlet_name: str | None) -> str | None:
    """Cut labels, glued sections and the outlet's name from a title; return the label."""
    label = _cut_label(head)
    _part_bullets(head, ". ")
    _cut_section(head)
    _cut_outlet(head, outlets, outlet_name)
    text = head.text
    start = len(text) - len(text.lstrip())
    head.keep(start, max(start, len(text.rstrip())))
    if "\n" in head.text:
        head.text = head.text.replace("\n", " ")
    return label


def _cut_label(head: Part) -> str | None:
    label = None
    at = 0
    while (match := _LABEL.match(head.text, at) or _HASHTAG_LABEL.match(head.text, at)) is not None:
        if match.end() >= len(head.text):
            break
        label = label or fold(match.group("label"))
        at = match.end()
    if at:
        head.keep(at, len(head.text))
    return label


def _cut_section(head: Part) -> None:
    """Cut a section's name, in capitals, that a front page glued to the title."""
    text = head.text
    line = text.rfind("\n")
    if line > 0:
        last = text[line + 1 :].strip()
        if last.isupper() and len(last.split()) <= 3 and not any(c.isdigit() for c in last):  # noqa: PLR2004 - words
            head.keep(0, line)
            return
    if not text[-1:].isupper() or text.isupper():
        return
    words = text.rsplit(None, 2)
    for count in (2, 1):
        tail = " ".join(words[-count:])
        if len(words) > count and tail.isupper() and fold(tail) in _SECTIONS:
            head.keep(0, len(text[: text.rfind(words[-count])].rstrip()))
            return


def _last_separator(text: str) -> tuple[int, int]:
    """Return where the last dash or bar between spaces begins and ends; -1 where there is none."""
    best, width = -1, 0
    for separator in _SEPARATORS:
        at = text.rfind(separator)
        if at > best:
            best, width = at, len(separator)
    return best, best + width


def _cut_outlet(head: Part, outlets: list[str], outlet_name: str | None) -> None:
    names = {fold(name) for name in (*outlets, outlet_name or "") if name}
    for _ in range(2):
        at, end = _last_separator(head.text)
        if at <= 0:
            return
        tail = head.text[end:].strip()
        folded = fold(tail)
        parts = folded.split()
        named = tail[:1].isupper() and not _PRESS.isdisjoint(parts)
        press = head.text[at + 1] in "-|" and len(parts) <= _NAME_WORDS and (named or folded.endswith(_DOMAINS))
        if not (press or folded in names):
            return
        outlets.append(tail)
        head.keep(0, len(head.text[:at].rstrip()))


def _suffix(text: str) -> tuple[int, int] | None:
    at, end = _last_separator(text)
    if at <= 0 or not 1 <= text.count(" ", end) + 1 <= _NAME_WORDS:
        return None
    return end, len(text)


def _trim_summary(body: Part) -> None:
    body.keep(len(body.text) - len(body.text.lstrip()), len(body.text))
    text = body.text
    if "://" in text or "www." in text or "pic.twitter" in text:
        body.sub(_ADDRESS, lambda _: "")
    _cut_pictures(body)
    _cut_credits(body)
    _part_bullets(body, "\n")
    if (dateline := _DATELINE.match(body.text)) is not None:
        body.keep(dateline.end(), len(body.text))
    text = body.text
    start = len(text) - len(text.lstrip())
    body.keep(start, max(start, len(text.rstrip())))


def _part_bullets(part: Part, instead: str) -> None:
    """Put each point of a list that is printed on one line on a line of its own; a title keeps its line."""
    text = part.text
    numbered = "1. " in text or "1)" in text
    if not numbered and text[:1] not in "-–•▪●◦·":
        return
    marks = [match.group("mark") for match in _BULLETS.finditer(text)]
    if numbered and marks[:2] in (["1.", "2."], ["1)", "2)"]):
        closes = marks[0][-1]
        part.sub(_BULLETS, lambda m: (instead if m.start() else "") if m.group("mark")[-1] == closes else None)
    elif not numbered and len(marks) > 1 and instead == "\n":
        part.sub(_BULLETS, lambda m: (instead if m.start() else "") if m.group("mark") == marks[0] else None)


def _cut_pictures(body: Part) -> None:
    """Cut the file names of pictures: their digits count nobody."""
    text = body.text
    edits: list[Edit] = []
    for match in _PICTURE.finditer(text):
        floor = max(edits[-1].end if edits else 0, match.start() - _PICTURE_NAME)
        start = max(text.rfind(" ", floor, match.start()), text.rfind("\n", floor, match.start()), floor - 1) + 1
        edits.append(Edit(start, match.end(), ""))
    body.apply(edits)


def _cut_credits(body: Part) -> None:
    """Cut "The post … appeared first on …", "Leer más…" and lines that point to other stories."""
    text = body.text
    edits: list[Edit] = []
    floor = 0
    for match in _CREDIT.finditer(text):
        start, end = _credit_span(text, match, floor)
        floor = match.end()
        if start < end and (not edits or start >= edits[-1].end):
            edits.append(Edit(start, end, ""))
            floor = end
            if end == len(text):
                break
    body.apply(edits)


def _credit_span(text: str, match: re.Match[str], floor: int) -> tuple[int, int]:
    """Return what to cut for a credit; an empty span where its words are the story's own."""
    phrase = match.group().lower()
    if "first" in phrase or "primero" in phrase:
        start = max(text.rfind(opening, floor, match.start()) for opening in _CREDIT_START)
        return (start, len(text)) if start >= 0 else (0, 0)
    if phrase.startswith(_ALSO):
        line = text.find("\n", match.end())
        return match.start(), len(text) if line < 0 else line
    if len(text) - match.end() <= _MORE_WITHIN:
        return match.start(), len(text)
    return 0, 0


def _mark_cut(part: Part, *, body: bool) -> bool:
    """Put `CUT_MARK` where a text was cut off, and tell whether it was."""
    text = part.text
    end = len(text.rstrip(_CLOSERS)) if text[-1:] in _CLOSERS else len(text)
    bracketed = text.rstrip().endswith(("...]", "…]", "...)", "…)", "… ]"))
    if bracketed or text[:end].endswith(("…", "...")):
        base = len(text[:end].rstrip(_DOTS))
        if text[base:] != CUT_MARK:
            part.apply([Edit(base, len(text), CUT_MARK)])
        return True
    if body and len(text) >= _LONG and text[-1:].isalnum() and (". " in text or ".\n" in text):
        part.apply([Edit(len(text), len(text), CUT_MARK)])
        return True
    return False
