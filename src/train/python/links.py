"""What says which earlier words a mention goes back to, by layers of its own."""

import copy
import math

import torch
from torch import nn

import reader as r
import windows as w
from model import SHARED, Attributor, pretrained_encoder

HIDDEN = 192
LENGTH = 400
"""Word pieces of a window that is trained on; mentions in it have about as many before them as the
product reads, which reads a window for each.
"""
STEP = 200
AFTER = 40
"""Pieces after a mention that are read, as in `Linker`."""
CLOSEST = 8
"""Of the places of one candidate that many are looked at, the last ones, as in `SecondOpinion`."""
FARTHEST = 6.0
"""The logarithm of about as many pieces as a window has."""


class Linker(nn.Module):
    """Scores what a mention may go back to by the states of both, and how far apart they are."""

    def __init__(self, layers, dropout=0.2):
        super().__init__()
        width = layers[0].output.dense.out_features
        self.layers = layers
        self.later = nn.Linear(2 * width, HIDDEN)
        self.earlier = nn.Linear(2 * width, HIDDEN)
        self.distance = nn.Linear(1, HIDDEN)
        self.score = nn.Linear(HIDDEN, 1)
        self.match = nn.Linear(HIDDEN, HIDDEN, bias=False)
        self.rest = nn.Linear(HIDDEN, 2)
        self.dropout = nn.Dropout(dropout)

    def states(self, below, mask):
        """Returns the states [B, L, width] of the last layer; mask: int64 [B, L]."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            return r.through(self.layers, below, mask).float()

    def forward(self, mentions, earlier, away, asked):
        """Returns scores [P] of places, and of somebody who is far and of nobody [M, 2].

        mentions: the states of their ends, side by side, [M, 2 * width]; earlier: those of places
        [P, 2 * width]; away: how many pieces they are before the mention that asks, [P]; asked:
        which one does, int64 [P].
        """
        later = self.later(mentions)
        known = self.distance(torch.log1p(away.to(later.dtype)).unsqueeze(-1) / FARTHEST)
        place = self.earlier(earlier)
        together = nn.functional.gelu(later[asked] + place + known)
        match = (self.match(place) * later[asked]).sum(-1) / math.sqrt(HIDDEN)
        score = self.score(self.dropout(together)).squeeze(-1) + match
        return score, self.rest(self.dropout(nn.functional.gelu(later)))


def add_attributor(parser):
    """Adds the options that say which attributor linkers begin as, and stand on."""
    parser.add_argument("--encoder", required=True, help="ONNX file of the public encoder")
    parser.add_argument("--windows", required=True, help="windows, for the sizes of features")
    parser.add_argument("--weights", required=True, help="what train_reader.py wrote")


def attributor(options):
    """Returns the attributor that the options name."""
    sizes, _ = w.read(options.windows)
    encoder = pretrained_encoder(options.encoder)
    return r.network(Attributor(encoder, sizes), torch.load(options.weights)).attributor


def linker(attributor):
    """Returns a linker that begins as the layers of an attributor that nothing else shares."""
    return Linker(copy.deepcopy(attributor.encoder.encoder.layer[SHARED:]))
