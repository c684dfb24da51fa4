"""The Indonesian words that are no names though they may have a capital, for Kabar's check of names.

    python -m id_en_names.words PAIRS.tsv.gz TEXTS.txt.gz OUT.txt

PAIRS has Indonesian and English in its last two columns (and "dictionary" in the first where that is no prose), TEXTS a sentence
a line. A word is none where the texts write it small, but for a few slips, or where translators of the pairs say it otherwise
more often than once in ten.
"""

import argparse
import gzip
from collections import Counter
from pathlib import Path

from app.engine.checking.name import INSIDE, WORD, keeper, parts

OFTEN = 5
"""Times that a word must be written small: fewer may be slips."""
SLIPS = 0.05
"""Share of a name's occurrences that may be written small."""
SEEN = 2
"""Times that a word with a capital must have been translated."""
KEPT = 0.9
"""Share of translations that keep a name."""

ALWAYS = "indonesia januari februari maret april mei juni juli agustus september oktober november desember wib wita wit".split()
"""The country is left out where everything happens in it; months are numbers; "local time" will do."""


def main() -> None:
    """Write the words, one a line, in order."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    kept: Counter[str] = Counter()
    with gzip.open(options.pairs, "rt", encoding="utf-8") as lines:
        for domain, *_, indonesian, english in (line.rstrip("\n").split("\t") for line in lines):
            if domain != "dictionary":
                small.update(word for word in WORD.findall(indonesian) if word.islower())
                keeps = keeper(english)
                for name in (part for word in INSIDE.findall(indonesian) for part in parts(word)):
                    capital[name] += 1
                    kept[name] += keeps(name)
    with gzip.open(options.texts, "rt", encoding="utf-8") as lines:
        for line in lines:
            small.update(word for word in WORD.findall(line) if word.islower())
    common = {word for word, count in small.items() if count >= OFTEN and count > SLIPS * capital[word] and len(word) > 2}
    otherwise = {word for word, count in capital.items() if count >= SEEN and kept[word] < KEPT * count}
    options.out.write_text("".join(f"{word}\n" for word in sorted({*common, *otherwise, *ALWAYS})), encoding="utf-8")
    print(f"{len(common)} common words, {len(otherwise - common)} that are said otherwise")


if __name__ == "__main__":
    main()
