"""What is served answers as what was trained does, and in ONNX Runtime as in PyTorch."""

import random
import tempfile
import unittest

import torch

import export
import rounding
import train
import windows as w
from model import CUE
from serving import INPUTS, OUTPUTS, UNKNOWN_PIECE, Served, feeds, foreign
from tests import tiny


def batch_of(window):
    return w.collate([window], tiny.SIZES)


def answers(served, batch):
    with torch.no_grad():
        return served(*(feeds(batch)[name] for name in INPUTS))


class ServedTest(unittest.TestCase):
    def setUp(self):
        self.model = tiny.attributor()
        self.served = Served(self.model, shared=1).eval()
        self.windows = [
            tiny.window(1),
            tiny.window(2, length=40, candidates=6, questions=4),
            tiny.window(3, length=9, candidates=1, questions=1),
        ]

    def exported(self):
        """Returns the served network in ONNX Runtime, exported with the first window."""
        with tempfile.TemporaryDirectory() as folder:
            export.write(self.served, batch_of(self.windows[0]), folder)
            return export.Session(folder)

    def assert_close(self, actual, expected, tolerance):
        torch.testing.assert_close(tuple(actual), tuple(expected), rtol=tolerance, atol=tolerance)

    def test_the_served_network_answers_as_the_trained_one(self):
        for window in self.windows:
            batch = batch_of(window)
            with torch.no_grad():
                null, score, role = self.model.answer(batch)
            cue = role[0].softmax(-1)[feeds(batch)["places"][0], CUE]
            self.assert_close(answers(self.served, batch), (null, score, cue), 1e-4)

    def test_onnx_runtime_answers_as_pytorch_for_windows_of_every_size(self):
        rounding.halve(self.served)
        session = self.exported()
        for window in self.windows:
            batch = batch_of(window)
            self.assert_close(session.answer(batch), answers(self.served, batch), 1e-4)

    def test_onnx_runtime_answers_as_pytorch_in_eight_bits(self):
        self.served.round(self.windows)
        session = self.exported()
        for window in self.windows:
            batch = batch_of(window)
            self.assert_close(session.answer(batch), answers(self.served, batch), 1e-3)

    def test_eight_bits_change_answers_a_little(self):
        before = [answers(self.served, batch_of(window)) for window in self.windows]
        self.served.round(self.windows)
        for window, expected in zip(self.windows, before, strict=True):
            found = answers(self.served, batch_of(window))
            self.assert_close(found, expected, 0.15)
            self.assertFalse(torch.equal(found[0], expected[0]))

    def test_pieces_in_other_scripts_are_read_as_unknown(self):
        self.served.forget([7, 9])
        words = self.served.model.encoder.embeddings.word_embeddings.weight
        self.assertTrue(torch.equal(words[7], words[UNKNOWN_PIECE]))
        self.assertTrue(torch.equal(words[9], words[UNKNOWN_PIECE]))
        self.assertFalse(torch.equal(words[8], words[UNKNOWN_PIECE]))

    def test_markers_and_what_english_is_written_in_are_kept(self):
        pieces = (
            "[PAD] [unused0] [unused1] [unused2] [unused3] [unused4] the ##é ##の π д 1 ’".split()
        )
        self.assertEqual([5, 8, 10], foreign(pieces))

    def test_the_exported_network_takes_and_gives_what_java_names(self):
        network = self.exported()
        pieces, *others = INPUTS
        for session, inputs, outputs in (
            (network.encoder, [pieces], ["states"]),
            (network.attributor, ["states", *others], OUTPUTS),
        ):
            self.assertEqual(inputs, [tensor.name for tensor in session.get_inputs()])
            self.assertEqual(outputs, [tensor.name for tensor in session.get_outputs()])


class ExportTest(unittest.TestCase):
    def test_windows_without_a_candidate_are_not_asked_about(self):
        windows = [tiny.window(1), tiny.window(2) | {"candidates": []}]
        self.assertEqual(windows[:1], export.asked(windows))

    def test_the_temperature_is_that_by_which_answers_were_drawn(self):
        model = tiny.attributor()
        windows = [tiny.window(seed) for seed in range(400)]
        draw = random.Random(1)
        batch = w.collate(windows, tiny.SIZES)
        model.temperature.fill_(1.6)
        with torch.no_grad():
            null, score, _ = model.answer(batch)
        p = train.log_probabilities(batch, null, score).exp()
        belongs = w.groups(batch)
        for q, question in enumerate(q for window in windows for q in window["questions"]):
            shares = p[belongs == q].tolist()
            answer = draw.choices(range(len(shares)), shares)[0]
            label = "nobody" if answer == w.NOBODY else "said"
            question |= {"label": label, "right": [answer - 2] if answer > w.UNKNOWN else []}
        self.assertAlmostEqual(1.6, export.temperature(model, tiny.SIZES, windows), delta=0.15)


if __name__ == "__main__":
    unittest.main()
