"""Quotation marks stay where they are, in the source's style."""

from __future__ import annotations

import pytest

from app.engine.translating.quoting import put_back, take_off


@pytest.mark.parametrize(
    ("source", "core", "answer", "english"),
    [
        ("“Harga naik.”", "Harga naik.", "Prices rose.", "“Prices rose.”"),
        ('"Harga naik."', "Harga naik.", "Prices rose.", '"Prices rose."'),
        ("“Harga naik.", "Harga naik.", "Prices rose.", "“Prices rose."),
        ("Harga naik.”", "Harga naik.", "Prices rose.", "Prices rose.”"),
        ("“Harga naik.", "Harga naik.", '"Prices rose."', "“Prices rose."),
        ("“Harga naik,” katanya.", '"Harga naik," katanya.', '"Prices rose," he said.', "“Prices rose,” he said."),
        ("“Harga naik,” katanya.", '"Harga naik," katanya.', 'Prices rose," he said.', "“Prices rose,” he said."),
        ("“Harga naik,” katanya.", '"Harga naik," katanya.', "Prices rose, he said.", "“Prices rose,” he said."),
        (
            "“Harga naik,” ujar Ani.",
            '"Harga naik," ujar Ani.',
            "Prices rose, Ani Lestari said.",
            "“Prices rose,” Ani Lestari said.",
        ),
        ('"Harga naik," katanya.', '"Harga naik," katanya.', "“Prices rose,” he said.", '"Prices rose," he said.'),
        ("Harga naik,” katanya.", 'Harga naik," katanya.', 'Prices rose," he said.', "Prices rose,” he said."),
        ("Ia berkata: “Harga naik.”", 'Ia berkata: "Harga naik."', 'He said: "Prices rose.', "He said: “Prices rose.”"),
        ("Film «Laut» itu laris.", 'Film "Laut" itu laris.', 'The film "Laut" sells well.', "The film “Laut” sells well."),
        ("“Laut” dan “Darat” laris.", '"Laut" dan "Darat" laris.', '"Sea" and "Land" sell.', "“Sea” and “Land” sell."),
        ("Harga naik.", "Harga naik.", "Prices “rose”.", "Prices “rose”."),
        ("Jum'at itu libur.", "Jum'at itu libur.", "It's a holiday.", "It's a holiday."),
    ],
)
def test_marks_are_kept(source: str, core: str, answer: str, english: str) -> None:
    quoted = take_off(source)
    assert quoted.core == core
    assert put_back(quoted, answer) == english
