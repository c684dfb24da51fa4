from __future__ import annotations

from pathlib import Path

from app.engine.article import Role
from app.engine.reading.pptx import read_pptx

DOCUMENTS = Path(__file__).resolve().parents[3] / "data" / "documents"


def test_slides_come_as_they_are_shown_and_titles_first() -> None:
    paragraphs, _ = read_pptx((DOCUMENTS / "pasar-ikan.pptx").read_bytes(), "berita")
    roles = [paragraph.role for paragraph in paragraphs]
    assert roles == [Role.HEADLINE, *[Role.BODY] * 7, Role.FURNITURE, Role.SUBHEADING, *[Role.BODY] * 7, Role.FURNITURE]
    assert paragraphs[1].text.startswith("KUPANG, NTT –")
    assert paragraphs[9].text == "Keluhan pedagang"
