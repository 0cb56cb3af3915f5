"""What reads attributions off a page, marked or not: layers of its own on the encoder's states."""

import copy
import dataclasses
import json

import numpy as np
import torch
from torch import nn

from model import SHARED, mean

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
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            return through(self.layers, below, mask).float()

    def pointers(self, states, cues):
        """Returns scores [C, L, 5] and of no source [C]; cues: int64 [C, 2], window and piece."""
        window, piece = cues.unbind(1)
        asked = self.asks(states[window, piece])
        away = torch.arange(states.shape[1])[None] - piece[:, None]
        known = self.distance(away.clamp(-FAR, FAR) + FAR)
        together = nn.functional.gelu(asked[:, None] + self.answers(states)[window] + known)
        nobody = self.nobody(nn.functional.gelu(asked)).squeeze(1)
        return self.point(self.dropout(together)), nobody


class Network(nn.Module):
    """What attributes marked words and what reads a page, on layers that both share."""

    def __init__(self, attributor, shared=SHARED):
        super().__init__()
        self.attributor = attributor
        self.shared = shared
        self.reader = Reader(copy.deepcopy(attributor.encoder.encoder.layer[shared:]))

    def states(self, pieces, mask):
        """Returns the states [B, L, width] of the reader's last layer; both int64 [B, L]."""
        encoder = self.attributor.encoder
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            states = encoder.embeddings(input_ids=pieces)
            states = through(encoder.encoder.layer[: self.shared], states, mask)
        return self.reader.states(states, mask)

    def part(self, before, shared=SHARED):
        """Gives the reader all layers but `shared` for its own, and the attributor the mean of its
        weights and those it had `before`.
        """
        layers = self.attributor.encoder.encoder.layer[shared : self.shared]
        self.reader.layers = nn.ModuleList([*copy.deepcopy(layers), *self.reader.layers])
        self.attributor.load_state_dict(mean([before, self.attributor.state_dict()]))
        self.shared = shared


def network(attributor, weights, shared=SHARED):
    """Returns the network of the weights, which `attributor` has the shape of before it was cut."""
    prefix = "attributor."
    attributor.load({n[len(prefix) :]: t for n, t in weights.items() if n.startswith(prefix)})
    whole = Network(attributor, shared)
    whole.load_state_dict(weights)
    return whole


def through(layers, states, mask):
    """Returns what layers of BERT make of states [B, L, width]; mask: int64 [B, L]."""
    hidden = (1 - mask[:, None, None, :]) * -1e4
    for layer in layers:
        states = layer(states, attention_mask=hidden.to(states.dtype))
    return states


@dataclasses.dataclass
class Batch:
    """Tensors of B windows of L pieces with C cues in all.

    pieces, mask: int64 [B, L].
    first: whether a cue begins at each piece, float [B, L]; asked: bool [B, L], the core.
    cues: int64 [C, 2], window and first piece; right: int64 [C, 5], L for no source.
    """

    pieces: torch.Tensor
    mask: torch.Tensor
    first: torch.Tensor
    asked: torch.Tensor
    cues: torch.Tensor
    right: torch.Tensor


def read(path):
    """Returns the lines of a file in JSON Lines, such as `whosaid windows --indirect` writes."""
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def collate(windows):
    """Returns the windows as one Batch."""
    length = max(len(window["pieces"]) for window in windows)
    pieces = np.zeros((len(windows), length), np.int64)
    mask = np.zeros_like(pieces)
    first = np.zeros((len(windows), length), np.float32)
    asked = np.zeros((len(windows), length), bool)
    cues, right = [], []
    for b, window in enumerate(windows):
        n = len(window["pieces"])
        pieces[b, :n] = window["pieces"]
        mask[b, :n] = 1
        begin, end = window["core"]
        asked[b, begin:end] = True
        for attribution in window["attributions"]:
            first[b, attribution["cue"][0]] = 1
            cues.append((b, attribution["cue"][0]))
            source = attribution["source"] or [length, length]
            right.append((attribution["cue"][1], *source, *attribution["content"]))
    return Batch(
        torch.from_numpy(pieces),
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


def loss_of(network, batch):
    """The loss of where cues begin, and of what they point at."""
    reader = network.reader
    states = network.states(batch.pieces, batch.mask)
    cue = reader.cue(states).squeeze(-1)[batch.asked]
    loss = CUE_WEIGHT * nn.functional.binary_cross_entropy_with_logits(
        cue, batch.first[batch.asked]
    )
    if len(batch.cues):
        log = log_chances(batch, *reader.pointers(states, batch.cues))
        loss = loss + nn.functional.nll_loss(log, batch.right, reduction="mean")
    return loss


CUE_WEIGHT = 8.0
"""Of the loss of cues, which is averaged over all pieces, most of which are plainly none."""
