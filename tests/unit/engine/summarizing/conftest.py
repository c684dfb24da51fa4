"""Articles of marked sentences: a bar between two of a paragraph."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.engine.article import Article, Paragraph, Role, Sentence

Build = Callable[..., tuple[Article, tuple[Sentence, ...]]]


@pytest.fixture
def build() -> Build:
    """``build("One. | Two.", ("• item", Role.LIST_ITEM), headline=…)``: an article of these paragraphs, and its sentences."""

    def make(*paragraphs: str | tuple[str, Role], headline: str | None = None) -> tuple[Article, tuple[Sentence, ...]]:
        made: list[Paragraph] = []
        sentences: list[Sentence] = []
        start = 0
        for number, paragraph in enumerate(paragraphs):
            marked, role = (paragraph, Role.BODY) if isinstance(paragraph, str) else paragraph
            texts = marked.split(" | ")
            for text in texts:
                sentences.append(Sentence(len(sentences), number, start, start + len(text), text))
                start += len(text) + 1
            start += 1
            made.append(Paragraph(" ".join(texts), role))
        article = Article(headline, None, None, None, None, tuple(made), tuple(range(len(made))), ())
        assert all(article.text[sentence.start : sentence.end] == sentence.text for sentence in sentences)
        return article, tuple(sentences)

    return make
