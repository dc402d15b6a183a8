"""From bytes to UTF-8: valid UTF-8 wins over every label, else an allowed label, else the loss is admitted."""

from __future__ import annotations

import codecs
import re

_CODECS = {
    **{f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
    **{f"windows-{n}": f"cp{n}" for n in range(1250, 1259)},
    **{f"cp{n}": f"cp{n}" for n in range(1250, 1259)},
    "iso-8859-1": "cp1252",  # as browsers do: the codes between 80 and 9F are never meant as controls
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "windows-874": "cp874",
    "tis-620": "cp874",
    "koi8-r": "koi8-r",
    "koi8-u": "koi8-u",
    "macintosh": "mac-roman",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "windows-31j": "cp932",
    "euc-jp": "euc-jp",
    "iso-2022-jp": "iso-2022-jp",
    "euc-kr": "cp949",
    "ks-c-5601-1987": "cp949",
}
_MARKS = (  # the longer first: the mark of UTF-32 begins like that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF8, "utf-8"),
)
_UNMARKED = (  # how "<" and "<?xm" begin where no mark says it
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00<\x00", "utf-16-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x4c\x6f\xa7\x94", "cp037"),
)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)


def as_utf8(content: bytes, content_type: str) -> tuple[bytes, bool]:
    """Return the content in UTF-8, and whether some of it could not be decoded for certain (then as U+FFFD)."""
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], codec)
    for start, codec in _UNMARKED:
        if content.startswith(start):
            return _strictly(content, codec)
    if _is_utf8(content):
        return content, False
    for label in _labels(content, content_type):
        try:
            return content.decode(label).encode(), False
        except UnicodeError:
            continue
    return content.decode(errors="replace").encode(), True


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode()
    except UnicodeDecodeError:
        return False
    return True


def _strictly(content: bytes, codec: str) -> tuple[bytes, bool]:
    try:
        return content.decode(codec).encode(), False
    except UnicodeError:
        return content.decode(codec, errors="replace").encode(errors="replace"), True


def _labels(content: bytes, content_type: str) -> list[str]:
    """Return allowed codecs: what the document says of itself before what the server says of all its files."""
    declared = _DECLARED.match(content)
    served = _CHARSET.search(content_type)
    names = [declared.group(1).decode("ascii", "replace")] if declared else []
    names += [served.group(1)] if served else []
    known = [_CODECS.get(name.lower().replace("_", "-")) for name in names]
    return [codec for codec in known if codec]
