"""Rich text (.rtf), as it reads once all changes are accepted.

Own code, since striprtf gives bare text only: it keeps hidden and deleted text, loses text boxes and footnotes, writes addresses
into links, knows no headings, and its expression for links takes quadratic time. Semantics: Rich Text Format Specification 1.9.1
(Microsoft, 2008). The walk is one loop over tokens; groups are a stack of bounded depth.
"""

from __future__ import annotations

import codecs
import re
from copy import copy
from dataclasses import dataclass, field

from app.engine.article import Metadata, Paragraph, Role
from app.engine.cancel import Cancel
from app.engine.errors import UnreadableDocument
from app.engine.reading.limits import check_size, too_large
from app.engine.reading.styled import LOWEST, Draft, finished, properties, role_of, too_deep

_DEEPEST = 500
_MOST_TOKENS = 1_000_000  # three seconds. Word writes some 50 a paragraph

_TOKEN = re.compile(rb"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|([^\\{}]+)|\\", re.S)
_SIGNS = {
    "tab": "\t", "line": "\n", "softline": "\n", "page": "\n\n", "column": "\n\n", "emdash": "—", "endash": "–", "lquote": "‘",
    "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ", "~": " ",
    "_": "-", "\\": "\\", "{": "{", "}": "}", "\t": "\t",
}  # fmt: skip
# Groups without text of the document. Those marked \* that are not known here have none either.
_SILENT = frozenset(
    "colortbl pict nonshppict shprslt object fldinst bkmkstart bkmkend annotation atnid atnauthor atndate atnref "
    "atnicn atnparent atntime atrfstart atrfend revtbl rsidtbl generator template listtable listoverridetable "
    "themedata colorschememapping datastore latentstyles xe tc rxe txe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn "
    "background sp private filetbl xmlnstbl mmathPr listtext pntext pntxta pntxtb pnseclvl upr datafield formfield "
    "ffname ffdeftext ffl company operator keywords comment doccomm subject category manager hlinkbase printim buptim".split()
)
_LOUD = frozenset("shpinst shptxt dptxbxtext do fldrslt footnote ud title author creatim revtim stylesheet fonttbl".split())
_EDGES = frozenset("header headerl headerr headerf footer footerl footerr footerf".split())
_ENDS = frozenset("par sect cell nestcell row nestrow".split())
_SETS = {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
# \fcharsetN: the code page of a font. 0 and 1 are the document's own; 2 is a symbol font, whose letters are pictures.
_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp850",
}  # fmt: skip
_SYMBOL = 2
_TOLD = frozenset(("ansicpg", "deff", "fcharset"))


@dataclass(slots=True)
class _Sink:
    """Where text goes: the body, a header, a note, a text box, or one property. ``after`` waits for the end of the paragraph that
    it is anchored in."""

    furniture: bool = False
    drafts: list[Draft] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    after: list[Draft] = field(default_factory=list)


@dataclass(slots=True)
class _State:
    """What a group inherits: its destination and sink, and the properties of characters and paragraphs."""

    sink: _Sink
    destination: str = ""
    silent: bool = False
    skip: int = 1  # characters after \u that stand for it where Unicode is not known
    font: int = -1
    hidden: bool = False
    deleted: bool = False
    style: int = 0
    level: int = 0  # an outline level of the paragraph's own, 1 to LOWEST
    in_table: bool = False
    in_list: bool = False


