"""Reading large documents: seconds and peak memory; and the sample article from every format: is it the same?

    .venv/bin/python tests/bench/documents.py [--repeat 3]

Every document is read in a process of its own, ``--repeat`` times; the median is printed, with the fastest and the slowest.
Seconds are from the file to the last document, the import of parsers included and Python's start not. Memory is the process's
own peak; that of a child in which a reader runs is given beside it. The documents are made in a temporary folder of the sample
article's text; that needs LibreOffice (soffice), and the rows of its formats are left out without it.
"""

from __future__ import annotations

import argparse
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from email.message import EmailMessage
from html import escape
from pathlib import Path

from app import paths
from app.engine.article import Article
from app.engine.cleaning import clean
from app.engine.errors import KabarError
from app.engine.reading import parts, read
from app.engine.segmenting import split

DOCUMENTS = Path(__file__).resolve().parents[1] / "data" / "documents"
sys.path.insert(0, str(DOCUMENTS))

import make  # noqa: E402 (its folder is no package)

PAGES, MESSAGES, PARAGRAPHS, PAGE_BYTES = 300, 1_000, 10_000, 5_000_000
TEXT = 900_000  # characters in the pages that are read: a tenth under the limit

CHILD = """
import json, resource, sys, time
from pathlib import Path
from app.engine.errors import KabarError
from app.engine.reading import parts, read
start = time.perf_counter()
try:
    found = [read(part) for part in parts(Path(sys.argv[1]))]
    said = f"{len(found):,} read" if len(found) > 1 else f"{len(found[0].paragraphs):,} paragraphs"
    said += f", {sum(len(one.text.split()) for each in found for one in each.paragraphs):,} words"
except KabarError as error:
    said = f"{error.kind}: {error.message.split('” ', 1)[-1]}"
seconds = time.perf_counter() - start
peaks = [resource.getrusage(who).ru_maxrss / 1024 for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
print(json.dumps([seconds, *peaks, said]))
"""


def pdf(target: Path, body: list[str]) -> None:
    """A book of the body over and over, cut after its 300th page."""
    import pypdfium2
    import typst

    source = target.with_suffix(".typ")
    head = '#set page(width: 15cm, height: 21cm, margin: 2cm, numbering: "1")\n#set text(11pt)\n#set par(justify: true)\n'
    texts = [json.dumps(text, ensure_ascii=False) for text in numbered(body, 1_000_000)]
    source.write_text(head + "\n\n".join(f"#{text}" for text in texts), encoding="utf-8")
    typst.compile(source, output=target)
    with pypdfium2.PdfDocument(target.read_bytes()) as book:
        if len(book) < PAGES:
            raise SystemExit(f"the PDF has only {len(book)} pages")
        while len(book) > PAGES:
            book.del_page(PAGES)
        book.save(target)


