"""Java cuts words into the pieces that `tokenizers` cuts them into."""

import pathlib
import random
import subprocess
import tempfile
import unittest

from tokenizers import BertWordPieceTokenizer

from tests import tiny

VOCABULARY = tiny.TOP / "src/main/resources/org/whosaid/attribute/network/vocabulary.txt"
CLASSES = [tiny.TOP / "target/classes", tiny.TOP / "target/test-classes"]
DOOR = "org.whosaid.attribute.network.WordPiecesDoor"
WORDS = 10_000
SEED = 20

PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~‘’‚“”„«»‹›–—…·¡¿§¶•′″「」、。〈〉・٪،؟।"
SYMBOLS = "€£¥₹©®°±×÷¼½²³→−√∞™№😀👍🏽🇬🇧"
ACCENTED = "éèêëÉÀáâäãåÅçÇñÑöÖøØüÜßŒœÆæıİğşŁłžŽčřőűĐđÞþỳẾệǅﬁﬀŉ"
COMBINING = "\u0301\u0300\u0308\u0327\u0303\u030a\u0331\u20dd"
IDEOGRAPHS = "北京東東𠮷﨑中国語㐀豈"
OTHER_SCRIPTS = "ΑθήναБородинкийשלוםمرحباहिन्दीไทยひらがなカタカナパ한국어ქართულიՀայերենᏣᎳᎩ"
INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u200e\u202a\x00\x07\x7f\x9f"
WIDE = "ＡｂｃＺ１２３，．𝐀𝓫ⅣªºǇ"

KNOWN = {
    # Java takes a word that the vocabulary has as it stands.
    "...": (["..."], [".", ".", "."]),
    # Java writes a Greek word's last sigma as Greek does, and as BERT's first tokenizer did.
    "ΟΔΟΣ": (["ο", "##δ", "##ος"], ["ο", "##δ", "##ο", "##σ"]),
    # `tokenizers` drops what stands for lost characters, and private ones; Java knows neither.
    "caf\ufffd": (["[UNK]"], ["caf"]),
    "news\ue000": (["[UNK]"], ["news"]),
    # Of marks and punctuation that are newer than Unicode 8, `tokenizers` knows nothing.
    "a\u1df6": (["a"], ["[UNK]"]),
    "a\u2e43b": (["a", "[UNK]", "b"], ["[UNK]"]),
    # To Java, the ideographic zero is an ideograph.
    "a〇": (["a", "[UNK]"], ["[UNK]"]),
}
"""Words that the two cut apart differently: what Java makes of them, and what `tokenizers`."""


def made_words():
    """Returns words in which everything comes together that newspapers may hold, and more."""
    draw = random.Random(SEED)
    pieces = [p.removeprefix("##") for p in VOCABULARY.read_text("utf8").split("\n")[:-1]]
    pieces = [p for p in pieces if not p.startswith("[")]
    odd = PUNCTUATION + SYMBOLS + ACCENTED + COMBINING + IDEOGRAPHS + OTHER_SCRIPTS
    odd += INVISIBLE + WIDE

    def part():
        kind = draw.random()
        if kind < 0.6:
            return draw.choice([str.lower, str.title, str.upper])(draw.choice(pieces))
        if kind < 0.7:
            return str(draw.randrange(10 ** draw.randrange(1, 8)))
        if kind < 0.72:
            return draw.choice("aZé9") * draw.randrange(80, 120)
        return "".join(draw.choices(odd, k=draw.randrange(1, 4)))

    words = ["".join(part() for _ in range(draw.randrange(1, 6))) for _ in range(WORDS)]
    return [word.replace("Σ", "σ") for word in words]  # see KNOWN


def is_marker(piece):
    """Whether a piece stands for no word: `[SEP]`, which `tokenizers` knows when it reads it."""
    return len(piece) > 1 and piece.startswith("[")


def by_java(words):
    """Returns the ids of the pieces of each word."""
    for folder in CLASSES:
        if not folder.is_dir():
            raise FileNotFoundError(f"{folder}: compile the project first: mvn test-compile")
    with tempfile.TemporaryDirectory() as folder:
        given, ids = pathlib.Path(folder, "words.txt"), pathlib.Path(folder, "ids.txt")
        given.write_bytes("".join(word + "\n" for word in words).encode())
        path = ":".join(map(str, CLASSES))
        subprocess.run(["java", "-cp", path, DOOR, given, ids], check=True, timeout=60)
        return [[int(i) for i in line.split()] for line in ids.read_text().splitlines()]


class WordPiecesTest(unittest.TestCase):
    def setUp(self):
        self.tokenizer = BertWordPieceTokenizer(str(VOCABULARY), lowercase=True)

    def by_tokenizers(self, words):
        """Returns the ids of the pieces of each word; a word that has none is unknown."""
        unknown = self.tokenizer.token_to_id("[UNK]")
        found = self.tokenizer.encode_batch(words, add_special_tokens=False)
        return [encoding.ids or [unknown] for encoding in found]

    def names(self, ids):
        return [self.tokenizer.id_to_token(i) for i in ids]

    def assert_cut_alike(self, words):
        java, other = by_java(words), self.by_tokenizers(words)
        self.assertEqual(len(words), len(java))
        differences = [
            f"{word!a}: Java {self.names(a)}, tokenizers {self.names(b)}"
            for word, a, b in zip(words, java, other, strict=True)
            if a != b
        ]
        self.assertEqual([], differences, f"of {len(words)} words made from seed {SEED}")

    def test_ten_thousand_words_are_cut_alike(self):
        words = made_words()
        self.assertFalse(any(character.isspace() for word in words for character in word))
        self.assert_cut_alike(words)

    def test_every_piece_of_the_vocabulary_is_cut_alike_as_a_word(self):
        vocabulary = VOCABULARY.read_text("utf8").split("\n")[:-1]
        self.assert_cut_alike([p for p in vocabulary if p not in KNOWN and not is_marker(p)])

    def test_the_longest_word_that_is_cut_has_a_hundred_characters(self):
        self.assert_cut_alike(
            ["a" * 100, "a" * 101, "é" * 100, "é" * 101, "-".join(["b" * 99] * 3)]
        )

    def test_the_two_differ_in_what_is_known_and_as_it_is_known(self):
        java = map(self.names, by_java(KNOWN))
        other = map(self.names, self.by_tokenizers(list(KNOWN)))
        found = dict(zip(KNOWN, zip(java, other, strict=True), strict=True))
        self.assertEqual(KNOWN, found)


if __name__ == "__main__":
    unittest.main()
