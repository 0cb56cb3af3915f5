"""Eight bits against plain, slow references that say the same in loops."""

import copy
import unittest

import numpy as np
import torch
from torch import nn

import rounding
from rounding import LEVELS, SPREAD, RoundedEmbedding, RoundedLinear, RoundedProduct, Seen


def correlated(rows, columns, seed):
    """Returns states of which each is mostly what a few hidden causes make it."""
    draw = torch.Generator().manual_seed(seed)
    causes = torch.randn(4, columns, generator=torch.Generator().manual_seed(99))
    noise = 0.3 * torch.randn(rows, columns, generator=draw)
    return torch.randn(rows, 4, generator=draw) @ causes + noise


def plain_products(states):
    return states.T @ states


def plain_scales(weights):
    return [max(abs(float(weight)) for weight in row) / LEVELS for row in weights]


def plainly_rounded(weights):
    """Returns each weight rounded by itself."""
    return (weights / torch.tensor(plain_scales(weights))[:, None]).round()


def plain_gptq(weights, products):
    """Rounds input by input; the inverse of what is left is computed anew at every step."""
    scales = np.array(plain_scales(weights))
    left = weights.double().numpy() / scales[:, None]
    products = products.double().numpy()
    damped = products + rounding.DAMPING * np.trace(products) / len(products) * np.eye(
        len(products)
    )
    whole = np.zeros_like(left)
    open_inputs = sorted(range(len(products)), key=lambda i: -products[i, i])
    while open_inputs:
        inverse = np.linalg.inv(damped[np.ix_(open_inputs, open_inputs)])
        first = open_inputs[0]
        for row in range(len(left)):
            whole[row, first] = min(max(round(left[row, first]), -LEVELS), LEVELS)
            error = left[row, first] - whole[row, first]
            for place, later in enumerate(open_inputs):
                left[row, later] -= error * inverse[0, place] / inverse[0, 0]
        open_inputs.pop(0)
    return whole


def plain_product(states, weights, scales):
    """Computes in whole numbers, as DynamicQuantizeLinear and MatMulInteger are defined."""
    least, most = min(0.0, float(states.min())), max(0.0, float(states.max()))
    step = np.float32(np.float32(most - least) / np.float32(255))
    zero = round(float(np.float32(-least) / step))
    rows = []
    for state in states.numpy():
        whole = [min(max(round(float(x / step)) + zero, 0), 255) for x in state]
        sums = [
            sum((x - zero) * int(weight) for x, weight in zip(whole, column, strict=True))
            for column in weights.T
        ]
        rows.append([s * float(step) * float(f) for s, f in zip(sums, scales, strict=True)])
    return torch.tensor(rows)


class RoundedTest(unittest.TestCase):
    def test_inputs_that_never_go_together_leave_plain_rounding(self):
        weights = torch.randn(9, 16, generator=torch.Generator().manual_seed(1))
        whole, scales = rounding.rounded(weights, torch.eye(16))
        torch.testing.assert_close(scales, torch.tensor(plain_scales(weights)))
        self.assertEqual(plainly_rounded(weights).tolist(), whole.tolist())

    def test_each_row_has_a_scale_of_its_own_and_uses_it_up(self):
        weights = torch.randn(9, 16, generator=torch.Generator().manual_seed(1))
        weights *= 10.0 ** torch.arange(-4, 5)[:, None]
        whole, _ = rounding.rounded(weights, torch.eye(16))
        self.assertEqual([LEVELS] * 9, whole.abs().amax(1).int().tolist())

    def test_errors_are_made_up_for_as_the_slow_reference_does(self):
        weights = torch.randn(6, 12, generator=torch.Generator().manual_seed(2))
        products = plain_products(correlated(200, 12, seed=3))
        whole, _ = rounding.rounded(weights, products)
        self.assertEqual(plain_gptq(weights, products).tolist(), whole.tolist())
        self.assertNotEqual(plainly_rounded(weights).tolist(), whole.tolist())

    def test_outputs_for_inputs_that_go_together_are_nearer_than_with_plain_rounding(self):
        weights = torch.randn(32, 24, generator=torch.Generator().manual_seed(4))
        whole, scales = rounding.rounded(weights, plain_products(correlated(500, 24, seed=5)))
        unseen = correlated(500, 24, seed=6)
        target = unseen @ weights.T
        error = (unseen @ (whole * scales[:, None]).T - target).square().mean()
        plain = (unseen @ (plainly_rounded(weights) * scales[:, None]).T - target).square().mean()
        self.assertLess(float(error), 0.5 * float(plain))

    def test_a_row_of_zeros_stays_one(self):
        whole, scales = rounding.rounded(torch.zeros(2, 3), torch.eye(3))
        self.assertEqual([[0.0] * 3] * 2, (whole * scales[:, None]).tolist())

    def test_two_products_fit_sixteen_bits_and_with_one_level_more_would_not(self):
        self.assertLessEqual(2 * 255 * LEVELS, 2**15 - 1)
        self.assertGreater(2 * 255 * (LEVELS + 1), 2**15 - 1)


class SeenTest(unittest.TestCase):
    def test_what_is_read_is_remembered_over_all_runs(self):
        linear = nn.Linear(5, 2)
        seen = Seen(linear)
        runs = [torch.randn(1, 4, 5), torch.randn(2, 3, 5)]
        for states in runs:
            linear(states)
        rows = torch.cat([states.reshape(-1, 5) for states in runs])
        self.assertEqual(rows.abs().amax(0).tolist(), seen.largest.tolist())
        expected = [[float((rows[:, i] * rows[:, j]).sum()) for j in range(5)] for i in range(5)]
        torch.testing.assert_close(seen.products, torch.tensor(expected))


class RoundedLinearTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(7)
        self.linear = nn.Linear(24, 32).requires_grad_(False)
        self.states = correlated(400, 24, seed=8)
        self.states[:, 3] *= 40
        self.states[:, 11] = 0
        seen = Seen(self.linear)
        self.linear(self.states)
        self.largest = seen.largest
        self.rounded = RoundedLinear(self.linear, seen)

    def test_an_input_much_larger_than_the_rest_is_scaled_down_to_twice_their_median(self):
        limit = SPREAD * sorted(self.largest.tolist())[11]
        expected = [min(1.0, limit / max(most, 1e-9)) for most in self.largest.tolist()]
        torch.testing.assert_close(self.rounded.shrink, torch.tensor(expected))
        self.assertLess(float(self.rounded.shrink[3]), 0.1)
        self.assertEqual(1.0, float(self.rounded.shrink[11]))

    def test_scaling_inputs_down_and_weights_up_changes_no_float_output(self):
        shrink = self.rounded.shrink
        folded = nn.functional.linear(
            self.states * shrink, self.linear.weight / shrink, self.linear.bias
        )
        torch.testing.assert_close(folded, self.linear(self.states), rtol=1e-4, atol=1e-4)

    def test_the_weights_are_those_of_the_scaled_layer_in_eight_bits(self):
        shrink = self.rounded.shrink
        products = plain_products(self.states * shrink)
        expected, scales = rounding.rounded(self.linear.weight / shrink, products)
        self.assertEqual(torch.int8, self.rounded.weights.dtype)
        differ = (self.rounded.weights.T != expected).float().mean()
        self.assertLess(float(differ), 0.01)  # products are summed in another order
        torch.testing.assert_close(self.rounded.scales, scales)

    def test_the_layer_is_nearer_to_the_float_layer_than_plain_rounding_is(self):
        unseen = correlated(400, 24, seed=9)
        unseen[:, 3] *= 40
        unseen[:, 11] = 0
        target = self.linear(unseen)
        scales = torch.tensor(plain_scales(self.linear.weight))
        whole = plainly_rounded(self.linear.weight).T.to(torch.int8)
        plain = RoundedProduct.apply(unseen, whole, scales) + self.linear.bias
        error = (self.rounded(unseen) - target).square().mean()
        self.assertLess(float(error), 0.1 * float((plain - target).square().mean()))

    def test_the_layer_computes_what_whole_numbers_do(self):
        states = self.states[:7]
        expected = plain_product(
            states * self.rounded.shrink, self.rounded.weights.numpy(), self.rounded.scales
        )
        actual = self.rounded(states) - self.linear.bias
        torch.testing.assert_close(actual, expected, rtol=1e-4, atol=1e-4)

    def test_states_all_above_or_below_zero_keep_zero_exact(self):
        for states in (torch.rand(4, 24) + 1, -torch.rand(4, 24) - 1):
            expected = plain_product(states, self.rounded.weights.numpy(), self.rounded.scales)
            actual = RoundedProduct.apply(states, self.rounded.weights, self.rounded.scales)
            torch.testing.assert_close(actual, expected, rtol=1e-4, atol=1e-4)

    def test_states_of_nothing_but_zeros_give_the_bias(self):
        self.assertEqual([self.linear.bias.tolist()], self.rounded(torch.zeros(1, 24)).tolist())


class RoundLinearTest(unittest.TestCase):
    def test_every_linear_layer_of_an_encoder_is_rounded_and_nothing_else(self):
        torch.manual_seed(10)
        encoder = nn.Sequential(nn.Linear(6, 8), nn.GELU(), nn.Sequential(nn.Linear(8, 4)))
        before = copy.deepcopy(encoder)
        states = torch.randn(50, 6)
        rounding.round_linear(encoder, lambda: encoder(states))
        kinds = [type(encoder[0]), type(encoder[1]), type(encoder[2][0])]
        self.assertEqual([RoundedLinear, nn.GELU, RoundedLinear], kinds)
        difference = (encoder(states) - before(states)).abs().max().detach()
        self.assertLess(float(difference), 0.05)
        self.assertGreater(float(difference), 0)


class RoundedEmbeddingTest(unittest.TestCase):
    def test_each_row_is_rounded_to_levels_of_its_own_largest_value(self):
        torch.manual_seed(11)
        embedding = nn.Embedding(16_001, 8)
        levels = {0: 127, 1: 127, 3_999: 127, 4_000: 31, 15_999: 31, 16_000: 15}
        with torch.no_grad():
            embedding.weight[3_999:] *= 100
            embedding.weight[1] = 0
        rounded = RoundedEmbedding(embedding)
        self.assertEqual(torch.int8, rounded.rows.dtype)
        for piece, largest in levels.items():
            row = embedding.weight[piece].tolist()
            step = max(map(abs, row)) / largest
            expected = [round(value / step) * step if step else 0.0 for value in row]
            actual = rounded(torch.tensor([piece]))[0]
            torch.testing.assert_close(actual, torch.tensor(expected))


class HalvingTest(unittest.TestCase):
    def test_only_large_tables_lose_digits(self):
        layer = torch.nn.Linear(100, 100)
        weight, bias = layer.weight.clone(), layer.bias.clone()
        rounding.halve(layer)
        torch.testing.assert_close(layer.weight, weight, rtol=1e-3, atol=1e-7)
        self.assertTrue(torch.equal(layer.weight, weight.half().float()))
        self.assertFalse(torch.equal(layer.weight, weight))
        self.assertTrue(torch.equal(layer.bias, bias))


if __name__ == "__main__":
    unittest.main()
