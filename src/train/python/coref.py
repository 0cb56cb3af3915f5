"""Writes public gold sets of coreference as windows to train links on. See README.md."""

import argparse
import bisect
import collections
import csv
import json
import pathlib
import re

from tokenizers import BertWordPieceTokenizer

PIECES = 380
"""Word pieces of a window, somewhat more than the product reads with a mention."""
STEP = 200
MOST = 90
"""Mentions of a window that are kept, the first ones."""
LONGEST = 30
"""Word pieces of the longest mention that is kept."""
ANAPHORIC = {"coref", "ana", "cata", "appos"}
"""GUM's relations between mentions of one thing."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--vocabulary", required=True, help="vocabulary.txt of the network")
    parser.add_argument("--litbank", required=True, help="folder of LitBank's .ann and .txt files")
    parser.add_argument("--gum", required=True, help="folder of GUM's WebAnno .tsv files")
    parser.add_argument("--gap", required=True, help="folder of GAP's .tsv files")
    parser.add_argument("--out", required=True, help="JSON Lines")
    options = parser.parse_args()
    tokenizer = BertWordPieceTokenizer(options.vocabulary, lowercase=True)
    documents = [
        *map(litbank, sorted(pathlib.Path(options.litbank).glob("*.ann"))),
        *map(gum, sorted(pathlib.Path(options.gum).glob("*.tsv"))),
    ]
    for path in sorted(pathlib.Path(options.gap).glob("*.tsv")):
        documents += gap(path)
    with open(options.out, "w", encoding="utf8") as out:
        for text, mentions in documents:
            for window in windows(tokenizer, text, mentions):
                out.write(json.dumps(window) + "\n")


def litbank(path):
    """Returns a text and its mentions, (begin, end, whom), of a file in brat's format.

    A mention's label is its entity's, `Leonard-12`, or its kind's, `PROP_PER`, which says nothing.
    """
    mentions = []
    for line in path.read_text(encoding="utf8").splitlines():
        number, place, *_ = line.split("\t")
        label, *ends = place.split(" ")
        if number.startswith("T") and re.search(r"-\d+$", label):
            mentions.append((int(ends[0]), int(ends[-1]), label))
    return path.with_suffix(".txt").read_text(encoding="utf8"), mentions


def gum(path):
    """Returns a text and its mentions, (begin, end, whom), of a file in WebAnno's format."""
    spans, words = {}, {}
    same = Same()
    for line in path.read_text(encoding="utf8").splitlines():
        cells = line.split("\t")
        if line.startswith("#") or len(cells) < 10:
            continue
        token, place, word, entity = cells[:4]
        relations, targets = cells[8:10]
        begin, end = map(int, place.split("-"))
        words[begin] = word
        for name in entity.split("|") if entity != "_" else []:
            many = re.search(r"\[(\d+)\]$", name)
            first, _ = spans.setdefault(many[1] if many else token, (begin, end))
            spans[many[1] if many else token] = first, end
        for relation, target in zip(relations.split("|"), targets.split("|"), strict=True):
            if relation in ANAPHORIC:
                other, there, here = re.fullmatch(r"([\d-]+)(?:\[(\d+)_(\d+)\])?", target).groups()
                same.join(
                    token if here in (None, "0") else here, other if there in (None, "0") else there
                )
    text = ""
    for begin, word in sorted(words.items()):
        text += " " * (begin - len(text)) + word
    return text, [(begin, end, same.group(name)) for name, (begin, end) in spans.items()]


class Same:
    """What refers to the same, joined pair by pair."""

    def __init__(self):
        self.above = {}

    def group(self, name):
        while name in self.above:
            name = self.above[name]
        return name

    def join(self, one, other):
        one, other = self.group(one), self.group(other)
        if one != other:
            self.above[one] = other


def gap(path):
    """Yields texts and their mentions, (begin, end, whom): two names, one of them the pronoun's."""
    with open(path, encoding="utf8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            mentions = [place(row, "Pronoun", "it")]
            for name in "A", "B":
                mentions.append(place(row, name, "it" if row[f"{name}-coref"] == "TRUE" else name))
            yield row["Text"], mentions


def place(row, column, whom):
    begin = int(row[f"{column}-offset"])
    return begin, begin + len(row[column]), whom


def windows(tokenizer, text, mentions):
    """Yields the windows of a text that have more than one mention, with whom each refers to.

    entities: a number for each mention; before: those of whom the text speaks before the window.
    """
    pieces = tokenizer.encode(text, add_special_tokens=False)
    begins, ends = zip(*pieces.offsets, strict=True)
    placed = set()
    for begin, end, whom in mentions:
        first, last = bisect.bisect_right(ends, begin), bisect.bisect_left(begins, end) - 1
        if first <= last < first + LONGEST:
            placed.add((first, last, whom))
    for begin in range(0, max(1, len(pieces.ids) - PIECES + STEP), STEP):
        ids = pieces.ids[begin : begin + PIECES]
        inside = [
            (first - begin + 1, last - begin + 1, whom)
            for first, last, whom in sorted(placed)
            if begin <= first and last < begin + PIECES
        ][:MOST]
        before = {whom for first, _, whom in placed if first < begin}
        numbers = collections.defaultdict(lambda: len(numbers))  # noqa: B023
        if len(inside) > 1:
            yield {
                "pieces": [101, *ids, 102],
                "candidates": [[first, last] for first, last, _ in inside],
                "entities": [numbers[whom] for _, _, whom in inside],
                "before": [numbers[whom] for _, _, whom in inside if whom in before],
            }


if __name__ == "__main__":
    main()
