"""The policy: which languages are translated, which pass through, which are refused."""

from __future__ import annotations

import pytest

from app.engine.dispatch import UNSURE, Detection, Guess
from app.engine.errors import UnsupportedLanguage
from app.engine.languages import admit, english_paragraphs


def detection(language: str, *paragraphs: str) -> Detection:
    return Detection(language, 0.9, tuple(Guess(code, 0.9) for code in paragraphs))


def test_indonesian_is_admitted_without_a_word() -> None:
    assert admit("a.txt", detection("id", "id", "und", "en")) == []


def test_malay_is_admitted_with_a_warning() -> None:
    assert [notice.kind for notice in admit("a.txt", detection("ms", "ms"))] == ["malay"]


@pytest.mark.parametrize("language", ["jv", "su", "tet", "nl", "xx", UNSURE])
def test_other_languages_are_refused_unless_the_user_insists(language: str) -> None:
    with pytest.raises(UnsupportedLanguage) as raised:
        admit("berita.txt", detection(language, language))
    assert "berita.txt" in raised.value.message
    assert "have it translated as Indonesian" in raised.value.remedy
    assert [notice.kind for notice in admit("berita.txt", detection(language, language), assume="id")] == ["assumed"]


def test_what_the_checkpoint_cannot_translate_cannot_be_assumed() -> None:
    with pytest.raises(UnsupportedLanguage, match="Dutch"):
        admit("a.txt", detection("id", "id"), assume="nl")


def test_a_paragraph_in_another_language_is_told_by_its_number() -> None:
    notices = admit("a.txt", detection("id", "id", "jv", "id", "jv", "ms", "en", "und"))
    assert [notice.message for notice in notices] == ["Paragraphs 2, 4 seem to be in Javanese."]


def test_english_paragraphs_pass_unless_the_user_said_what_the_text_is() -> None:
    found = detection("id", "id", "en", "id")
    assert english_paragraphs(found) == {1}
    assert english_paragraphs(found, assume="id") == frozenset()
    assert english_paragraphs(found, assume="en") == {0, 1, 2}
