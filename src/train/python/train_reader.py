"""Trains what reads attributions off a page, and the attributor on with it. See README.md."""

import argparse
import copy
import functools
import random

import numpy as np
import torch
from torch import nn

import reader as r
import windows as w
from model import TOGETHER, Attributor, mean, pretrained_encoder
from train import HELD_BACK, PIECES, SEED, Gold, add_arguments, epochs_of


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    parser.add_argument("--weights", nargs="+", required=True, help="what runs of train.py wrote")
    parser.add_argument("--indirect", required=True, help="windows of PolNeAR to read")
    parser.add_argument("--indirect-dev", required=True, help="windows to choose on")
    parser.add_argument("--epochs", type=int, default=3, help="epochs of the first stage")
    parser.add_argument("--news-epochs", type=int, default=1, help="epochs of the second stage")
    parser.add_argument("--own-epochs", type=int, default=2, help="epochs of the reader alone")
    parser.add_argument("--rate", type=float, default=1e-4)
    options = parser.parse_args()
    torch.manual_seed(SEED)  # runs that begin alike can be averaged
    shuffle = random.Random(options.order)
    gold = Gold.read(options)
    attributor = Attributor(pretrained_encoder(options.encoder), gold.sizes)
    attributor.load(mean(torch.load(path) for path in options.weights))
    before = copy.deepcopy(attributor.state_dict())
    network = r.Network(attributor, TOGETHER)
    torch.manual_seed(options.order)
    reading, _ = w.hold_back(r.read(options.indirect), HELD_BACK)
    dev = r.read(options.indirect_dev)
    epochs = gold.epochs(options.epochs, options.news_epochs, attributor, shuffle)
    for losses in epochs:
        losses += reading_losses(network, reading, shuffle)
        shuffle.shuffle(losses)
    trained = nn.ModuleList([attributor.encoder, network.reader.layers])
    for average in epochs_of(network, trained, epochs, options.rate):
        show(gold, average, options.indirect_dev, dev)
        last = average
    network.load_state_dict(last.state_dict())
    network.part(before)
    epochs = [reading_losses(network, reading, shuffle) for _ in range(options.own_epochs)]
    for average in alone(network, epochs, options.rate):
        show(gold, average, options.indirect_dev, dev)
        torch.save(average.state_dict(), options.out)


def reading_losses(network, windows, shuffle):
    """Returns the losses of the batches of an epoch, to be computed."""
    return [
        functools.partial(loss_of_windows, network, group)
        for group in w.batches(windows, PIECES, shuffle)
    ]


def alone(network, epochs, rate):
    """Trains the reader on what the layers below give it; yields the network after each epoch."""
    network.eval().attributor.requires_grad_(False)
    for average in epochs_of(network.reader, network.reader.layers, epochs, rate):
        whole = copy.deepcopy(network)
        whole.reader = average
        yield whole


def show(gold, network, name, windows):
    gold.report(network.attributor)
    print("  ", name, report(network, windows), flush=True)


def loss_of_windows(network, windows):
    return r.loss_of(network, r.collate(windows))


def report(network, windows):
    """Returns how well cues begin (F1), and which share of known cues point where they should."""
    network.eval()
    found = asked = both = 0
    hits = np.zeros(r.POINTERS)
    cues = 0
    for group in w.batches(windows, 8000, None):
        batch = r.collate(group)
        with torch.no_grad():
            states = network.states(batch.pieces, batch.mask)
            likely = (network.reader.cue(states).squeeze(-1) > LIKELY) & batch.asked
            best = r.log_chances(batch, *network.reader.pointers(states, batch.cues)).argmax(1)
        first = batch.first.bool()
        found, asked = found + int(likely.sum()), asked + int(first.sum())
        both += int((likely & first).sum())
        hits += (best == batch.right).sum(0).numpy()
        cues += len(batch.cues)
    names = "cue_last source_first source_last content_first content_last".split()
    shares = " ".join(f"{n} {k / cues:.3f}" for n, k in zip(names, hits, strict=True))
    return f"cues {2 * both / (found + asked):.3f} {shares}"


LIKELY = -0.4
"""The logit from which a piece is taken for the beginning of a cue."""


if __name__ == "__main__":
    main()
