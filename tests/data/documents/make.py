"""Make the documents that hold the sample article, and one of everything that the readers of word processors' files know.

    python tests/data/documents/make.py

The texts are resources/samples/pasar-ikan-oesapa.html and lines of our own. LibreOffice (writer, headless) makes .odt, .docx
and .rtf of one source each; the others are written here. The files in this folder are committed: run this only to make them anew.
"""

# ruff: noqa: E501 (lines of XML break where its white space means nothing)
from __future__ import annotations

import subprocess
import tempfile
import zipfile
from html import escape
from pathlib import Path

from lxml import html

HERE = Path(__file__).parent
SAMPLE = HERE.parents[2] / "resources" / "samples" / "pasar-ikan-oesapa.html"

FLAT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{title}</dc:title><meta:initial-creator>Melki Tefa</meta:initial-creator>
<meta:creation-date>2025-10-13T14:05:00</meta:creation-date><dc:date>2025-10-13T15:00:00</dc:date></office:meta>
<office:styles>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard"
 style:default-outline-level="1"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Standard"
 style:default-outline-level="2"/>
<style:style style:name="Quotations" style:family="paragraph" style:parent-style-name="Standard"/>
<style:style style:name="Caption" style:family="paragraph" style:parent-style-name="Standard"/>
<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>
</office:styles>
<office:automatic-styles>
<style:style style:name="Away" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Box" style:family="graphic"/>
<style:style style:name="Item" style:family="paragraph" style:parent-style-name="Standard" style:list-style-name="Dots"/>
<style:page-layout style:name="Page"><style:header-style/><style:footer-style/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">{edges}</style:master-page></office:master-styles>
<office:body><office:text>{body}</office:text></office:body></office:document>
"""
EDGES = """<style:header><text:p>Warta Contoh, edisi Senin</text:p></style:header>
<style:footer><text:p>Halaman <text:page-number>1</text:page-number></text:p></style:footer>"""
EVERYTHING = """
<text:tracked-changes>
<text:changed-region text:id="c1" xml:id="c1"><text:insertion><office:change-info><dc:creator>Redaktur</dc:creator>
<dc:date>2025-10-13T14:30:00</dc:date></office:change-info></text:insertion></text:changed-region>
<text:changed-region text:id="c2" xml:id="c2"><text:deletion><office:change-info><dc:creator>Redaktur</dc:creator>
<dc:date>2025-10-13T14:31:00</dc:date></office:change-info><text:p>yang salah </text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:p text:style-name="Title">Tenun Ikat Dipamerkan di Alun-Alun</text:p>
<text:p>Pameran dibuka <text:change-start text:change-id="c1"/>kemarin <text:change-end text:change-id="c1"/>oleh panitia <text:change
 text:change-id="c2"/>dengan tarian.<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation>
<text:note-body><text:p>Panitia terdiri atas dua belas penenun.</text:p></text:note-body></text:note> Ratusan <text:span
 text:style-name="Away">(rahasia) </text:span>warga datang.</text:p>
<text:p><draw:frame text:anchor-type="paragraph" draw:style-name="Box" svg:width="5cm" svg:height="2cm"><draw:text-box><text:p>Kotak: pameran
 berlangsung tiga hari.</text:p></draw:text-box></draw:frame>Kain dijual oleh <text:a xlink:href="https://contoh.example/tenun"
 xlink:type="simple">para penenun</text:a> sendiri.</text:p>
<text:h text:style-name="Heading_20_2" text:outline-level="2">Harga kain</text:h>
<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p>Kain</text:p></table:table-cell><table:table-cell><text:p>Harga</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>Selendang</text:p></table:table-cell><table:table-cell><text:p>Rp150.000</text:p></table:table-cell></table:table-row>
</table:table>
<text:p text:style-name="Caption">Seorang penenun muda mengikat benang. (Foto: Kabar)</text:p>
<text:list text:style-name="Dots"><text:list-item><text:p text:style-name="Item">Benang kapas</text:p></text:list-item><text:list-item><text:p
 text:style-name="Item">Pewarna alami</text:p></text:list-item></text:list>
<text:p text:style-name="Quotations">“Kami menenun sejak kecil,” kata seorang peserta.</text:p>
<text:p>Baris pertama.<text:line-break/>Baris kedua é ü ’ – 😀.</text:p>
"""
SHEET = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main">
<p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>{shapes}</p:spTree></p:cSld></p:sld>
"""
SHAPE = """<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{kind}"/><p:cNvSpPr/><p:nvPr><p:ph type="{kind}"/></p:nvPr></p:nvSpPr><p:spPr/>
<p:txBody><a:bodyPr/>{paragraphs}</p:txBody></p:sp>"""


def article() -> tuple[str, str, list[str]]:
    """The sample's headline, caption and body paragraphs."""
    root = html.fromstring(SAMPLE.read_bytes().decode("utf-8"))
    body = [p.text_content() for p in root.xpath("//div[@class='entry-content']/p[not(@class)]")]
    return root.xpath("//h1")[0].text_content(), root.xpath("//figcaption")[0].text_content(), body


