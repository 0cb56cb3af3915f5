"""What reads attributions off a page, marked or not: layers of its own on the encoder's states."""

import dataclasses
import json
import re

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from transformers import BertConfig
from transformers.models.bert.modeling_bert import BertLayer

import model  # noqa: F401  registers the lean attention

HIDDEN = 192
FAR = 80
"""Distances from the cue are told apart up to this one."""
CUE_LAST, SOURCE_FIRST, SOURCE_LAST, CONTENT_FIRST, CONTENT_LAST = range(5)
"""What a cue points at."""
POINTERS = 5


class Reader(nn.Module):
    """Finds cues, and for each the pieces at which its roles begin and end.

    A cue is known by its first piece. What it points at is scored by that piece's state, the state
    of the piece pointed at and the distance between them.
    """

    def __init__(self, layers, dropout=0.1):
        super().__init__()
        width = layers[0].output.dense.out_features
        self.layers = layers
        self.cue = nn.Linear(width, 1)
        self.asks = nn.Linear(width, HIDDEN)
        self.answers = nn.Linear(width, HIDDEN)
        self.distance = nn.Embedding(2 * FAR + 1, HIDDEN)
        nn.init.normal_(self.distance.weight, std=0.05)
        self.point = nn.Linear(HIDDEN, POINTERS)
        self.nobody = nn.Linear(HIDDEN, 1)
        self.dropout = nn.Dropout(dropout)

    def states(self, below, mask):
        """Returns the states [B, L, width] of the last layer; mask: int64 [B, L]."""
        hidden = (1 - mask[:, None, None, :]) * -1e4
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            for layer in self.layers:
                below = layer(below, attention_mask=hidden.to(below.dtype))
        return below.float()

    def pointers(self, states, cues):
        """Returns scores [C, L, 5] and of no source [C]; cues: int64 [C, 2], window and piece."""
        window, piece = cues.unbind(1)
        asked = self.asks(states[window, piece])
        away = torch.arange(states.shape[1])[None] - piece[:, None]
        known = self.distance(away.clamp(-FAR, FAR) + FAR)
        together = nn.functional.gelu(asked[:, None] + self.answers(states)[window] + known)
        nobody = self.nobody(nn.functional.gelu(asked)).squeeze(1)
        return self.point(self.dropout(together)), nobody


@dataclasses.dataclass
class Batch:
    """Tensors of B windows of L pieces with C cues in all.

    below: the encoder's states [B, L, width]; mask: int64 [B, L].
    first: whether a cue begins at each piece, float [B, L]; asked: bool [B, L], the core.
    cues: int64 [C, 2], window and first piece; right: int64 [C, 5], L for no source.
    """

    below: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor
    asked: torch.Tensor
    cues: torch.Tensor
    right: torch.Tensor


def read(path):
    """Returns the windows of a file that `whosaid windows --indirect` wrote."""
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def collate(windows):
    """Returns the windows, which have the encoder's states as `below`, as one Batch."""
    length = max(len(window["pieces"]) for window in windows)
    width = windows[0]["below"].shape[1]
    below = np.zeros((len(windows), length, width), np.float32)
    mask = np.zeros((len(windows), length), np.int64)
    first = np.zeros((len(windows), length), np.float32)
    asked = np.zeros((len(windows), length), bool)
    cues, right = [], []
    for b, window in enumerate(windows):
        n = len(window["pieces"])
        below[b, :n] = window["below"]
        mask[b, :n] = 1
        begin, end = window["core"]
        asked[b, begin:end] = True
        for attribution in window["attributions"]:
            first[b, attribution["cue"][0]] = 1
            cues.append((b, attribution["cue"][0]))
            source = attribution["source"] or [length, length]
            right.append((attribution["cue"][1], *source, *attribution["content"]))
    return Batch(
        torch.from_numpy(below),
        torch.from_numpy(mask),
        torch.from_numpy(first),
        torch.from_numpy(asked),
        torch.tensor(cues, dtype=torch.int64).reshape(-1, 2),
        torch.tensor(right, dtype=torch.int64).reshape(-1, POINTERS),
    )


def log_chances(batch, scores, nobody):
    """Returns log P of each piece for each pointer [C, L + 1, 5]; the last is no source."""
    outside = ~batch.mask[batch.cues[:, 0]].bool()
    scores = scores.masked_fill(outside[:, :, None], -1e4)
    none = torch.full((len(scores), 1, POINTERS), -1e4)
    none[:, 0, SOURCE_FIRST] = none[:, 0, SOURCE_LAST] = nobody
    return torch.log_softmax(torch.cat([scores, none], 1), 1)


def loss_of(reader, batch):
    """The loss of where cues begin, and of what they point at."""
    states = reader.states(batch.below, batch.mask)
    cue = reader.cue(states).squeeze(-1)[batch.asked]
    loss = CUE_WEIGHT * nn.functional.binary_cross_entropy_with_logits(cue, batch.first[batch.asked])
    if len(batch.cues):
        log = log_chances(batch, *reader.pointers(states, batch.cues))
        loss = loss + nn.functional.nll_loss(log, batch.right, reduction="mean")
    return loss


CUE_WEIGHT = 8.0
"""Of the loss of cues, which is averaged over all pieces, most of which are plainly none."""


def layers_above(path):
    """Returns the layers of an attributor.onnx, whose weights are in eight bits, in floats.

    The ONNX file names tensors as PyTorch does, but for those that are known by the node that uses
    them.
    """
    graph = onnx.load(path).graph
    tensors = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    for node in graph.node:
        if node.op_type == "Identity" and node.input[0] in tensors:
            tensors[node.output[0]] = tensors[node.input[0]]
    made = {name: node for node in graph.node for name in node.output}
    shrunk = {}
    for node in graph.node:
        if node.op_type == "MatMulInteger":
            scaled = made[made[node.input[0]].input[0]]
            shrunk[node.input[1]] = tensors[scaled.input[1]]
    last = ".output.LayerNorm.bias"  # what layers below share with these stands there, too
    prefixes = sorted(n[: -len(last)] for n in tensors if re.fullmatch(rf".*layer\.\d+{last}", n))
    return nn.ModuleList(layer(tensors, shrunk, f"{prefix}.") for prefix in prefixes)


def layer(tensors, shrunk, prefix):
    width = tensors[f"{prefix}output.dense.bias"].shape[0]
    config = BertConfig(
        hidden_size=width,
        num_attention_heads=width // 32,
        intermediate_size=tensors[f"{prefix}intermediate.dense.bias"].shape[0],
        attn_implementation="lean",
        attention_probs_dropout_prob=0.0,
    )
    layer = BertLayer(config)
    weights = {}
    for name in layer.state_dict():
        rounded = f"{prefix}{name}s"
        if rounded in tensors:
            scales = tensors[f"{prefix}{name[: -len('weight')]}scales"]
            weights[name] = torch.tensor((tensors[rounded] * scales).T * shrunk[rounded])
        else:
            weights[name] = torch.tensor(tensors[prefix + name].copy())
    layer.load_state_dict(weights)
    return layer
