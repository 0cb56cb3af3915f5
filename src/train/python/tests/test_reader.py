"""What reads attributions off a page: its data, its layers, and what is served of it."""

import pathlib
import tempfile
import unittest

import numpy as np
import onnxruntime
import torch

import export
import export_reader
import reader as r
import windows as w
from serving import Served
from tests import tiny

WIDTH = 64


def window(length=12, attributions=(), core=(2, 10)):
    """Returns a window as a line of `whosaid windows --indirect` holds it, with states."""
    draw = np.random.default_rng(length)
    return {
        "doc": "harbour.txt",
        "pieces": list(range(length)),
        "core": list(core),
        "attributions": list(attributions),
        "below": draw.standard_normal((length, WIDTH)).astype(np.float16),
    }


SAID = {"cue": [3, 4], "source": [1, 2], "content": [5, 9]}
NAMELESS = {"cue": [6, 6], "source": [], "content": [7, 8]}


def layers(folder):
    """Returns the layers of a network in eight bits, in floats, and that network."""
    served = Served(tiny.attributor(), shared=1).eval()
    served.round([tiny.window(seed) for seed in range(3)])
    export.write(served, w.collate([tiny.window(1)], tiny.SIZES), folder)
    return r.layers_above(f"{folder}/attributor.onnx"), served


class ReaderTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = str(pathlib.Path(folder.name, "reader.onnx"))
        self.layers, self.network = layers(folder.name)
        torch.manual_seed(3)
        self.reader = r.Reader(self.layers).eval()

    def test_its_layers_begin_as_those_of_the_attributor(self):
        states = torch.randn(1, 15, WIDTH)
        with torch.no_grad():
            expected = self.network.above(states, torch.arange(15))
            found = self.reader.states(states, torch.ones(1, 15, dtype=torch.int64))
        self.assertEqual(1, len(self.layers))
        torch.testing.assert_close(found, expected, rtol=0.1, atol=0.1)

    def test_a_batch_says_where_cues_begin_and_what_they_point_at(self):
        batch = r.collate([window(attributions=[SAID, NAMELESS]), window(length=8, core=(0, 8))])
        self.assertEqual([[0, 3], [0, 6]], batch.cues.tolist())
        self.assertEqual([[4, 1, 2, 5, 9], [6, 12, 12, 7, 8]], batch.right.tolist())
        self.assertEqual([[0, 3], [0, 6]], batch.first.nonzero().tolist())
        self.assertEqual([8, 8], batch.asked.sum(1).tolist())
        self.assertEqual([12, 8], batch.mask.sum(1).tolist())

    def test_only_a_source_may_be_missing_and_nothing_lies_outside_the_window(self):
        batch = r.collate([window(attributions=[SAID]), window(length=8, attributions=[NAMELESS])])
        with torch.no_grad():
            states = self.reader.states(batch.below, batch.mask)
            chances = r.log_chances(batch, *self.reader.pointers(states, batch.cues)).exp()
        torch.testing.assert_close(chances.sum(1), torch.ones(2, r.POINTERS))
        missing = chances[:, -1] > 0
        self.assertEqual([r.SOURCE_FIRST, r.SOURCE_LAST], missing[0].nonzero().flatten().tolist())
        self.assertEqual(0, float(chances[1, 8:-1].sum()))

    def test_training_lowers_the_loss(self):
        batch = r.collate([window(attributions=[SAID, NAMELESS])])
        optimizer = torch.optim.Adam(self.reader.parameters(), 1e-3)
        losses = []
        for _ in range(30):
            loss = r.loss_of(self.reader, batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        self.assertLess(losses[-1], 0.5 * losses[0])

    def test_onnx_runtime_reads_as_pytorch(self):
        served = export_reader.ServedReader(self.reader).eval()
        served.round([window(), window(length=20)])
        with torch.no_grad():
            served.reader.cue.bias.fill_(0.5)  # so that some pieces are likely enough
        export_reader.write(served, states(window()), self.path)
        session = onnxruntime.InferenceSession(self.path, providers=["CPUExecutionProvider"])
        for length in (5, 12, 30):
            given = states(window(length))
            with torch.no_grad():
                expected = served(given)
            found = session.run(export_reader.OUTPUTS, {"states": given.numpy()})
            for a, b in zip(found, expected, strict=True):
                np.testing.assert_allclose(a, b.numpy(), rtol=1e-3, atol=1e-3)

    def test_the_roles_of_a_reading_are_its_likeliest_stretches(self):
        scores = np.full((8, r.POINTERS), -9.0)
        for pointer, piece in enumerate([3, 0, 1, 4, 6]):
            scores[piece, pointer] = 9
        found, chances = export_reader.reading(2, scores, -9.0)
        self.assertEqual({"cue": [2, 3], "source": [0, 1], "content": [4, 6]}, found)
        self.assertGreater(min(chances), 0.99)
        self.assertEqual([], export_reader.reading(2, scores, 20.0)[0]["source"])

    def test_readings_link_where_half_of_the_contents_and_all_roles_meet(self):
        self.assertTrue(export_reader.links(SAID | {"content": [5, 7]}, SAID))
        self.assertFalse(export_reader.links(SAID | {"content": [9, 14]}, SAID))
        self.assertFalse(export_reader.links(SAID | {"source": []}, SAID))
        self.assertTrue(export_reader.links(NAMELESS | {"source": [1, 1]}, NAMELESS))

    def test_the_calibration_is_that_by_which_answers_were_drawn(self):
        draw = np.random.default_rng(1)
        signs = draw.normal(size=(20000, 3))
        odds = signs @ [1.7, 0.6, 0.2] - 0.4
        right = draw.uniform(size=20000) < 1 / (1 + np.exp(-odds))
        found = export_reader.fit(signs, right)
        np.testing.assert_allclose(found, [1.7, 0.6, 0.2, -0.4], atol=0.1)


def states(window):
    return torch.from_numpy(window["below"][None].astype(np.float32))


if __name__ == "__main__":
    unittest.main()
