"""What reads attributions off a page as the product runs it: a window at a time, in eight bits."""

import numpy as np
import onnxruntime
import torch
from torch import nn

import reader as r
import rounding
from serving import served, write_onnx

LEAST = 0.15
"""The chance from which a piece is worth asking what it points at."""
TINY = 1e-6
"""What no chance is less than, nor one less it, where its logarithm is taken."""
OUTPUTS = ["cues", "chances", "pointers", "nobody", "calibration"]


class ServedReader(nn.Module):
    """Reads the states of one window [1, L, width] in eight bits.

    Returns the pieces where a cue may begin, int64 [C], the chance of that [C], what speaks for
    each piece as what each points at [C, L, 5], and for no source [C]; and the weights [4] that
    make log odds of what signs there are, as `readings` has them, the last added as it is.
    """

    def __init__(self, reader):
        super().__init__()
        self.reader = reader
        self.register_buffer("calibration", torch.zeros(4))

    def forward(self, states):
        reader = self.reader
        top = self.encode(states)[0]
        chances = torch.sigmoid(reader.cue(top).squeeze(-1))
        cues = torch.nonzero(chances >= LEAST).squeeze(1)
        asked = reader.asks(top[cues])
        away = torch.arange(top.shape[0])[None] - cues[:, None]
        known = reader.distance(away.clamp(-r.FAR, r.FAR) + r.FAR)
        together = nn.functional.gelu(asked[:, None] + reader.answers(top)[None] + known)
        nobody = reader.nobody(nn.functional.gelu(asked)).squeeze(1)
        return cues, chances[cues], reader.point(together), nobody, self.calibration + 0.0

    def encode(self, states):
        for layer in self.reader.layers:
            states = served(layer, states, states)
        return states

    def round(self, windows):
        """Puts the layers into eight bits, such that they change least for the states `windows`."""

        def read():
            for states in windows:
                self.encode(states)

        rounding.round_linear(self.reader.layers, read)
        rounding.halve(self)


def write(reader, states, path):
    # or the calibration, a constant, would lose its name
    write_onnx(reader, {"states": states}, OUTPUTS, path, do_constant_folding=False)


def readings(path, windows, states):
    """Returns signs that a reading in the windows is right [N, 3], and whether it is [N].

    The signs are the log odds of its cue, and the logarithms of the chances of its source and its
    content, as the ONNX file has them from the states of each window.
    """
    session = onnxruntime.InferenceSession(path, providers=["CPUExecutionProvider"])
    signs, right = [], []
    for window, below in zip(windows, states, strict=True):
        cues, likely, pointers, nobody, _ = session.run(OUTPUTS, {"states": below.numpy()})
        begin, end = window["core"]
        for cue, chance, scores, none in zip(cues, likely, pointers, nobody, strict=True):
            if begin <= cue < end:
                found, chances = reading(int(cue), scores, none)
                sure = np.clip([chance, *chances], TINY, 1 - TINY)
                signs.append([np.log(sure[0] / (1 - sure[0])), *np.log(sure[1:])])
                right.append(any(links(found, gold) for gold in window["attributions"]))
    return np.array(signs), np.array(right)


def reading(cue, scores, none):
    """Returns the roles that a cue points at, each its first and last piece, and the chances of the
    source and of the content.
    """
    ends = softmax(scores)
    with_none = softmax(np.concatenate([scores, np.full((1, r.POINTERS), none)]))
    here = np.zeros(len(scores))
    here[cue] = 1
    signal, _ = stretch(here, ends[:, r.CUE_LAST])
    source, chance = stretch(with_none[:-1, r.SOURCE_FIRST], with_none[:-1, r.SOURCE_LAST])
    nobody = with_none[-1, r.SOURCE_FIRST] * with_none[-1, r.SOURCE_LAST]
    content, of_content = stretch(ends[:, r.CONTENT_FIRST], ends[:, r.CONTENT_LAST])
    found = {"cue": signal, "source": [] if nobody > chance else source, "content": content}
    return found, (max(nobody, chance), of_content)


def softmax(scores):
    powers = np.exp(scores - scores.max(0))
    return powers / powers.sum(0)


def stretch(first, last):
    """Returns the likeliest first and last piece, in this order, and their chance."""
    best, chance, likeliest = [0, 0], 0.0, 0
    for i in range(len(first)):
        likeliest = i if first[i] > first[likeliest] else likeliest
        if first[likeliest] * last[i] > chance:
            best, chance = [likeliest, i], first[likeliest] * last[i]
    return best, float(chance)


def links(found, gold):
    """Whether two attributions are about the same: half of both contents, and all roles touch."""

    def shared(a, b):
        return max(0, min(a[1], b[1]) - max(a[0], b[0]) + 1)

    a, b = found["content"], gold["content"]
    either = max(a[1], b[1]) - min(a[0], b[0]) + 1
    roles = all(
        not gold[role] or (found[role] and shared(found[role], gold[role]))
        for role in ("cue", "source")
    )
    return roles and shared(a, b) >= 0.5 * either


def fit(signs, right, steps=4000, rate=0.2):
    """Returns the weights of a logistic regression of `right` on `signs`, the last that of none."""
    known = np.column_stack([signs, np.ones(len(signs))])
    weights = np.zeros(known.shape[1])
    for _ in range(steps):
        error = 1 / (1 + np.exp(-(known @ weights))) - right
        weights -= rate * (error @ known) / len(known)
    return weights.tolist()
