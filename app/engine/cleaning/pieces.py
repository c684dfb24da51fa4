"""The draft that the rules of cleaning work on: which parts of which paragraph are still the article's."""

from __future__ import annotations

from dataclasses import dataclass, field

from app.engine.article import Document, Paragraph, Reason, Removed, Role


@dataclass(slots=True)
class Draft:
    """A document of which nothing has been lost: every character is kept, taken (as headline or dateline), or removed.

    ``kept`` has the ranges of each paragraph that are still body, in order.
    """

    document: Document
    kept: list[list[tuple[int, int]]] = field(init=False)
    removed: list[Removed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.kept = [[(0, len(paragraph.text))] for paragraph in self.document.paragraphs]

    def text(self, index: int) -> str:
        """What is left of a paragraph."""
        text = self.document.paragraphs[index].text
        return " ".join(part for start, end in self.kept[index] if (part := text[start:end].strip()))

    def left(self) -> list[int]:
        """The indices of the paragraphs of which something is left."""
        return [index for index in range(len(self.kept)) if self.kept[index]]

    def take(self, index: int, start: int = 0, end: int | None = None) -> None:
        """Take a range out of the body without putting it among the removed: it is the headline or the dateline."""
        text = self.document.paragraphs[index].text
        end = len(text) if end is None else end
        self.kept[index] = [
            (low, high)
            for first, last in self.kept[index]
            for low, high in ((first, min(last, start)), (max(first, end), last))
            if text[low:high].strip()
        ]

    def remove(self, index: int, reason: Reason, start: int = 0, end: int | None = None) -> None:
        """Take what is left of a range out of the body and say why."""
        text = self.document.paragraphs[index].text
        end = len(text) if end is None else end
        for first, last in self.kept[index]:
            low, high = max(first, start), min(last, end)
            if piece := text[low:high].strip():
                offset = low + len(text[low:high]) - len(text[low:high].lstrip())
                self.removed.append(Removed(piece, reason, index, offset))
        self.take(index, start, end)

    def role(self, index: int) -> Role:
        return self.document.paragraphs[index].role

    def body(self) -> tuple[tuple[Paragraph, ...], tuple[int, ...]]:
        """The paragraphs of the article and where each came from."""
        origins = tuple(self.left())
        return tuple(Paragraph(self.text(index), self.role(index)) for index in origins), origins


def is_prose(text: str) -> bool:
    """Whether a paragraph reads like running text: it ends a sentence, or it is too long for a headline or a label."""
    words = len(text.split())
    return (words >= 8 and text.rstrip("”\"’')]* ").endswith((".", "!", "?", "…", ":"))) or words >= 25
