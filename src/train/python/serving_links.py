"""What says which earlier words a mention goes back to as the product runs it, in eight bits."""

import torch
from torch import nn

import rounding
from serving import served, write_onnx

OUTPUTS = ["score", "rest"]


class ServedLinker(nn.Module):
    """Reads the states of one window [1, L, width] in eight bits.

    places: the pieces looked at, int64 [1, N], for which alone the last layer is computed; mention
    [1, 2] and earlier [P, 2]: indexes of the first and last of each among them. Returns what speaks
    for the earlier words [P], and for somebody who is far and for nobody [2].
    """

    def __init__(self, linker):
        super().__init__()
        self.linker = linker

    def forward(self, states, places, mention, earlier):
        top = self.encode(states, places[0])[0]
        pieces = places[0]
        away = pieces[mention[0, 0]] - pieces[earlier[:, 0]]
        asked = torch.zeros_like(away)
        score, rest = self.linker(top[mention].flatten(1), top[earlier].flatten(1), away, asked)
        return score, rest[0]

    def encode(self, states, places):
        *others, last = self.linker.layers
        for layer in others:
            states = served(layer, states, states)
        return served(last, states, states[:, places])

    def round(self, windows):
        """Puts the layers into eight bits, such that they change least for the states `windows`."""

        def read():
            for states in windows:
                self.encode(states, torch.arange(states.shape[1]))

        rounding.round_linear(self.linker.layers, read)
        rounding.halve(self)


def write(linker, states, path):
    """Writes a served linker as ONNX."""
    given = {
        "states": states,
        "places": torch.tensor([[3, 5, 7]]),
        "mention": torch.tensor([[2, 2]]),
        "earlier": torch.tensor([[0, 1], [1, 1]]),
    }
    write_onnx(linker, given, OUTPUTS, path)
