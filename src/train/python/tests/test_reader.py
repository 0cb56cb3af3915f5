"""What reads attributions off a page: its data, its layers, and what is served of it."""

import pathlib
import random
import tempfile
import unittest

import numpy as np
import onnxruntime
import torch

import reader as r
import serving_reader
from serving import Served
from tests import tiny
from train_reader import alone, reading_losses, report

WIDTH = 64


def window(length=12, attributions=(), core=(2, 10)):
    """Returns a window as a line of `whosaid windows --indirect` holds it."""
    return {
        "doc": "harbour.txt",
        "pieces": [101, *range(5, 3 + length), 102],
        "core": list(core),
        "attributions": list(attributions),
    }


SAID = {"cue": [3, 4], "source": [1, 2], "content": [5, 9]}
NAMELESS = {"cue": [6, 6], "source": [], "content": [7, 8]}


class ReaderTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = str(pathlib.Path(folder.name, "reader.onnx"))
        self.network = r.Network(tiny.attributor(), shared=1).eval()
        self.reader = self.network.reader

    def test_it_begins_with_the_states_of_the_attributor_and_goes_its_own_way(self):
        batch = r.collate([window(15)])
        served = Served(self.network.attributor, shared=1)
        with torch.no_grad():
            expected = served.above(served.below(batch.pieces), torch.arange(15))
            found = self.network.states(batch.pieces, batch.mask)
        self.assertEqual(1, len(self.reader.layers))
        torch.testing.assert_close(found, expected)
        own, others = self.reader.layers[0], self.network.attributor.encoder.encoder.layer[1]
        self.assertIsNot(own.output.dense.weight, others.output.dense.weight)

    def test_they_part_with_layers_of_their_own(self):
        together = r.Network(tiny.attributor(layers=3), shared=2).eval()
        before = tiny.attributor(layers=3).state_dict()
        changed = together.attributor.score.weight.detach().clone() + 1
        with torch.no_grad():
            together.attributor.score.weight.copy_(changed)
        batch = r.collate([window(15)])
        with torch.no_grad():
            expected = together.states(batch.pieces, batch.mask)
            together.part(before, shared=1)
            found = together.states(batch.pieces, batch.mask)
        torch.testing.assert_close(found, expected)
        self.assertEqual(2, len(together.reader.layers))
        torch.testing.assert_close(together.attributor.score.weight, changed - 0.5)

    def test_what_was_trained_is_found_again(self):
        found = r.network(tiny.attributor(), self.network.state_dict(), shared=1)
        for name, tensor in self.network.state_dict().items():
            torch.testing.assert_close(found.state_dict()[name], tensor)

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
            states = self.network.states(batch.pieces, batch.mask)
            chances = r.log_chances(batch, *self.reader.pointers(states, batch.cues)).exp()
        torch.testing.assert_close(chances.sum(1), torch.ones(2, r.POINTERS))
        missing = chances[:, -1] > 0
        self.assertEqual([r.SOURCE_FIRST, r.SOURCE_LAST], missing[0].nonzero().flatten().tolist())
        self.assertEqual(0, float(chances[1, 8:-1].sum()))

    def test_training_lowers_the_loss(self):
        batch = r.collate([window(attributions=[SAID, NAMELESS])])
        optimizer = torch.optim.Adam(self.network.parameters(), 1e-3)
        losses = []
        for _ in range(30):
            loss = r.loss_of(self.network, batch)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        self.assertLess(losses[-1], 0.5 * losses[0])

    def test_trained_alone_it_learns_and_the_attributor_stays(self):
        before = {n: t.clone() for n, t in self.network.attributor.state_dict().items()}
        windows = [window(attributions=[SAID, NAMELESS])]
        epochs = 30 * [reading_losses(self.network, windows, random.Random(1))]
        first = r.loss_of(self.network, r.collate(windows)).item()
        *_, trained = alone(self.network, epochs, 1e-3)
        self.assertLess(r.loss_of(trained, r.collate(windows)).item(), 0.7 * first)
        for name, tensor in trained.attributor.state_dict().items():
            torch.testing.assert_close(tensor, before[name])

    def test_the_report_counts_cues_and_what_they_point_at(self):
        with torch.no_grad():
            self.reader.cue.weight.zero_()
            self.reader.cue.bias.fill_(1.0)  # every piece of the core is a cue
        found = report(self.network, [window(attributions=[SAID])])
        self.assertRegex(found, r"^cues 0.222 cue_last \d\.\d{3} .* content_last \d\.\d{3}$")

    def test_onnx_runtime_reads_as_pytorch(self):
        served = serving_reader.ServedReader(self.reader).eval()
        served.round([states(12), states(20)])
        with torch.no_grad():
            served.reader.cue.bias.fill_(0.5)  # so that some pieces are likely enough
        serving_reader.write(served, states(12), self.path)
        session = onnxruntime.InferenceSession(self.path, providers=["CPUExecutionProvider"])
        for length in (5, 12, 30):
            given = states(length)
            with torch.no_grad():
                expected = served(given)
            found = session.run(serving_reader.OUTPUTS, {"states": given.numpy()})
            for a, b in zip(found, expected, strict=True):
                np.testing.assert_allclose(a, b.numpy(), rtol=1e-3, atol=1e-3)

    def test_the_roles_of_a_reading_are_its_likeliest_stretches(self):
        scores = np.full((8, r.POINTERS), -9.0)
        for pointer, piece in enumerate([3, 0, 1, 4, 6]):
            scores[piece, pointer] = 9
        found, chances = serving_reader.reading(2, scores, -9.0)
        self.assertEqual({"cue": [2, 3], "source": [0, 1], "content": [4, 6]}, found)
        self.assertGreater(min(chances), 0.99)
        self.assertEqual([], serving_reader.reading(2, scores, 20.0)[0]["source"])

    def test_readings_link_where_half_of_the_contents_and_all_roles_meet(self):
        self.assertTrue(serving_reader.links(SAID | {"content": [5, 7]}, SAID))
        self.assertFalse(serving_reader.links(SAID | {"content": [9, 14]}, SAID))
        self.assertFalse(serving_reader.links(SAID | {"source": []}, SAID))
        self.assertTrue(serving_reader.links(NAMELESS | {"source": [1, 1]}, NAMELESS))

    def test_the_calibration_is_that_by_which_answers_were_drawn(self):
        draw = np.random.default_rng(1)
        signs = draw.normal(size=(20000, 3))
        odds = signs @ [1.7, 0.6, 0.2] - 0.4
        right = draw.uniform(size=20000) < 1 / (1 + np.exp(-odds))
        found = serving_reader.fit(signs, right)
        np.testing.assert_allclose(found, [1.7, 0.6, 0.2, -0.4], atol=0.1)


def states(length):
    return torch.randn(1, length, WIDTH, generator=torch.Generator().manual_seed(length))


if __name__ == "__main__":
    unittest.main()
