"""A brief in the subset of HTML that Qt's text documents know, for paper."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from app.engine.article import Role
from app.engine.exporting.brief import EDITED, SIGN, UNTRANSLATED, Brief, Line, Pair, Part, Passage, SentenceLine

STYLE = """
h1 { font-size: 24px; font-weight: bold; margin: 0 0 4px 0; }
h2 { font-size: 15px; font-weight: bold; margin: 22px 0 6px 0; }
p { margin: 0 0 7px 0; }
.under { font-size: 15px; font-style: italic; color: #4d4d4d; margin: 0 0 6px 0; }
.facts { font-size: 12px; color: #4d4d4d; }
.original { font-size: 12px; color: #4d4d4d; }
.number { font-size: 11px; color: #4d4d4d; }
.verify { font-size: 12px; font-weight: bold; }
th { font-size: 11px; font-weight: normal; color: #4d4d4d; text-align: left; border-bottom: 1px solid #4d4d4d; }
.line { border-bottom: 1px solid #d0d0d0; }
"""
"""How it looks, lengths in px. Black and greys only, so that it is the same on every printer."""

WIDTHS = (6, 47, 47)
"""Of the columns of the pairs, per cent."""


def html(brief: Brief) -> str:
    """The brief as it is printed: what is to be verified and the summary first, then the article, then where it comes from."""
    return "".join(_parts(brief))


def _parts(brief: Brief) -> Iterator[str]:
    yield f"<h1>{_main(brief.title)}</h1>"
    if brief.title.under:
        yield f'<p class="under">{escape(brief.title.under)}</p>'
    yield f'<p class="facts">{escape(" · ".join(brief.facts))}</p>'
    for notice in brief.notices:
        yield f'<p><span class="verify">{SIGN} Note:</span> {escape(notice)}</p>'
    for part in brief.parts:
        yield from _part(part)
    if brief.passages:
        yield "<h2>Article</h2>"
        yield _pairs(brief) if brief.side_by_side else "".join(map(_prose, brief.passages))
    yield "<h2>Provenance</h2>"
    rows = (f"<tr>{_cell(row.label, 18, 'number')}{_cell(row.value, 82, 'original')}</tr>" for row in brief.provenance)
    yield _table("".join(rows), padding=2)


def _table(rows: str, padding: int = 4) -> str:
    return f'<table width="100%" cellspacing="0" cellpadding="{padding}" style="border-collapse: collapse">{rows}</table>'


def _cell(text: str, width: int, kind: str = "") -> str:
    """A cell with plain text, ``width`` in per cent."""
    return f'<td width="{width}%"><span class="{kind}">{escape(text)}</span></td>'


def _main(pair: Pair) -> str:
    missing = f" <i>({UNTRANSLATED.lower()})</i>" if pair.missing else ""
    return f"{escape(pair.main)}{missing}{_edited(pair)}"


def _edited(pair: Pair) -> str:
    return f' <span class="small">({EDITED})</span>' if pair.edited else ""


def _part(part: Part) -> Iterator[str]:
    if part.title:
        yield f"<h2>{escape(part.title)}</h2>"
    if part.alert:
        yield from (
            f'<p><span class="verify">{SIGN} {_label(line, ":")}</span>{escape(line.pair.main)}</p>' for line in part.lines
        )
    elif part.lines[0].number:
        rows = (f'<tr><td width="5%"><b>{line.number}</b></td><td width="95%">{_line(line)}</td></tr>' for line in part.lines)
        yield _table("".join(rows))
    else:
        yield from map(_line, part.lines)


def _label(line: Line, after: str = "") -> str:
    return f"{escape(line.label)}{after} " if line.label else ""


def _line(line: Line) -> str:
    under = f'<p class="original">{escape(line.pair.under)}</p>' if line.pair.under else ""
    numbers = ", ".join(str(quote.number) for quote in line.evidence)
    evidence = f"Evidence: {'sentence' if len(line.evidence) == 1 else 'sentences'} {numbers}"
    doubt = f' <span class="verify">{SIGN} verify {" and ".join(map(str, line.doubtful))}</span>' if line.doubtful else ""
    return f'<p><b>{_label(line)}</b>{_main(line.pair)}</p>{under}<p class="number">{evidence}{doubt}</p>'


def _pairs(brief: Brief) -> str:
    """The sentence pairs, a table a paragraph: Qt lays out and paints one long table in a time that grows with its square."""
    words = zip(("No.", brief.language_name, "English"), WIDTHS, strict=True)
    head = "".join(f'<th width="{width}%">{escape(word)}</th>' for word, width in words)
    return "".join((_table(f"<tr>{head}</tr>"), *map(_rows, brief.passages)))


def _rows(passage: Passage) -> str:
    return _table("".join(_row(line, passage.role, line is passage.lines[-1]) for line in passage.lines))


def _row(line: SentenceLine, role: Role, last: bool) -> str:
    pair, kind = line.pair, ' class="line"' if last else ""
    cells = [f'<span class="number">{line.number}</span>', _dressed(escape(pair.original), role)]
    if pair.missing:
        cells.append(f"<i>{UNTRANSLATED}</i>")
    elif pair.english is not None:
        cells.append(_dressed(escape(pair.english), role) + _edited(pair))
    widths = list(WIDTHS)
    if len(cells) == 3:
        cells[1] = f'<span class="original">{cells[1]}</span>'
    else:  # one cell for both where the English is the original
        widths[1:] = [sum(widths[1:])]
    cells[-1] += _concerns(line)
    span = f' colspan="{4 - len(cells)}"'
    told = (
        f'<td{kind} width="{width}%"{span if place == 1 else ""}>{cell}</td>'
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    return f"<tr>{''.join(told)}</tr>"


def _concerns(line: SentenceLine) -> str:
    return "".join(f'<br><span class="verify">{SIGN} To verify:</span> {escape(concern)}' for concern in line.concerns)


def _prose(passage: Passage) -> str:
    """A paragraph as running text, its sentences numbered, its concerns under it."""
    text = " ".join(f'<sup class="number">{line.number}</sup>\u00a0{_main(line.pair)}' for line in passage.lines)
    concerns = "".join(
        f'<p><span class="verify">{SIGN} To verify in {line.number}:</span> {escape(concern)}</p>'
        for line in passage.lines
        for concern in line.concerns
    )
    return f"<p>{_dressed(text, passage.role)}</p>{concerns}"


def _dressed(text: str, role: Role) -> str:
    match role:
        case Role.SUBHEADING:
            return f"<b>{text}</b>"
        case Role.LIST_ITEM:
            return f"• {text}"
        case Role.QUOTATION:
            return f"<i>{text}</i>"
        case _:
            return text
