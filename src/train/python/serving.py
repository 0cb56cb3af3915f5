"""The attributor as the product runs it: one window at a time, attention fused, in eight bits."""

import unicodedata

import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from torch import nn

import rounding
from model import CUE, HIDDEN, SHARED, Attributor

INPUTS = "pieces places questions span_features candidates pairs pair_features".split()
UNKNOWN_PIECE = 100
"""The id of BERT's [UNK]."""
MARKERS = range(1, 5)
"""Ids that BERT leaves unused, which are marks and gaps in a page."""
OUTPUTS = ["null", "score", "cue"]


def foreign(vocabulary):
    """Returns the ids of the pieces, in the order of their ids, that no English text is cut into:
    those in other scripts, Greek apart, and those that stand for nothing.
    """

    def is_foreign(letter):
        script = unicodedata.name(letter, "").split(" ")[0]
        return letter.isalpha() and script not in ("LATIN", "GREEK")

    return [
        i
        for i, piece in enumerate(vocabulary)
        if i not in MARKERS and (piece.startswith("[unused") or any(map(is_foreign, piece)))
    ]


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

    def forget(self, pieces):
        """Takes the pieces, ids, for unknown ones, which costs no room."""
        words = self.model.encoder.embeddings.word_embeddings.weight
        with torch.no_grad():
            words[pieces] = words[UNKNOWN_PIECE].clone()

    def round(self, windows):
        """Puts the encoder into eight bits, such that it changes least for `windows`, and what else
        is large into half precision.
        """

        def read():
            for window in windows:
                pieces = torch.tensor([window["pieces"]])
                self.above(self.below(pieces), torch.arange(pieces.shape[1]))

        encoder = self.model.encoder
        rounding.round_linear(encoder.encoder, read)
        words = encoder.embeddings.word_embeddings
        encoder.embeddings.word_embeddings = rounding.RoundedEmbedding(words)
        rounding.halve(self)


def served(layer, states, wanted):
    """Returns what a layer of BERT makes of states [1, L, width], at `wanted` [1, N, width]."""
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


AXES = {
    "pieces": {1: "length"},
    "states": {1: "length"},
    "places": {1: "places"},
    "questions": {0: "questions"},
    "span_features": {0: "questions"},
    "candidates": {0: "candidates"},
    "pairs": {0: "pairs"},
    "pair_features": {0: "pairs"},
    "earlier": {0: "earlier"},
    "null": {0: "questions"},
    "score": {0: "scored"},
    "cue": {0: "places"},
    "cues": {0: "cues"},
    "chances": {0: "cues"},
    "pointers": {0: "cues", 1: "length"},
    "nobody": {0: "cues"},
}
"""What varies from window to window in the tensors that a file takes and gives."""


def write_onnx(module, given, outputs, path, **options):
    """Writes a module as ONNX; `given` has what it takes, by name."""
    names = [*given, *outputs]
    torch.onnx.export(
        module,
        tuple(given.values()),
        path,
        input_names=list(given),
        output_names=outputs,
        dynamic_axes={name: AXES[name] for name in names if name in AXES},
        opset_version=17,
        dynamo=False,
        custom_opsets={"com.microsoft": 1},
        **options,
    )
    model = onnx.load(path)
    halve(model.graph)
    onnx.save(model, path)


def halve(graph):
    """Writes large tables of floats in half precision; ONNX Runtime makes floats of them again."""
    tables = [
        table
        for table in graph.initializer
        if table.data_type == TensorProto.FLOAT
        and numpy_helper.to_array(table).size >= rounding.LARGE
    ]
    for table in tables:
        halved = numpy_helper.to_array(table).astype("float16")
        cast = helper.make_node("Cast", [f"{table.name}.half"], [table.name], to=TensorProto.FLOAT)
        graph.initializer.append(numpy_helper.from_array(halved, f"{table.name}.half"))
        graph.initializer.remove(table)
        graph.node.insert(0, cast)


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