def pages(folder: Path, body: list[str]) -> None:
    """Three pages of 5 MB: long text with scripts, mark-up with little text, and text only."""
    page = (
        "<!DOCTYPE html>\n<html><head><title>Pasar Ikan Oesapa</title>{}</head><body><h1>Pasar Ikan Oesapa</h1>{}</body></html>"
    )
    text = "\n".join(f"<p>{escape(one)}</p>" for one in numbered(body, TEXT))
    script = "<script>var data = [" + "1234567890, " * ((PAGE_BYTES - len(text)) // 12) + "0];</script>"
    (folder / "scripts.html").write_text(page.format(script, f"<article>{text}</article>"), encoding="utf-8")
    sentences = short_sentences(body, 15_000)
    box = '<div class="row"><div class="column wide"><p class="text" style="{}">{}</p></div></div>\n'
    room = PAGE_BYTES - sum(len(box) + len(one) for one in sentences)
    padding = "margin: 0; " * round(room / len(sentences) / len("margin: 0; "))
    boxes = "".join(box.format(padding, escape(one)) for one in sentences)
    (folder / "markup.html").write_text(page.format("", f"<article>{boxes}</article>"), encoding="utf-8")
    text = "\n".join(f"<p>{escape(one)}</p>" for one in numbered(body, PAGE_BYTES))
    (folder / "text.html").write_text(page.format("", f"<article>{text}</article>"), encoding="utf-8")


def mailbox(target: Path, headline: str, body: list[str]) -> None:
    with target.open("wb") as file:
        for number in range(1, MESSAGES + 1):
            message = EmailMessage()
            message["From"], message["Subject"] = "redaksi@warta-contoh.example", f"{headline} ({number})"
            message["Date"] = "Mon, 13 Oct 2025 14:05:00 +0800"
            message.set_content("\n\n".join(body) + "\n", cte="quoted-printable")
            file.write(b"From redaksi@warta-contoh.example Mon Oct 13 14:05:00 2025\n" + message.as_bytes() + b"\n")


def numbered(body: list[str], characters: int) -> list[str]:
    """The body over and over to so many characters, numbered so that no paragraph is another's double."""
    found: list[str] = []
    while characters > 0:
        found.append(f"{len(found) + 1}: {body[len(found) % len(body)]}")
        characters -= len(found[-1])
    return found


def short_sentences(body: list[str], count: int) -> list[str]:
    """So many sentences of the body, numbered: as many different short ones as the limit of characters allows."""
    sentences = sorted((text[start:end] for text in body for start, end in split(text)), key=len)
    while sum(map(len, sentences)) / len(sentences) + len("10000: ") > TEXT / count:
        sentences.pop()
    return [f"{number}: {sentences[number % len(sentences)]}" for number in range(1, count + 1)]


def make_all(folder: Path) -> None:
    """Every document that is measured."""
    headline, caption, body = make.article()
    pdf(folder / "book.pdf", body)
    pages(folder, body)
    mailbox(folder / "inbox.mbox", headline, body)
    long = short_sentences(body, PARAGRAPHS)
    make.HERE = folder
    make.epub(headline, caption, long)
    if shutil.which("soffice"):
        make.convert("long", make.flat(headline, caption, long))


def measured(file: Path) -> tuple[float, float, float, str]:
    """Seconds, peak of the reading process and of its children in MB, and what was read."""
    command = [sys.executable, "-c", CHILD, str(file)]
    seconds, own, children, said = json.loads(subprocess.run(command, cwd=paths.ROOT, capture_output=True, check=True).stdout)
    return seconds, own, children, said


def print_speed(folder: Path, repeat: int) -> None:
    names = {
        "book.pdf": f"PDF of {PAGES} pages",
        "scripts.html": f"page of 5 MB, {TEXT // 1000}k characters of text, the rest a script",
        "markup.html": "page of 5 MB, 15,000 paragraphs in two boxes each",
        "text.html": "page of 5 MB, all text",
        "inbox.mbox": f"mailbox of {MESSAGES:,} messages, taken apart and all read",
        "long.docx": "Word document of 10,000 paragraphs",
        "long.odt": "OpenDocument text of 10,000 paragraphs",
        "long.rtf": "rich text of 10,000 paragraphs",
        "pasar-ikan.epub": "book of 10,000 paragraphs in two chapters",
    }
    print("| document | size | read | seconds: median (fastest–slowest) | peak memory | of a child |")
    print("|---|---:|---|---:|---:|---:|")
    for file, name in names.items():
        path = folder / file
        if not path.exists():
            print(f"{name}: left out, for there is no soffice", file=sys.stderr)
            continue
        runs = [measured(path) for _ in range(repeat)]
        seconds = sorted(run[0] for run in runs)
        own, children = (max(run[column] for run in runs) for column in (1, 2))
        print(
            f"| {name} | {path.stat().st_size / 1_000_000:.2f} MB | {runs[0][3]} "
            f"| {statistics.median(seconds):.2f} ({seconds[0]:.2f}–{seconds[-1]:.2f}) | {own:.0f} MB "
            f"| {f'{children:.0f} MB' if children else '–'} |",
            flush=True,
        )


def article_of(path: Path) -> Article:
    """The article in a file, or in its first part."""
    return clean(read(parts(path)[0]))


def print_sameness() -> None:
    expected = article_of(paths.SAMPLE)
    files = [*sorted(DOCUMENTS.glob("pasar-ikan.*")), *(DOCUMENTS / name for name in OTHERS)]
    print("\n| file | headline | dateline | words of the body | the body of the HTML page |\n|---|---|---|---:|---|")
    for path in (paths.SAMPLE, *files):
        try:
            article = article_of(path)
        except KabarError as error:
            print(f"| {path.name} | {error} | | | no |")
            continue
        same = "yes" if article.text == expected.text else f"no: {difference(expected, article)}"
        print(f"| {path.name} | {article.headline} | {article.dateline} | {len(article.text.split())} | {same} |")


OTHERS = ("two-columns.pdf", "letter.eml", "letter.msg", "page.mhtml", "page.webarchive")


def difference(expected: Article, found: Article) -> str:
    """The paragraphs that one of them has and the other not."""
    both = [Counter(paragraph.text for paragraph in article.paragraphs) for article in (expected, found)]
    lost, added = (list((one - other).elements()) for one, other in (both, both[::-1]))
    return "; ".join(f"{word} “{text[:60]}”" for word, texts in (("lost", lost), ("added", added)) for text in texts) or "order"


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--make", type=Path, help="only make the documents in this folder")
    arguments = parser.parse_args()
    if arguments.make:
        make_all(arguments.make)
        return
    with tempfile.TemporaryDirectory() as folder:
        # In a process of its own: a new process inherits the peak of the one that starts it.
        subprocess.run([sys.executable, __file__, "--make", folder], check=True)
        print_speed(Path(folder), arguments.repeat)
    print_sameness()


if __name__ == "__main__":
    main()
