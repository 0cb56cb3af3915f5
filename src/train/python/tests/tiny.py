"""A network small enough for tests, with random weights, and windows for it to read."""

import pathlib
import random

import torch
from transformers import BertConfig, BertModel

import windows as w
from model import Attributor

TOP = pathlib.Path(__file__).resolve().parents[4]
"""The top of the repository."""
SIZES = w.Sizes((3, 2), (2, 4, 3))
VOCABULARY = 1200
LAYERS = 2
UNITS = 128


def attributor(layers=LAYERS):
    """Returns a network none of whose weights is zero, so that none of them can be lost."""
    torch.manual_seed(5)
    config = BertConfig(
        vocab_size=VOCABULARY,
        hidden_size=64,
        num_hidden_layers=layers,
        num_attention_heads=2,
        intermediate_size=UNITS,
        max_position_embeddings=80,
        attn_implementation="lean",
        attention_probs_dropout_prob=0.0,
    )
    model = Attributor(BertModel(config, add_pooling_layer=False), SIZES)
    with torch.no_grad():
        for parameter in model.parameters():
            parameter += 0.1 * torch.randn_like(parameter)
    model.temperature.fill_(1.3)
    return model.eval()


def window(seed, length=20, candidates=3, questions=2, doc="harbour.txt"):
    """Returns a window as a line of `whosaid windows` holds it, all at random."""
    draw = random.Random(seed)

    def place():
        return sorted(draw.sample(range(1, length - 1), 2))

    def features(sizes):
        return [draw.randrange(size) for size in sizes]

    def question():
        begin, end = place()
        return {
            "place": [begin, end],
            "begin": begin,
            "end": end,
            "features": features(SIZES.span),
            "pairs": [features(SIZES.pair) for _ in range(candidates)],
            "label": draw.choice(["said", "nobody", "unjudged"]),
            "right": [],
            "type": "direct",
            "kind": "none",
            "answers": [],
        }

    asked = [question() for _ in range(questions)]
    asked[0] |= {"label": "said", "right": [draw.randrange(candidates)]}
    return {
        "doc": doc,
        "pieces": [101, *(draw.randrange(1, VOCABULARY) for _ in range(length - 2)), 102],
        "roles": [-1, *(draw.randrange(-1, 4) for _ in range(length - 2)), -1],
        "cues": sorted(draw.sample(range(1, length - 1), 4)),
        "candidates": [place() for _ in range(candidates)],
        "questions": asked,
    }
