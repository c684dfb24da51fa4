"""What is copied: plain text and, for programs that take it, formatted text (HTML). QtCore only."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from html import escape

from PySide6.QtCore import QMimeData

from app.desk.pairs import Pair, PairsModel
from app.desk.selection import Side, TextSelection
from app.engine.article import Role

FAINT = "color:#595959"
"""The style of an original under its English: readable on white."""


@dataclass(frozen=True, slots=True)
class Copied:
    """The same text plain and as a piece of HTML."""

    text: str
    html: str


class SummaryForm(Enum):
    """How a summary is copied."""

    BULLETS = "bullets"
    PROSE = "prose"
    WITH_ORIGINALS = "with originals"


def mime(copied: Copied) -> QMimeData:
    """For the clipboard."""
    data = QMimeData()
    data.setText(copied.text)
    data.setHtml(f'<meta charset="utf-8">{copied.html}')
    return data


def of_text(model: PairsModel, selection: TextSelection) -> Copied:
    """Selected text of one column: sentences joined by a space, a blank line where a paragraph begins."""
    paragraphs: list[tuple[Pair, list[str]]] = []
    for row in selection.rows:
        pair = model.pair(row)
        text = pair.text(selection.side)
        part = selection.within(row, len(text))
        if pair.starts or not paragraphs:
            paragraphs.append((pair, []))
        if part:
            paragraphs[-1][1].append(text[slice(*part)].strip())
    said = [(pair, " ".join(filter(None, texts))) for pair, texts in paragraphs if any(texts)]
    language = "en" if selection.side is Side.TARGET else "id"
    return Copied("\n\n".join(text for _, text in said), "".join(_element(pair.role, text, language) for pair, text in said))


def of_rows(model: PairsModel, rows: Iterable[int]) -> Copied:
    """Rows, each the Indonesian with the English under it."""
    rows = sorted(rows)
    html = "".join(_two("id", pair.source, "en", pair.target) for pair in map(model.pair, rows))
    return Copied(model.copy_text(rows), html)


def with_original(model: PairsModel, rows: Iterable[int]) -> Copied:
    """Sentences in English, each with its original under it; where there is no English, the original."""
    pairs = [model.pair(row) for row in sorted(rows)]
    text = "\n\n".join("\n".join(filter(None, (pair.target, pair.source))) for pair in pairs)
    html = "".join(
        _two("en", pair.target, "id", pair.source) if pair.target else _two("id", pair.source, "en", None) for pair in pairs
    )
    return Copied(text, html)


def of_summary(points: Sequence[tuple[str, str]], form: SummaryForm) -> Copied:
    """A summary's points, each with the original that it says; the form tells whether the originals come along."""
    texts = [text for text, _ in points]
    match form:
        case SummaryForm.PROSE:
            return Copied(" ".join(texts), f"<p>{escape(' '.join(texts))}</p>")
        case SummaryForm.BULLETS:
            return Copied("\n".join(f"• {text}" for text in texts), _list(escape(text) for text in texts))
    lines = [f"• {text}" if text == original else f"• {text}\n  {original}" for text, original in points]
    items = (escape(text) if text == original else f"{escape(text)}<br>{_under('id', original)}" for text, original in points)
    return Copied("\n".join(lines), _list(items))


def _list(items: Iterable[str]) -> str:
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def _two(language: str, text: str, under: str, other: str | None) -> str:
    below = f"<br>{_under(under, other)}" if other else ""
    return f'<p lang="{language}">{escape(text)}{below}</p>'


def _under(language: str, text: str) -> str:
    return f'<span lang="{language}" style="{FAINT}">{escape(text)}</span>'


def _element(role: Role, text: str, language: str) -> str:
    attributes, text = f' lang="{language}"', escape(text)
    match role:
        case Role.SUBHEADING:
            return f"<h3{attributes}>{text}</h3>"
        case Role.LIST_ITEM:
            return f"<ul{attributes}><li>{text}</li></ul>"
        case Role.QUOTATION:
            return f"<blockquote{attributes}>{text}</blockquote>"
    return f"<p{attributes}>{text}</p>"
