"""The attributor as the product runs it: one window at a time, attention fused, in eight bits."""

import torch
from torch import nn

import rounding
from model import CUE, HIDDEN, Attributor

SHARED = 3
"""Layers that serve whatever is made of a page: what reads it may have others above them."""
INPUTS = "pieces places questions span_features candidates pairs pair_features".split()
OUTPUTS = ["null", "score", "cue"]


def feeds(batch):
    """Returns what the served network reads, by name, of a Batch of one window.

    The last layer is computed only where somebody looks: at `places`, pieces [1, N], of which
    questions [Q, 2] and candidates [C, 2] hold the indexes of their first and last.
    """
    ends = [batch.questions[:, 1:], batch.candidates[:, 1:]]
    looked = torch.cat([*(rows.flatten() for rows in ends), batch.cues[:, 1]])
    places, index = looked.unique(return_inverse=True)
    questions, candidates, _ = index.split([2 * len(rows) for rows in ends] + [len(batch.cues)])
    given = batch.inputs() | {
        "places": places[None],
        "questions": questions.view(-1, 2),
        "candidates": candidates.view(-1, 2),
    }
    return {name: given[name] for name in INPUTS}


class Served(nn.Module):
    """Null scores [Q, 2], pair scores [P] and P(cue) [N] of the places of one window.

    Computes what Attributor does, without the mask, which one window does not need.
    """

    def __init__(self, model: Attributor, shared=SHARED):
        super().__init__()
        self.model = model
        self.shared = shared

    def forward(self, pieces, *asked):
        return self.answer(self.below(pieces), *asked)

    def answer(self, states, places, questions, span_features, candidates, pairs, pair_features):
        """Answers by the states [1, L, width] that the layers below give."""
        model = self.model
        states = self.above(states, places[0])[0]
        question = model.question(states[questions].flatten(1)) + model.span_features(span_features)
        candidate = model.candidate(states[candidates].flatten(1))[pairs[:, 1]]
        asked = question[pairs[:, 0]]
        known = model.pair_features(pair_features)
        together = nn.functional.gelu(asked + candidate + known)
        match = (model.match(candidate) * asked).sum(-1) / HIDDEN**0.5
        score = model.score(together).squeeze(-1) + match
        null = model.null(nn.functional.gelu(question))
        cue = torch.softmax(model.role(states), -1)[..., CUE]
        return null / model.temperature, score / model.temperature, cue

    def below(self, pieces):
        """Returns the states [1, L, width] of the layers that everything shares."""
        encoder = self.model.encoder
        states = encoder.embeddings(input_ids=pieces)
        for layer in encoder.encoder.layer[: self.shared]:
            states = served(layer, states, states)
        return states

    def above(self, states, places):
        """Returns the states [1, N, width] of the last layer at places [N]."""
        *others, last = self.model.encoder.encoder.layer[self.shared :]
        for layer in others:
            states = served(layer, states, states)
        return served(last, states, states[:, places])

    def round(self, windows):
        """Puts the encoder into eight bits, such that it changes least for `windows`."""

        def read():
            for window in windows:
                pieces = torch.tensor([window["pieces"]])
                self.above(self.below(pieces), torch.arange(pieces.shape[1]))

        encoder = self.model.encoder
        rounding.round_linear(encoder.encoder, read)
        words = encoder.embeddings.word_embeddings
        encoder.embeddings.word_embeddings = rounding.RoundedEmbedding(words)


def served(layer, states, wanted):
    """Returns what a layer of BERT makes of states [1, L, width], at those `wanted` [1, N, width]."""
    own = layer.attention.self
    heads = layer.attention.self.num_attention_heads
    mixed = Attention.apply(own.query(wanted), own.key(states), own.value(states), heads)
    states = layer.attention.output(mixed, wanted)
    return layer.output(layer.intermediate(states), states)


class Part(nn.Module):
    """A method of a module as a module, which is what can be exported."""

    def __init__(self, whole, method):
        super().__init__()
        self.whole = whole
        self.method = method

    def forward(self, *given):
        return getattr(self.whole, self.method)(*given)


class Attention(torch.autograd.Function):
    """Attention over whole windows: [1, L, width] each; one fused operator in ONNX Runtime."""

    @staticmethod
    def forward(_, query, key, value, heads):
        split = [x.unflatten(-1, (heads, -1)).transpose(1, 2) for x in (query, key, value)]
        return nn.functional.scaled_dot_product_attention(*split).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(graph, query, key, value, heads):
        fused = graph.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        return fused.setType(query.type())
