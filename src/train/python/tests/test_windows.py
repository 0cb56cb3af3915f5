"""Windows come back from their file as the tensors that the product makes of them."""

import itertools
import pathlib
import random
import tempfile
import unittest

import torch

import serving
import windows as w
from tests import tiny

LINES = """\
{"spanFeatures":[3,2],"pairFeatures":[2,4,3]}
{"doc":"a.txt","pieces":[101,1,1523,7,2,2056,8,102],"roles":[-1,-1,1,1,-1,3,2,-1],"cues":[5],\
"candidates":[[6,6],[3,4]],"questions":[{"place":[0,9],"begin":1,"end":4,"features":[2,0],\
"pairs":[[0,3,1],[1,0,2]],"label":"said","right":[0],"type":"direct","kind":"name","answers":[]}]}
{"doc":"b.txt","pieces":[101,9,1,10,102],"roles":[-1,0,-1,0,-1],"cues":[],"candidates":[[1,1]],\
"questions":[{"place":[3,5],"begin":2,"end":3,"features":[0,1],"pairs":[[1,2,0]],"label":"nobody",\
"right":[],"type":"other","kind":"none","answers":[]},{"place":[6,9],"begin":2,"end":2,\
"features":[1,1],"pairs":[[0,0,0]],"label":"said","right":[],"type":"mixed","kind":"none",\
"answers":[]},{"place":[9,12],"begin":3,"end":3,"features":[1,0],"pairs":[[0,1,2]],\
"label":"unjudged","right":[],"type":"unscored","kind":"none","answers":[]}]}
"""


def read_lines():
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "windows.jsonl")
        file.write_text(LINES, encoding="utf8")
        return w.read(file)


def java_tables(window):
    """Returns what `InputTensors` makes of a window, value by value: places as they come up."""
    places = []

    def place(piece):
        if piece not in places:
            places.append(piece)
        return places.index(piece)

    for cue in window["cues"]:
        place(cue)
    candidates = [[place(first), place(last)] for first, last in window["candidates"]]
    questions = [[place(q["begin"]), place(q["end"])] for q in window["questions"]]
    return {
        "pieces": [window["pieces"]],
        "places": [places],
        "questions": questions,
        "span_features": [q["features"] for q in window["questions"]],
        "candidates": candidates,
        "pairs": [[q, c] for q in range(len(questions)) for c in range(len(candidates))],
        "pair_features": [pair for q in window["questions"] for pair in q["pairs"]],
    }


def looked_at(tables):
    """Returns the tables with pieces in place of indexes of places, whose order is free."""
    places = tables["places"][0]
    pointing = {
        name: [[places[index] for index in row] for row in tables[name]]
        for name in ("questions", "candidates")
    }
    return tables | pointing | {"places": sorted(places)}


class WindowsTest(unittest.TestCase):
    def test_a_file_gives_the_sizes_of_features_and_the_windows(self):
        sizes, windows = read_lines()
        self.assertEqual(w.Sizes((3, 2), (2, 4, 3)), sizes)
        self.assertEqual(["a.txt", "b.txt"], [window["doc"] for window in windows])

    def test_a_batch_holds_the_windows_one_below_the_other_padded_to_the_longest(self):
        sizes, windows = read_lines()
        batch = w.collate(windows, sizes)
        expected = {
            "pieces": [[101, 1, 1523, 7, 2, 2056, 8, 102], [101, 9, 1, 10, 102, 0, 0, 0]],
            "mask": [[1] * 8, [1] * 5 + [0] * 3],
            "roles": [[-100, -100, 1, 1, -100, 3, 2, -100], [-100, 0, -100, 0] + [-100] * 4],
            "questions": [[0, 1, 4], [1, 2, 3], [1, 2, 2], [1, 3, 3]],
            "span_features": [[2, 0], [0, 1], [1, 1], [1, 0]],
            "candidates": [[0, 6, 6], [0, 3, 4], [1, 1, 1]],
            "pairs": [[0, 0], [0, 1], [1, 2], [2, 2], [3, 2]],
            "pair_features": [[0, 3, 1], [1, 0, 2], [1, 2, 0], [0, 0, 0], [0, 1, 2]],
            "cues": [[0, 5]],
        }
        self.assertEqual(expected, {name: getattr(batch, name).tolist() for name in expected})

    def test_a_batch_knows_nobody_somebody_else_and_the_candidates_that_are_right(self):
        sizes, windows = read_lines()
        batch = w.collate(windows, sizes)
        nobody_and_unknown = [[False, False], [True, False], [False, True], [False, False]]
        pairs = [True, False, False, False, False]
        self.assertEqual([*itertools.chain(*nobody_and_unknown), *pairs], batch.right.tolist())
        self.assertEqual([True, True, True, False], batch.judged.tolist())
        self.assertEqual([0, 0, 1, 1, 2, 2, 3, 3, 0, 0, 1, 2, 3], w.groups(batch).tolist())

    def test_the_network_is_fed_what_java_feeds_it(self):
        for seed in range(20):
            window = tiny.window(seed)
            given = serving.feeds(w.collate([window], tiny.SIZES))
            tables = {name: tensor.tolist() for name, tensor in given.items()}
            self.assertEqual(looked_at(java_tables(window)), looked_at(tables))
            self.assertEqual({torch.int64}, {tensor.dtype for tensor in given.values()})

    def test_a_window_without_questions_gives_tables_of_no_rows(self):
        window = tiny.window(1) | {"questions": [], "candidates": [], "cues": []}
        batch = w.collate([window], tiny.SIZES)
        shapes = [(0, 3), (0, 2), (0, 3), (0, 2), (0, 3), (0, 2)]
        names = "questions span_features candidates pairs pair_features cues".split()
        self.assertEqual(shapes, [tuple(getattr(batch, name).shape) for name in names])

    def test_batches_hold_every_window_once_and_are_of_the_size_asked_for(self):
        windows = [tiny.window(seed, length=6 + seed * 7 % 40) for seed in range(60)]
        for shuffle in (None, random.Random(3)):
            groups = w.batches(windows, 120, shuffle)
            self.assertCountEqual(map(id, windows), [id(x) for group in groups for x in group])
            for group in groups:
                self.assertLessEqual(len(group) * len(group[-1]["pieces"]), 120)

    def test_batches_come_in_the_order_of_length_unless_shuffled(self):
        windows = [tiny.window(seed, length=6 + seed * 7 % 40) for seed in range(60)]
        lengths = sorted(len(window["pieces"]) for window in windows)
        ordered = [len(x["pieces"]) for group in w.batches(windows, 120, None) for x in group]
        shuffled = w.batches(windows, 120, random.Random(3))
        self.assertEqual(lengths, ordered)
        self.assertNotEqual(lengths, [len(x["pieces"]) for group in shuffled for x in group])

    def test_a_window_longer_than_a_batch_is_a_batch_of_its_own(self):
        windows = [tiny.window(1, length=30), tiny.window(2, length=30)]
        self.assertEqual([[windows[0]], [windows[1]]], w.batches(windows, 10, None))

    def test_no_windows_make_no_batches(self):
        self.assertEqual([], w.batches([], 100, None))

    def test_documents_are_held_back_whole_and_always_the_same(self):
        windows = [tiny.window(i, doc=f"{i % 20}.txt") for i in range(60)]
        kept, held = w.hold_back(windows, 0.1)
        self.assertEqual(2, len({window["doc"] for window in held}))
        self.assertEqual(6, len(held))
        self.assertEqual([x for x in windows if x not in held], kept)
        self.assertEqual((kept, held), w.hold_back(windows, 0.1))


if __name__ == "__main__":
    unittest.main()
