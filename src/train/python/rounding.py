"""Linear layers and embeddings in eight bits, in the operators that ONNX Runtime knows them by."""

import torch
from torch import nn

LEVELS = 64
"""The largest weight: with more, two products overflow sixteen bits where there is no VNNI."""
SPREAD = 2.0
"""How far an input may go beyond the median of what inputs reach, before it is scaled down."""
DAMPING = 0.01
"""Of the mean square of the inputs, added to each: what is never seen does not matter much."""
TINY = torch.finfo(torch.float32).tiny
"""The least step: zeros are divided by it rather than by zero, and stay zeros."""
LARGEST = ((0, 127), (4_000, 31), (16_000, 15))
"""The largest number in the embeddings of pieces from one on: the rarer, the smaller, which packs
better. BERT's pieces are numbered by how common they are.
"""
LARGE = 10_000
"""Numbers from which a table that stays floats is kept in half precision."""


def halve(module):
    """Rounds the large tables of floats in `module` to what half precision holds of them."""
    with torch.no_grad():
        for table in [*module.parameters(), *module.buffers()]:
            if table.is_floating_point() and table.numel() >= LARGE:
                table.copy_(table.half())


class Seen:
    """What a linear layer has read: the largest value of every input, and products of all two."""

    def __init__(self, linear):
        self.largest = torch.zeros(linear.in_features)
        self.products = torch.zeros(linear.in_features, linear.in_features)
        self.hook = linear.register_forward_pre_hook(self.look)

    def look(self, _, given):
        states = given[0].detach().flatten(0, -2)
        self.largest = torch.maximum(self.largest, states.abs().amax(0))
        self.products += states.T @ states


def round_linear(encoder, read):
    """Puts the encoder's linear layers into eight bits; `read` has it read what is usual."""
    seen = {
        name: Seen(layer) for name, layer in encoder.named_modules() if isinstance(layer, nn.Linear)
    }
    with torch.no_grad():
        read()
        for name, usual in seen.items():
            usual.hook.remove()
            encoder.set_submodule(name, RoundedLinear(encoder.get_submodule(name), usual))


class RoundedLinear(nn.Module):
    """A linear layer with weights in eight bits, which rounds what it reads to eight bits as well.

    A few inputs are much larger than the rest, which eight bits for all would leave nothing of:
    they are scaled down, and their weights up, after G. Xiao et al., "SmoothQuant", 2023.
    """

    def __init__(self, linear, seen):
        super().__init__()
        limit = SPREAD * seen.largest.median()
        shrink = (limit / seen.largest.clamp_min(1e-9)).clamp_max(1.0)
        weights, scales = rounded(linear.weight / shrink, seen.products * shrink * shrink[:, None])
        self.register_buffer("shrink", shrink)
        self.register_buffer("weights", weights.T.contiguous().to(torch.int8))
        self.register_buffer("scales", scales)
        self.bias = linear.bias

    def forward(self, states):
        return RoundedProduct.apply(states * self.shrink, self.weights, self.scales) + self.bias


def rounded(weights, products):
    """Returns whole numbers [out, in] and scales [out] whose products are near the `weights`.

    Each column's errors are made up for in those not yet rounded, as far as inputs go together:
    after E. Frantar et al., "GPTQ", 2023. products: of all two inputs, summed, [in, in].
    """
    scales = (weights.abs().amax(1) / LEVELS).clamp_min(TINY)
    order = products.diagonal().argsort(descending=True)
    left = (weights / scales[:, None])[:, order]
    damping = DAMPING * products.diagonal().mean() * torch.eye(len(products))
    inverse = torch.linalg.inv((products + damping)[order][:, order].double())
    factor = torch.linalg.cholesky(inverse, upper=True).float()
    whole = torch.empty_like(left)
    for i, column in enumerate(order):
        whole[:, column] = left[:, i].round().clamp(-LEVELS, LEVELS)
        error = (left[:, i] - whole[:, column]) / factor[i, i]
        left[:, i:] -= error[:, None] * factor[i, i:]
    return whole, scales


class RoundedProduct(torch.autograd.Function):
    """States [..., in], rounded to eight bits between their extremes, times integers [in, out]."""

    @staticmethod
    def forward(_, states, weights, scales):
        least, most = states.min().clamp_max(0), states.max().clamp_min(0)
        step = ((most - least) / 255).clamp_min(TINY)
        zero = (-least / step).round()
        whole = ((states / step).round() + zero).clamp(0, 255) - zero
        return whole @ weights.float() * (step * scales)

    @staticmethod
    def symbolic(graph, states, weights, scales):
        whole, step, zero = graph.op("DynamicQuantizeLinear", states, outputs=3)
        sums = graph.op("MatMulInteger", whole, weights, zero)
        return graph.op("Mul", graph.op("Cast", sums, to_i=1), graph.op("Mul", step, scales))


class RoundedEmbedding(nn.Module):
    """An embedding in eight bits at most, each of whose rows has a scale of its own."""

    def __init__(self, embedding):
        super().__init__()
        rows = embedding.weight.detach()
        largest = torch.empty(len(rows), 1)
        for first, number in LARGEST:
            largest[first:] = number
        scales = (rows.abs().amax(1, keepdim=True) / largest).clamp_min(TINY)
        self.register_buffer("rows", (rows / scales).round().to(torch.int8))
        self.register_buffer("scales", scales)

    def forward(self, pieces):
        return self.rows[pieces] * self.scales[pieces]
