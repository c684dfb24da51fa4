"""The language of the window: English as it stands in the source, or Indonesian."""

from __future__ import annotations

import logging

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from app.paths import RESOURCES

LANGUAGES = ("en", "id")
"""What the window speaks. English has a translation too: of what is counted, "1 article", "2 articles"."""


def apply(application: QCoreApplication, language: str) -> None:
    """Have the window speak "en", "id", or the language of the "system": before the first widget is made, since they ask once.

    Numbers and dates follow (QLocale's default). Called again, it takes the place of the language before.
    """
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    tongue = chosen(language)
    # What the user has set for numbers and dates counts where the language is theirs: an Australian's English is not American.
    system = QLocale.system()
    QLocale.setDefault(system if QLocale.languageToCode(system.language()) == tongue else QLocale(tongue))
    translator = QTranslator(application)
    if translator.load(f"kabar_{tongue}", str(RESOURCES / "translations")):
        application.installTranslator(translator)
    else:
        logging.getLogger(__name__).warning("The translation kabar_%s cannot be loaded", tongue)


def chosen(language: str) -> str:
    """The language that a setting stands for, "en" or "id": for "system" the first of the user's that the window speaks."""
    if language in LANGUAGES:
        return language
    wanted = (tag.split("-")[0].split("_")[0] for tag in QLocale.system().uiLanguages())
    return next((tag for tag in wanted if tag in LANGUAGES), LANGUAGES[0])
