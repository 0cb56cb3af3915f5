"""Gold sets of coreference are read as their formats have it."""

import pathlib
import tempfile
import unittest

from tokenizers import BertWordPieceTokenizer

import coref

GUM = """\
#FORMAT=WebAnno TSV 3.2
#Text=Ada Cole met the old vet .

1-1\t0-3\tAda\tperson[1]\tnew[1]\ts[1]\t_\tcf1[1]\tcoref\t2-1[0_1]\t
1-2\t4-8\tCole\tperson[1]\tnew[1]\ts[1]\t_\tcf1[1]\t_\t_\t
1-3\t9-12\tmet\t_\t_\t_\t_\t_\t_\t_\t
1-4\t13-16\tthe\tperson[2]\tnew[2]\ts[2]\t_\tcf2[2]\tpred|ana\t2-1[0_2]|2-4[5_2]\t
1-5\t17-20\told\tperson[2]\tnew[2]\ts[2]\t_\tcf2[2]\t_\t_\t
1-6\t21-24\tvet\tperson[2]\tnew[2]\ts[2]\t_\tcf2[2]\t_\t_\t

2-1\t26-29\tShe\tperson\tgiv\ts\t_\tcf1\t_\t_\t
2-2\t30-34\tpaid\t_\t_\t_\t_\t_\t_\t_\t
2-4\t35-38\thim\tperson[5]\tgiv[5]\ts[5]\t_\tcf2[5]\t_\t_\t
"""
LITBANK = """\
T1\tPROP_PER 0 8\tAda Cole
T2\tAda_Cole-7 0 8\tAda Cole
T3\tAda_Cole-7 14 17\tShe
"""
GAP = (
    "ID\tText\tPronoun\tPronoun-offset\tA\tA-offset\tA-coref\tB\tB-offset\tB-coref\tURL\n"
    '1\tAda met "Eve". She left.\tShe\t15\tAda\t0\tTRUE\tEve\t9\tFALSE\tx\n'
)


class CorefTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf8")
        return path

    def referring(self, text, mentions):
        """Returns the words that refer to each, in text order."""
        chains = {}
        for begin, end, whom in sorted(mentions):
            chains.setdefault(whom, []).append(text[begin:end])
        return list(chains.values())

    def test_gum_joins_what_is_anaphoric_and_not_what_is_predicated(self):
        text, mentions = coref.gum(self.file("a.tsv", GUM))
        self.assertEqual("Ada Cole met the old vet  She paid him", text)
        expected = [["Ada Cole", "She"], ["the old vet", "him"]]
        self.assertEqual(expected, self.referring(text, mentions))

    def test_litbank_has_an_entity_for_each_mention_besides_its_kind(self):
        self.file("a.txt", "Ada Cole sat. She slept.")
        text, mentions = coref.litbank(self.file("a.ann", LITBANK))
        self.assertEqual([["Ada Cole", "She"]], self.referring(text, mentions))

    def test_gap_has_two_names_one_of_which_is_the_pronouns(self):
        ((text, mentions),) = coref.gap(self.file("a.tsv", GAP))
        self.assertEqual([["Ada", "She"], ["Eve"]], self.referring(text, mentions))

    def tokenizer(self):
        words = "[PAD] [UNK] [CLS] [SEP] [MASK] ada cole met her ##s .".split()
        path = self.file("vocabulary.txt", "".join(f"{word}\n" for word in words))
        return BertWordPieceTokenizer(str(path), lowercase=True)

    def test_a_window_has_the_pieces_of_its_mentions_and_whom_they_refer_to(self):
        (window,) = coref.windows(
            self.tokenizer(), "Ada Cole met hers.", [(13, 17, "x"), (0, 8, "x"), (9, 12, "y")]
        )
        expected = {
            "pieces": [101, 5, 6, 7, 8, 9, 10, 102],
            "candidates": [[1, 2], [3, 3], [4, 5]],
            "entities": [0, 1, 0],
            "before": [],
        }
        self.assertEqual(expected, window)

    def test_a_long_text_is_in_windows_that_overlap(self):
        text = "Ada met . " * 400
        mentions = [(10 * i, 10 * i + 3, "x") for i in range(400)]
        windows = list(coref.windows(self.tokenizer(), text, mentions))
        self.assertEqual([382] * 5 + [202], [len(window["pieces"]) for window in windows])
        self.assertEqual({coref.MOST, 66}, {len(window["candidates"]) for window in windows})

    def test_a_window_tells_of_whom_the_text_speaks_before_it(self):
        text = "Ada met Cole . " + "her . " * 200
        mentions = [(0, 3, "x"), (8, 12, "y"), (915, 918, "x"), (921, 924, "z")]
        first, second = coref.windows(self.tokenizer(), text, mentions)
        self.assertEqual(([0, 1, 0, 2], []), (first["entities"], first["before"]))
        self.assertEqual(([0, 1], [0]), (second["entities"], second["before"]))


if __name__ == "__main__":
    unittest.main()
