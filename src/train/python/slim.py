"""Cuts a trained encoder's feed-forward blocks down to the inner units that matter most.

Nothing else in the network costs as much for as little. A unit matters as much as the loss would
change without it, to first order, after P. Michel et al., "Are Sixteen Heads Really Better than
One?", 2019. What a unit adds on average stays, in the bias.
"""

import random

import torch

import windows as w

SHARE = 0.5
"""How much of the blocks' time stays."""
LAST = 0.4
"""For how many of the pieces the last block is computed at run time: its units cost less."""
STEP = 64
"""Blocks keep multiples of this many units, which processors multiply faster."""
PIECES = 600
"""Word pieces of a batch: what matters to a few windows is seen apart."""


def slim(model, sizes, windows, loss):
    """Cuts the blocks of a model, which then answers the `windows` much as before.

    loss: of a batch and the model's outputs for it.
    """
    blocks = model.encoder.encoder.layer
    weights = model.state_dict()
    worth, mean = survey(model, sizes, windows, loss)
    for number, units in enumerate(most(worth)):
        print(f"layer {number} keeps {len(units)} inner units", flush=True)
        within = f"encoder.encoder.layer.{number}."
        gone = torch.ones(worth.shape[1], dtype=torch.bool)
        gone[units] = False
        out = blocks[number].output.dense.weight.detach()
        weights[within + "output.dense.bias"] += out[:, gone] @ mean[number, gone]
        weights[within + "output.dense.weight"] = out[:, units]
        for name in "intermediate.dense.weight", "intermediate.dense.bias":
            weights[within + name] = weights[within + name][units]
    model.load(weights)


def survey(model, sizes, windows, loss):
    """Returns how much each inner unit matters, and its mean activation: [layers, units] both."""
    blocks = model.encoder.encoder.layer
    gates = [torch.ones(block.output.dense.in_features, requires_grad=True) for block in blocks]
    worth = torch.zeros(len(gates), len(gates[0]))
    total = torch.zeros_like(worth)
    pieces = 0

    def watch(number):
        def hook(_, given):
            activations, *others = given
            total[number] += activations.detach()[batch.mask.bool()].sum(0)
            return activations * gates[number], *others

        return blocks[number].output.register_forward_pre_hook(hook)

    hooks = [watch(number) for number in range(len(blocks))]
    model.eval()
    for group in w.batches(windows, PIECES, random.Random(1)):
        batch = w.collate(group, sizes)
        pieces += int(batch.mask.sum())
        slopes = torch.autograd.grad(loss(batch, *model(**batch.inputs())), gates)
        worth += torch.stack(slopes).abs()
    for hook in hooks:
        hook.remove()
    return worth, total / pieces


def most(worth):
    """Returns for each layer the indexes of its units that stay, in order."""
    cost = torch.ones_like(worth)
    cost[-1] = LAST
    order = (worth / cost).flatten().argsort(descending=True)
    stays = torch.zeros(worth.numel(), dtype=torch.bool)
    stays[order[cost.flatten()[order].cumsum(0) <= SHARE * cost.sum()]] = True
    counts = [max(1, round(int(n) / STEP)) * STEP for n in stays.view_as(worth).sum(1)]
    return [row.topk(count).indices.sort().values for row, count in zip(worth, counts, strict=True)]