@dataclass(slots=True)
class _Reader:
    """The walk's state: the group that is open and those around it, tables of the file, bytes not yet decoded."""

    name: str
    state: _State
    cancel: Cancel | None
    stack: list[_State] = field(default_factory=list)
    default_font: int = -1
    encoding: str = "cp1252"
    fonts: dict[int, int] = field(default_factory=dict)
    styles: dict[int, tuple[Role, int] | None] = field(default_factory=dict)
    info: dict[str, _Sink] = field(default_factory=dict)
    times: dict[str, dict[str, int]] = field(default_factory=dict)
    head: _Sink = field(default_factory=lambda: _Sink(furniture=True))
    foot: _Sink = field(default_factory=lambda: _Sink(furniture=True))
    notes: _Sink = field(default_factory=_Sink)
    undecoded: bytearray = field(default_factory=bytearray)
    to_skip: int = 0
    paragraphs: int = 0
    characters: int = 0
    starred: bool = False

    def walk(self, data: bytes) -> None:
        position = 0
        while (match := _TOKEN.match(data, position)) is not None:
            position = match.end()
            word, number, code, sign, brace, run = match.groups()
            if code is not None or run is not None:
                self._bytes(bytes.fromhex(code.decode("ascii")) if code else run.translate(None, b"\r\n\0"))
                continue
            if brace is None and self.to_skip and word != b"bin":
                self.to_skip -= 1
                continue
            self._decode()
            if brace == b"{":
                if len(self.stack) >= _DEEPEST:
                    raise too_deep(self.name)
                if self.cancel is not None:
                    self.cancel.check()
                self.stack.append(self.state)
                self.state = copy(self.state)
                self.to_skip = 0
            elif brace == b"}":
                self.to_skip = 0
                self._close()
                if not self.stack:
                    break
            elif sign is not None:
                self._sign(sign)
            elif word == b"bin":
                position += max(0, int(number or 0))  # pictures as they are
            elif word is not None:
                self._word(word.decode("ascii"), int(number) if number else None)
        self._decode()
        self._end_paragraph(self.state)

    def _bytes(self, data: bytes) -> None:
        if self.to_skip:
            skipped = min(self.to_skip, len(data))
            self.to_skip -= skipped
            data = data[skipped:]
        if data and not (self.state.silent or self.state.hidden or self.state.deleted):
            self.undecoded += data
        if data:
            self.starred = False

    def _decode(self) -> None:
        """Write the bytes that came together: a character of an East Asian code page has two."""
        if not self.undecoded:
            return
        charset = self.fonts.get(self.state.font if self.state.font >= 0 else self.default_font, 0)
        if charset != _SYMBOL or self.state.destination:
            encoding = self.encoding if self.state.destination else _CHARSETS.get(charset, self.encoding)
            self.state.sink.pieces.append(bytes(self.undecoded).decode(encoding, errors="replace"))
        self.undecoded.clear()

    def _write(self, text: str) -> None:
        if not (self.state.silent or self.state.hidden or self.state.deleted):
            self.state.sink.pieces.append(text)

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.starred = True
        elif sign in (b"\r", b"\n"):
            self._end_paragraph(self.state)
        else:
            self._write(_SIGNS.get(sign.decode("latin-1"), ""))

    def _word(self, word: str, number: int | None) -> None:
        starred, self.starred = self.starred, False
        state = self.state
        if word in _SILENT or (starred and word not in _LOUD and word not in ("cs", "ts", "s", "ds")):
            if word in ("listtext", "pntext") and self.stack:  # the mark of a list item: its paragraph is what is around the mark
                self.stack[-1].in_list = True
            state.silent = True
        elif word in _LOUD or word in _EDGES:
            self._enter(word)
        elif word == "u" and number is not None:
            self._write(chr(number & 0xFFFF))
            self.to_skip = state.skip
        elif word in _ENDS:
            if not state.silent and not state.deleted:
                state.in_table = state.in_table or word not in ("par", "sect")
                self._end_paragraph(state)
        elif word in _SIGNS:
            self._write(_SIGNS[word])
        elif word in ("yr", "mo", "dy"):
            self.times.setdefault(state.destination, {})[word] = number or 0
        elif word in _TOLD or word in _SETS:
            self._tell(word, number)
        else:
            _set(state, word, number)

    def _tell(self, word: str, number: int | None) -> None:
        """Note what the file says of its code page and of fonts."""
        if word == "ansicpg" or word in _SETS:
            encoding = _SETS.get(word) or ("utf-8" if number == 65001 else f"cp{number}")
            try:
                codecs.lookup(encoding)
                self.encoding = encoding
            except LookupError:
                pass
        elif word == "deff":
            self.default_font = number or 0
        elif word == "fcharset" and self.state.destination == "fonttbl":
            self.fonts[self.state.font] = number or 0

    def _enter(self, word: str) -> None:
        """Begin a destination."""
        state = self.state
        if word in _EDGES:
            self.state = _State(self.head if word.startswith("header") else self.foot, silent=state.silent, skip=state.skip)
        elif word == "footnote":
            self.state = _State(self.notes, silent=state.silent, skip=state.skip)
        elif word in ("shptxt", "dptxbxtext"):
            self.state = _State(_Sink(state.sink.furniture), "box", silent=state.silent, skip=state.skip)
        elif word in ("title", "author"):
            state.sink, state.destination = self.info.setdefault(word, _Sink()), "info"
        elif word in ("creatim", "revtim"):
            state.destination, state.silent = word, True
        elif word in ("stylesheet", "fonttbl"):
            state.sink, state.destination = _Sink(), word
        elif word == "ud" and len(self.stack) > 1:  # the Unicode twin inside \upr, whose other twin is left out
            state.silent = self.stack[-2].silent

    def _close(self) -> None:
        """End a group."""
        ended = self.state
        outer = self.stack.pop() if self.stack else ended
        self.state = outer
        if ended.destination == "stylesheet":
            self.styles.setdefault(ended.style, role_of("".join(ended.sink.pieces).strip(" ;")))
            ended.sink.pieces.clear()
        elif ended.sink is not outer.sink and ended.destination != "info":
            self._end_paragraph(ended)
            if ended.destination == "box":
                outer.sink.after.extend(ended.sink.drafts)

    def _end_paragraph(self, state: _State) -> None:
        sink = state.sink
        text = "".join(sink.pieces)
        sink.pieces.clear()
        if text:
            self.paragraphs += 1
            self.characters += len(text)
            check_size(self.name, self.characters, self.paragraphs, self.cancel)
            role, level = self._role(state)
            # \u gives halves of what UTF-16 writes in two.
            sink.drafts.append(Draft(role, level, [text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")]))
        sink.drafts.extend(sink.after)
        sink.after.clear()

    def _role(self, state: _State) -> tuple[Role, int]:
        role, level = self.styles.get(state.style) or (Role.BODY, LOWEST)
        if role is Role.BODY and state.level:
            role, level = Role.SUBHEADING, state.level
        if state.sink.furniture:
            role = Role.FURNITURE
        elif state.in_table and role in (Role.BODY, Role.LIST_ITEM):
            role = Role.TABLE_CELL
        elif state.in_list and role is Role.BODY:
            role = Role.LIST_ITEM
        return role, level


def _set(state: _State, word: str, number: int | None) -> None:
    """Set a property of paragraphs or characters. What a style sets, each paragraph in it sets again."""
    match word:
        case "pard":
            state.style, state.level, state.in_table, state.in_list = 0, 0, False, False
        case "plain":
            state.font, state.hidden = -1, False
        case "s":
            state.style = number or 0
        case "f":
            state.font = number if number is not None else -1
        case "v":
            state.hidden = number != 0
        case "deleted":
            state.deleted = number != 0
        case "uc":
            state.skip = max(0, min(number if number is not None else 1, 100))
        case "outlinelevel":
            state.level = number + 1 if number is not None and 0 <= number < LOWEST else 0
        case "intbl":
            state.in_table = True
        case "ls":
            state.in_list = bool(number)


def read_rtf(data: bytes, name: str, cancel: Cancel | None = None) -> tuple[tuple[Paragraph, ...], Metadata]:
    """The paragraphs of a rich text and what it says of itself.

    Headings and titles by their style or outline level, lists, quotations, captions, tables cell by cell; footnotes at the end,
    headers before and footers after all as furniture. Raises UnreadableDocument where it is none or is nested too deeply,
    DocumentTooLarge over the limits, and Cancelled.
    """
    if not data.lstrip().startswith(b"{\\rtf"):
        raise UnreadableDocument(f"“{name}” is not a rich text (.rtf).", "Check the file's type, or copy its text and paste it.")
    if data.count(b"\\") + data.count(b"{") + data.count(b"}") > _MOST_TOKENS:
        raise too_large(name, "has more parts than Kabar reads")
    body = _Sink()
    reader = _Reader(name, _State(body), cancel)
    reader.walk(data.lstrip())
    paragraphs = finished([*reader.head.drafts, *body.drafts, *reader.notes.drafts, *reader.foot.drafts], name, cancel)
    title, author = ("".join(reader.info[key].pieces) if key in reader.info else None for key in ("title", "author"))
    return paragraphs, properties(title, author, _time(reader, "creatim"), _time(reader, "revtim"))


def _time(reader: _Reader, key: str) -> str | None:
    parts = reader.times.get(key, {})
    return f"{parts.get('yr', 0):04}-{parts.get('mo', 0):02}-{parts.get('dy', 0):02}" if parts else None
