"""What is cut from the feed-forward blocks is what matters least."""

import contextlib
import io
import unittest

import torch

import slim
import train
import windows as w
from tests import tiny

LIVE = 64


def with_idle_units(outgoing):
    """Returns a network of whose inner units half give the same whatever they read.

    outgoing: how large the weights are by which they add it to the states.
    """
    model = tiny.attributor()
    torch.manual_seed(6)
    for block in model.encoder.encoder.layer:
        order = torch.randperm(tiny.UNITS)
        idle = order[LIVE:]
        with torch.no_grad():
            block.intermediate.dense.weight[idle] = 0
            block.intermediate.dense.bias[idle] = 1
            rows = block.output.dense.out_features
            block.output.dense.weight[:, idle] = outgoing * torch.randn(rows, 1)
            block.output.dense.weight[:, order[:LIVE]] *= 5
    return model


def answers(model, windows):
    with torch.no_grad():
        return model.answer(w.collate(windows, tiny.SIZES))


def cut(model, windows):
    with contextlib.redirect_stdout(io.StringIO()) as said:
        slim.slim(model, tiny.SIZES, windows, train.loss_of)
    return said.getvalue()


class SlimTest(unittest.TestCase):
    def setUp(self):
        self.windows = [tiny.window(seed, length=12 + seed) for seed in range(12)]

    def assert_half_goes_unnoticed(self, model):
        before = answers(model, self.windows)
        said = cut(model, self.windows)
        self.assertEqual("layer 0 keeps 64 inner units\nlayer 1 keeps 64 inner units\n", said)
        blocks = model.encoder.encoder.layer
        self.assertEqual([LIVE] * 2, [block.intermediate.dense.out_features for block in blocks])
        torch.testing.assert_close(answers(model, self.windows), before, rtol=1e-3, atol=1e-4)

    def test_cutting_units_whose_weights_are_zero_changes_nothing(self):
        self.assert_half_goes_unnoticed(with_idle_units(outgoing=0))

    def test_what_a_unit_always_adds_stays_in_the_bias(self):
        self.assert_half_goes_unnoticed(with_idle_units(outgoing=1e-3))

    def test_a_unit_matters_as_much_as_the_loss_changes_with_it(self):
        model = tiny.attributor()
        windows = self.windows[:1]
        worth, _ = slim.survey(model, tiny.SIZES, windows, train.loss_of)
        batch = w.collate(windows, tiny.SIZES)
        step = 0.05

        def loss_with(layer, unit, factor):
            weight = model.encoder.encoder.layer[layer].output.dense.weight
            with torch.no_grad():
                kept = weight[:, unit].clone()
                weight[:, unit] *= factor
                loss = train.loss_of(batch, *model.answer(batch))
                weight[:, unit] = kept
            return float(loss)

        for layer, unit in [(0, 0), (0, 77), (1, 5), (1, 127)]:
            more, less = (loss_with(layer, unit, 1 + sign * step) for sign in (1, -1))
            slope = abs(more - less) / (2 * step)
            self.assertAlmostEqual(slope, float(worth[layer, unit]), delta=0.05 * slope + 1e-5)

    def test_the_mean_activation_is_that_of_pieces_and_not_of_padding(self):
        model = tiny.attributor()
        total, pieces = torch.zeros(tiny.LAYERS, tiny.UNITS), 0
        seen = []
        for block in model.encoder.encoder.layer:
            block.intermediate.register_forward_hook(lambda *given: seen.append(given[-1]))
        for window in self.windows:
            answers(model, [window])
            total += torch.stack([states[0].sum(0) for states in seen])
            seen.clear()
            pieces += len(window["pieces"])
        _, mean = slim.survey(model, tiny.SIZES, self.windows, train.loss_of)
        torch.testing.assert_close(mean, total / pieces, rtol=1e-3, atol=1e-4)

    def test_half_of_the_time_stays_in_whole_steps_and_the_last_layer_is_cheaper(self):
        worth = torch.tensor([[1.0] * 128 + [9.0] * 128, [0.1] * 128 + [0.5] * 128])
        upper = list(range(128, 256))
        self.assertEqual([upper, upper], [units.tolist() for units in slim.most(worth)])

    def test_every_layer_keeps_a_few_units(self):
        worth = torch.stack([torch.arange(128.0) + 1000, torch.arange(128.0)])
        counts = [len(units) for units in slim.most(worth)]
        self.assertEqual([64, 64], counts)


if __name__ == "__main__":
    unittest.main()
