"""What `whosaid windows` writes is read back, and answered as Java answers it."""

import pathlib
import subprocess
import tempfile
import unittest

import numpy as np
import onnxruntime

import compare
import windows as w
from export import Session, asked
from tests import tiny

NETWORK = tiny.TOP / "src/main/resources/org/whosaid/attribute/network"
NEAR = 0.1
"""How far probabilities may lie apart: eight bits magnify the last bit of a runtime's version."""


class JavaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        command = [
            tiny.TOP / "whosaid",
            "windows",
            "--answers",
            "--gold",
            "rows",
            "corpus/gold.csv",
        ]
        done = subprocess.run(
            command, cwd=tiny.TOP, check=True, timeout=600, stdout=subprocess.PIPE
        )
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "answers.jsonl")
            file.write_bytes(done.stdout)
            cls.sizes, cls.windows = w.read(file)
        cls.asked = asked(cls.windows)

    def test_all_articles_have_windows_and_most_questions_an_answer_of_the_gold_set(self):
        docs = {window["doc"] for window in self.windows}
        self.assertEqual({f"corpus/{path.name}" for path in tiny.TOP.glob("corpus/*.txt")}, docs)
        labels = [q["label"] for window in self.windows for q in window["questions"]]
        self.assertGreater(labels.count("said"), len(labels) / 2)

    def test_what_is_read_lies_within_the_sizes_that_the_file_names(self):
        batch = w.collate(self.windows, self.sizes)
        for values, sizes in (
            (batch.span_features, self.sizes.span),
            (batch.pair_features, self.sizes.pair),
        ):
            self.assertGreaterEqual(int(values.min()), 0)
            self.assertTrue((values.amax(0).numpy() < np.array(sizes)).all())
        self.assertLess(int(batch.pieces.max()), 30522)

    def test_quotations_begin_and_end_with_their_markers(self):
        batch = w.collate(self.windows, self.sizes)
        window, begin, end = batch.questions.unbind(1)
        self.assertEqual({1}, set(batch.pieces[window, begin].tolist()))
        self.assertLessEqual({2}, set(batch.pieces[window, end].tolist()))

    def test_python_answers_as_java_does(self):
        settings = onnxruntime.SessionOptions()
        settings.intra_op_num_threads = 1
        session = Session(NETWORK, settings)
        compared = 0
        for window in self.asked:
            found = compare.probabilities(session, self.sizes, window)
            for question, python in zip(window["questions"], found, strict=True):
                if question["answers"]:
                    np.testing.assert_allclose(python, question["answers"], rtol=0, atol=NEAR)
                    compared += 1
        self.assertGreater(compared, 150)


if __name__ == "__main__":
    unittest.main()
