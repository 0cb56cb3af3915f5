"""The learned attributor: an encoder that reads a window once, and scores pairs in it."""

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from transformers import AttentionInterface, AttentionMaskInterface, BertConfig, BertModel
from transformers.masking_utils import ALL_MASK_ATTENTION_FUNCTIONS

ROLES = 4
"""Nothing, content, source, cue."""
CUE = 3
SHARED = 3
"""Layers that serve whatever is made of a page: what reads it has its own above them."""
TOGETHER = 5
"""Layers that both share while they learn together."""
HIDDEN = 256


def pretrained_encoder(path):
    """Returns the BERT encoder of a sentence-embedding model in ONNX, its weights copied.

    The ONNX file of a Maven artifact names most tensors as BERT does; the weights of linear layers
    are transposed and known by the MatMul node that uses them.
    """
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    factor = {n.name.strip("/"): n.input[1] for n in graph.node if n.op_type == "MatMul"}
    width = tensors["embeddings.word_embeddings.weight"].shape[1]
    layers = 1 + max(int(n.split(".")[2]) for n in tensors if n.startswith("encoder.layer."))
    inner = tensors["encoder.layer.0.intermediate.dense.bias"].shape[0]
    config = BertConfig(
        hidden_size=width,
        num_hidden_layers=layers,
        num_attention_heads=width // 32,
        intermediate_size=inner,
        attn_implementation="lean",
        attention_probs_dropout_prob=0.0,
    )
    encoder = BertModel(config, add_pooling_layer=False)
    weights = {}
    for name in encoder.state_dict():
        if name in tensors:
            weights[name] = torch.tensor(np.array(tensors[name]))
        elif name.endswith(".weight"):
            node = name[: -len(".weight")].replace(".", "/").replace("layer/", "layer.") + "/MatMul"
            weights[name] = torch.tensor(np.array(tensors[factor[node]].T))
    encoder.load_state_dict(weights, strict=False)
    missing = set(encoder.state_dict()) - set(weights) - {"embeddings.position_ids"}
    if missing:
        raise ValueError(f"{path} has no {sorted(missing)}")
    return encoder


def lean_attention(module, query, key, value, attention_mask, scaling=None, **_):
    """Attention without the detours through float32 that make training slow on a CPU.

    query, key, value: [B, heads, L, width]. Returns [B, L, heads, width], and no weights.
    """
    length, width = query.shape[-2:]
    with torch.autocast("cpu", enabled=False):
        scores = torch.matmul(query, key.transpose(2, 3) * width**-0.5)
        if attention_mask is not None:
            scores = scores + attention_mask[..., :length].to(scores.dtype)
        mixed = torch.matmul(torch.softmax(scores, -1), value)
    return mixed.transpose(1, 2).contiguous(), None


AttentionInterface.register("lean", lean_attention)
AttentionMaskInterface.register("lean", ALL_MASK_ATTENTION_FUNCTIONS["eager"])


class Features(nn.Module):
    """The sum of an embedding for each categorical feature: int64 [N, F] to float [N, width]."""

    def __init__(self, sizes, width):
        super().__init__()
        offsets = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self.register_buffer("offsets", torch.tensor(offsets, dtype=torch.int64))
        self.table = nn.Embedding(sum(sizes), width)
        nn.init.normal_(self.table.weight, std=0.05)

    def forward(self, values, keep=None):
        if keep is None:
            return self.table(values + self.offsets).sum(1)
        return nn.functional.embedding_bag(
            values + self.offsets, self.table.weight, mode="sum", per_sample_weights=keep
        )


class Attributor(nn.Module):
    """Scores for each question NOBODY, UNKNOWN and every candidate, and tags the pieces.

    Shapes as in windows.Batch. Returns null scores [Q, 2], pair scores [P], role scores [B, L, 4].
    Scores are divided by `temperature`, which calibration sets, so their softmax is calibrated.
    """

    def __init__(self, encoder, sizes, dropout=0.1):
        super().__init__()
        width = encoder.config.hidden_size
        self.encoder = encoder
        self.role = nn.Linear(width, ROLES)
        self.question = nn.Linear(2 * width, HIDDEN)
        self.candidate = nn.Linear(2 * width, HIDDEN)
        self.span_features = Features(sizes.span, HIDDEN)
        self.pair_features = Features(sizes.pair, HIDDEN)
        self.score = nn.Linear(HIDDEN, 1)
        self.match = nn.Linear(HIDDEN, HIDDEN, bias=False)
        self.null = nn.Linear(HIDDEN, 2)
        self.dropout = nn.Dropout(dropout)
        self.register_buffer("temperature", torch.ones(()))

    def forward(
        self, pieces, mask, questions, span_features, candidates, pairs, pair_features, drop=0.0
    ):
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            states = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state
        states = states.float()
        question = self.question(ends(states, questions)) + self.span_features(
            span_features, self.keep(span_features, drop)
        )
        candidate = self.candidate(ends(states, candidates))[pairs[:, 1]]
        known = self.pair_features(pair_features, self.keep(pair_features, drop))
        asked = question[pairs[:, 0]]
        together = nn.functional.gelu(asked + candidate + known)
        match = (self.match(candidate) * asked).sum(-1) / HIDDEN**0.5
        score = self.score(self.dropout(together)).squeeze(-1) + match
        null = self.null(self.dropout(nn.functional.gelu(question)))
        return null / self.temperature, score / self.temperature, self.role(states)

    def answer(self, batch):
        """Returns the scores of a windows.Batch."""
        return self(**batch.inputs())

    def load(self, weights):
        """Takes over weights, also those of an encoder that has been cut: its blocks shrink."""
        blocks = self.encoder.encoder.layer
        for name, layer in blocks.named_modules(prefix="encoder.encoder.layer"):
            if isinstance(layer, nn.Linear):
                layer.weight = nn.Parameter(torch.empty_like(weights[f"{name}.weight"]))
                layer.bias = nn.Parameter(torch.empty_like(weights[f"{name}.bias"]))
                layer.out_features, layer.in_features = layer.weight.shape
        self.load_state_dict(weights)

    @staticmethod
    def keep(values, drop):
        """Hides single features at random, so that none is leant on alone."""
        if not drop:
            return None
        return (torch.rand(values.shape) >= drop).float()


def ends(states, places):
    """Returns the states of the first and the last piece of each place, side by side."""
    window, first, last = places.unbind(1)
    return torch.cat([states[window, first], states[window, last]], -1)


def mean(runs):
    """Returns the mean of the weights of runs, which is better than each and varies less."""
    runs = list(runs)
    return {
        name: torch.stack([run[name] for run in runs]).mean(0)
        if tensor.is_floating_point()
        else tensor
        for name, tensor in runs[0].items()
    }