def flat(headline: str, caption: str, body: list[str]) -> str:
    lines = [
        f'<text:p text:style-name="Title">{escape(headline)}</text:p>',
        f'<text:p text:style-name="Caption">{escape(caption)}</text:p>',
    ]
    lines += [f"<text:p>{escape(text)}</text:p>" for text in body]
    return FLAT.format(title=escape(headline), edges="", body="\n".join(lines))


def convert(name: str, source: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.fodt"
        path.write_text(source, encoding="utf-8")
        for suffix in ("odt", "docx", "rtf"):
            subprocess.run(
                ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", suffix, "--outdir", HERE, path],
                check=True, timeout=180, stdout=subprocess.DEVNULL,
            )  # fmt: skip


def archive(name: str, files: dict[str, str]) -> None:
    with zipfile.ZipFile(HERE / name, "w") as file:
        for path, text in files.items():
            kind = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(zipfile.ZipInfo(path, (2025, 10, 13, 14, 5, 0)), text.encode("utf-8"), kind)


def epub(headline: str, caption: str, body: list[str]) -> None:
    xhtml = (
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>{}</title></head>'
        "<body>{}</body></html>"
    )
    prose = "".join(f"<p>{escape(text)}</p>" for text in body)
    second = "".join(f"<p>{escape(text)}</p>" for text in reversed(body[:6]))
    archive(
        "pasar-ikan.epub",
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "OEBPS/content.opf": '<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">kabar-contoh</dc:identifier>'
            "<dc:title>Warta Contoh Mingguan</dc:title><dc:language>id</dc:language><dc:creator>Melki Tefa</dc:creator>"
            "<dc:publisher>Warta Contoh</dc:publisher><dc:date>2025-10-13</dc:date></metadata><manifest>"
            '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="one" href="teks/satu%20.xhtml" media-type="application/xhtml+xml"/>'
            '<item id="two" href="teks/dua.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="cover"/><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine></package>',
            "OEBPS/nav.xhtml": xhtml.format("Isi", '<nav><ol><li><a href="teks/satu%20.xhtml">Satu</a></li></ol></nav>'),
            "OEBPS/cover.xhtml": xhtml.format("Sampul", "<p>Warta Contoh Mingguan</p>"),
            "OEBPS/teks/satu .xhtml": xhtml.format(
                "Warta Contoh Mingguan",
                f"<h1>{escape(headline)}</h1><figure><figcaption>{escape(caption)}</figcaption></figure>{prose}",
            ),
            "OEBPS/teks/dua.xhtml": xhtml.format("Warta Contoh Mingguan", f"<h1>Kutipan dari Pasar Oesapa</h1>{second}"),
        },
    )


def pptx(headline: str, body: list[str]) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    slides = [("ctrTitle", headline, body[:7]), ("title", "Keluhan pedagang", body[7:])]
    files = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<?xml version="1.0"?><Relationships xmlns="{package}"><Relationship Id="r1" Type="{office}/officeDocument" '
        'Target="ppt/presentation.xml"/></Relationships>',
        "ppt/presentation.xml": f'<?xml version="1.0"?><p:presentation xmlns:r="{office}" '
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:sldIdLst><p:sldId id="256" r:id="r2"/>'
        '<p:sldId id="257" r:id="r1"/></p:sldIdLst></p:presentation>',
        "ppt/_rels/presentation.xml.rels": f'<?xml version="1.0"?><Relationships xmlns="{package}">'
        f'<Relationship Id="r1" Type="{office}/slide" Target="slides/slide1.xml"/>'
        f'<Relationship Id="r2" Type="{office}/slide" Target="/ppt/slides/slide2.xml"/></Relationships>',
    }
    for file, (kind, title, texts) in zip(("slide2", "slide1"), slides, strict=True):
        shapes = [("body", texts), (kind, [title]), ("sldNum", [file[-1]])]
        files[f"ppt/slides/{file}.xml"] = SHEET.format(
            shapes="".join(
                SHAPE.format(
                    id=number, kind=kind, paragraphs="".join(f"<a:p><a:r><a:t>{escape(text)}</a:t></a:r></a:p>" for text in texts)
                )
                for number, (kind, texts) in enumerate(shapes, start=2)
            )
        )
    archive("pasar-ikan.pptx", files)


def markdown(headline: str, caption: str, body: list[str]) -> None:
    front = "---\ntitle: Pasar Ikan Oesapa\nauthor:\n  - Melki Tefa\nsource: https://contoh.example/pasar\npublished: 2025-10-13\n---\n\n"
    text = f"{front}# {headline}\n\n![{caption}](foto.jpg)\n\n" + "\n\n".join(body) + "\n"
    (HERE / "pasar-ikan.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    headline, caption, body = article()
    convert("pasar-ikan", flat(headline, caption, body))
    convert("tenun", FLAT.format(title="Document1", edges=EDGES, body=EVERYTHING))
    epub(headline, caption, body)
    pptx(headline, body)
    markdown(headline, caption, body)
