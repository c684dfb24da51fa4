"""What may be translated: the policy for each language that was detected."""

from __future__ import annotations

from app.engine.dispatch import UNSURE, Detection, Notice
from app.engine.errors import UnsupportedLanguage

NAMES = {
    "id": "Indonesian",
    "en": "English",
    "ms": "Malay",
    "jv": "Javanese",
    "su": "Sundanese",
    "tet": "Tetum",
    "tl": "Tagalog",
    "nl": "Dutch",
    "pt": "Portuguese",
    "fr": "French",
    "de": "German",
    "es": "Spanish",
    "it": "Italian",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "ar": "Arabic",
    "ru": "Russian",
    "vi": "Vietnamese",
    "th": "Thai",
    UNSURE: "unsure",
}
"""English names of the languages that are met most; others are told by their code."""

TRANSLATED = ("id", "ms", "en")
"""What a job accepts: Indonesian, Malay with a warning, English as it stands."""


def name(language: str) -> str:
    """The English name of a language code, or the code itself."""
    return NAMES.get(language, language)


def admit(document: str, detection: Detection, assume: str | None = None) -> list[Notice]:
    """What a reader should know about the language of a document that is to be translated.

    ``assume`` is the language that counts instead of the detected one. Raises UnsupportedLanguage where the language that
    counts is none of :data:`TRANSLATED`.
    """
    if assume is not None:
        return _admit_assumed(document, detection, assume)
    if detection.language == UNSURE:
        raise UnsupportedLanguage(
            f"Kabar cannot tell which language “{document}” is in.",
            "If it is Indonesian, have it translated as Indonesian.",
        )
    if detection.language not in TRANSLATED:
        raise UnsupportedLanguage(
            f"“{document}” seems to be in {name(detection.language)}, which the installed checkpoint does not translate.",
            "If it is Indonesian all the same, have it translated as Indonesian.",
        )
    notices = []
    if detection.language == "ms":
        notices.append(
            Notice(
                "malay",
                "This seems to be Malay, not Indonesian: the translator has learned Indonesian only.",
                "Check words that mean something else in Malay before you quote.",
            )
        )
    return notices + _strangers(detection)


def english_paragraphs(detection: Detection, assume: str | None = None) -> frozenset[int]:
    """The body paragraphs that pass through untranslated: the English ones, unless the user said what the language is."""
    if assume is not None:
        return frozenset(range(len(detection.paragraphs))) if assume == "en" else frozenset()
    return frozenset(index for index, guess in enumerate(detection.paragraphs) if guess.language == "en")


def _admit_assumed(document: str, detection: Detection, assume: str) -> list[Notice]:
    if assume not in TRANSLATED:
        raise UnsupportedLanguage(
            f"“{document}” cannot be read as {name(assume)}: the installed checkpoint does not translate it.",
            f"Choose one of {', '.join(TRANSLATED)}.",
        )
    if assume == detection.language:
        return []
    return [
        Notice(
            "assumed",
            f"Read as {name(assume)} because you said so; the text looks like {name(detection.language)}."
            if detection.language != UNSURE
            else f"Read as {name(assume)} because you said so; the text alone does not tell.",
        )
    ]


def _strangers(detection: Detection) -> list[Notice]:
    """A notice for paragraphs in a language that the checkpoint has not learned, such as a quotation in Javanese."""
    strangers: dict[str, list[int]] = {}
    for index, guess in enumerate(detection.paragraphs):
        if guess.language not in (*TRANSLATED, UNSURE):
            strangers.setdefault(guess.language, []).append(index + 1)
    return [
        Notice(
            "stranger",
            f"Paragraph {where[0]} seems to be in {name(language)}."
            if len(where) == 1
            else f"Paragraphs {', '.join(map(str, where))} seem to be in {name(language)}.",
            "The translation there is not to be trusted.",
        )
        for language, where in strangers.items()
    ]
