"""The network on tiny random weights."""

import pathlib
import tempfile
import unittest

import onnx
import torch
from onnx import helper, numpy_helper
from torch import nn
from transformers import BertConfig, BertModel

import windows as w
from model import Features, lean_attention, mean, pretrained_encoder
from tests import tiny


def exported(encoder):
    """Returns the encoder as its Maven artifact has it: linear weights turned, and nameless."""
    tensors, nodes = [], []
    for name, tensor in encoder.state_dict().items():
        linear = ".dense." in name or ".self." in name
        if linear and name.endswith(".weight"):
            factor = f"onnx::MatMul_{len(nodes)}"
            tensors.append(numpy_helper.from_array(tensor.numpy().T.copy(), factor))
            path = name.removesuffix(".weight").replace(".", "/").replace("layer/", "layer.")
            node = helper.make_node("MatMul", ["states", factor], ["out"], f"/{path}/MatMul")
            nodes.append(node)
        else:
            tensors.append(numpy_helper.from_array(tensor.numpy(), name))
    return helper.make_model(helper.make_graph(nodes, "encoder", [], [], tensors))


class PretrainedEncoderTest(unittest.TestCase):
    def setUp(self):
        torch.manual_seed(3)
        config = BertConfig(
            hidden_size=64, num_hidden_layers=2, num_attention_heads=2, intermediate_size=96
        )
        self.original = BertModel(config, add_pooling_layer=False)
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name, "encoder.onnx")

    def test_the_weights_of_an_onnx_file_are_taken_over(self):
        onnx.save(exported(self.original), self.path)
        copied = pretrained_encoder(self.path)
        for name, tensor in self.original.state_dict().items():
            self.assertTrue(torch.equal(tensor, copied.state_dict()[name]), name)
        heads = (copied.config.num_attention_heads, copied.config.num_hidden_layers)
        self.assertEqual((2, 2), heads)

    def test_a_file_that_lacks_weights_is_refused(self):
        model = exported(self.original)
        lost = [t for t in model.graph.initializer if t.name.endswith("0.output.LayerNorm.bias")]
        model.graph.initializer.remove(lost[0])
        onnx.save(model, self.path)
        with self.assertRaisesRegex(ValueError, "encoder.onnx has no .*LayerNorm.bias"):
            pretrained_encoder(self.path)


class AttributorTest(unittest.TestCase):
    def setUp(self):
        self.model = tiny.attributor()
        self.windows = [tiny.window(1), tiny.window(2, length=35, candidates=5, questions=3)]

    def answers(self, windows, **more):
        with torch.no_grad():
            return self.model(**w.collate(windows, tiny.SIZES).inputs(), **more)

    def test_windows_read_together_are_answered_as_each_alone(self):
        null, score, role = self.answers(self.windows)
        alone = [self.answers([window]) for window in self.windows]
        torch.testing.assert_close(null, torch.cat([n for n, _, _ in alone]), rtol=1e-4, atol=1e-4)
        torch.testing.assert_close(score, torch.cat([s for _, s, _ in alone]), rtol=1e-4, atol=1e-4)
        for window, (_, _, tags), both in zip(self.windows, alone, role, strict=True):
            length = len(window["pieces"])
            torch.testing.assert_close(both[:length], tags[0], rtol=1e-4, atol=1e-4)

    def test_scores_are_divided_by_the_temperature_and_tags_are_not(self):
        null, score, role = self.answers(self.windows)
        self.model.temperature.fill_(2.6)
        torch.testing.assert_close(self.answers(self.windows), (null / 2, score / 2, role))

    def test_a_candidate_is_scored_whatever_others_there_are(self):
        window = self.windows[0]
        fewer = window | {
            "candidates": window["candidates"][1:],
            "questions": [q | {"pairs": q["pairs"][1:]} for q in window["questions"]],
        }
        null, score, _ = self.answers([window])
        null_of_fewer, score_of_fewer, _ = self.answers([fewer])
        torch.testing.assert_close(null_of_fewer, null)
        torch.testing.assert_close(score_of_fewer.view(2, 2), score.view(2, 3)[:, 1:])

    def test_weights_of_a_cut_encoder_are_taken_over_with_their_sizes(self):
        weights = self.model.state_dict()
        for name in list(weights):
            if name.startswith("encoder.encoder.layer.1.intermediate"):
                weights[name] = weights[name][:64]
        wide = "encoder.encoder.layer.1.output.dense.weight"
        weights[wide] = weights[wide][:, :64]
        other = tiny.attributor()
        other.load(weights)
        layer = other.encoder.encoder.layer[1]
        self.assertEqual(
            (64, 64), (layer.intermediate.dense.out_features, layer.output.dense.in_features)
        )
        for name, tensor in other.state_dict().items():
            self.assertTrue(torch.equal(weights[name], tensor), name)

    def test_features_that_are_all_hidden_leave_nothing_of_them(self):
        features = self.model.pair_features
        values = torch.tensor([[1, 3, 2], [0, 0, 0]])
        keep = torch.tensor([[0.0, 0.0, 0.0], [1.0, 0.0, 1.0]])
        hidden = features(values, keep)
        table = features.table.weight
        torch.testing.assert_close(hidden[0], torch.zeros(table.shape[1]))
        torch.testing.assert_close(hidden[1], table[0] + table[6])

    def test_nothing_is_hidden_unless_asked_and_about_the_share_that_is(self):
        values = torch.zeros(500, 4)
        torch.manual_seed(1)
        self.assertIsNone(self.model.keep(values, 0.0))
        self.assertAlmostEqual(0.9, float(self.model.keep(values, 0.1).mean()), delta=0.03)


class PartsTest(unittest.TestCase):
    def test_features_are_the_sum_of_a_row_for_each(self):
        features = Features((2, 4, 3), 5)
        table = features.table.weight
        expected = torch.stack(
            [table[1] + table[2 + 3] + table[6 + 2], table[0] + table[2] + table[6]]
        )
        torch.testing.assert_close(features(torch.tensor([[1, 3, 2], [0, 0, 0]])), expected)

    def test_lean_attention_is_attention(self):
        torch.manual_seed(1)
        query, key, value = torch.randn(3, 2, 4, 6, 8)
        mask = torch.zeros(2, 1, 1, 9)
        mask[1, ..., 4:] = torch.finfo(torch.float32).min
        expected = nn.functional.scaled_dot_product_attention(query, key, value, mask[..., :6])
        actual, _ = lean_attention(None, query, key, value, mask)
        torch.testing.assert_close(actual, expected.transpose(1, 2))

    def test_the_mean_of_runs_leaves_whole_numbers_alone(self):
        runs = [
            {"weight": torch.tensor([1.0, 2.0]), "offsets": torch.tensor([0, 3])},
            {"weight": torch.tensor([3.0, 6.0]), "offsets": torch.tensor([0, 3])},
        ]
        found = {name: tensor.tolist() for name, tensor in mean(iter(runs)).items()}
        self.assertEqual({"weight": [2.0, 4.0], "offsets": [0, 3]}, found)


if __name__ == "__main__":
    unittest.main()
