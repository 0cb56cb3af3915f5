"""Trains what reads attributions off a page. See README.md for the commands."""

import argparse
import random
import time

import numpy as np
import onnxruntime
import torch

import reader as r
import windows as w
from train import PIECES, averaged, optimization, step

HELD_BACK = 0.1


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--network", required=True, help="folder of the trained attributor")
    parser.add_argument("--polnear", required=True, help="windows of PolNeAR's training part")
    parser.add_argument("--dev", required=True, help="windows to choose on")
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--order", type=int, default=1, help="number that orders the windows")
    parser.add_argument("--out", required=True, help="file for the weights")
    options = parser.parse_args()
    torch.manual_seed(1)
    encode = encoder(options.network)
    train, _ = w.hold_back(below(encode, r.read(options.polnear)), HELD_BACK)
    dev = below(encode, r.read(options.dev))
    model = r.Reader(r.layers_above(f"{options.network}/attributor.onnx"))
    torch.manual_seed(options.order)
    shuffle = random.Random(options.order)
    epochs = [w.batches(train, PIECES, shuffle) for _ in range(options.epochs)]
    optimizer, schedule = optimization(model, model.layers, options.rate, sum(map(len, epochs)))
    average = averaged(model)
    start = time.time()
    for number, batches in enumerate(epochs, 1):
        loss = epoch(model, average, batches, optimizer, schedule)
        print(f"epoch {number}: loss {loss:.3f}, {time.time() - start:.0f} s", flush=True)
        print("  ", report(average.module, dev), flush=True)
        torch.save(average.module.state_dict(), options.out)


def encoder(folder):
    """Returns what gives the states [L, width] of a row of pieces, as the product computes them."""
    session = onnxruntime.InferenceSession(
        f"{folder}/encoder.onnx", providers=["CPUExecutionProvider"]
    )
    return lambda pieces: session.run(["states"], {"pieces": np.array([pieces])})[0][0]


def below(encode, windows):
    """Gives each of the windows the encoder's states, in half precision, and returns them."""
    for window in windows:
        window["below"] = encode(window["pieces"]).astype(np.float16)
    return windows


def epoch(model, average, batches, optimizer, schedule):
    model.train()
    total = 0.0
    for group in batches:
        loss = r.loss_of(model, r.collate(group))
        step(model, average, loss, optimizer, schedule)
        total += loss.item()
    return total / len(batches)


def report(model, windows):
    """Returns how well cues begin (F1), and which share of known cues point where they should."""
    model.eval()
    found = asked = both = 0
    hits = np.zeros(r.POINTERS)
    cues = 0
    for group in w.batches(windows, 8000, None):
        batch = r.collate(group)
        with torch.no_grad():
            states = model.states(batch.below, batch.mask)
            likely = (model.cue(states).squeeze(-1) > LIKELY) & batch.asked
            best = r.log_chances(batch, *model.pointers(states, batch.cues)).argmax(1)
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
