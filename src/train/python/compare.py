"""Compares what Java answered with what Python makes of the same windows.

See README.md for the commands.
"""

import argparse
import sys

import numpy as np
import onnxruntime
import torch

import train
import windows as w
from export import Session, asked

TOLERANCE = 0.02


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("answers", help="what `whosaid windows --answers` wrote")
    parser.add_argument("network", help="folder of encoder.onnx and attributor.onnx")
    options = parser.parse_args()
    sizes, windows = w.read(options.answers)
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = 1
    session = Session(options.network, settings)
    questions = other = 0
    largest = 0.0
    for window in asked(windows):
        found = probabilities(session, sizes, window)
        for question, python in zip(window["questions"], found, strict=True):
            java = np.array(question["answers"])
            if not java.size:
                continue  # nothing to choose from: the rules decide
            questions += 1
            other += java.argmax() != python.argmax()
            largest = max(largest, float(np.abs(java - python).max()))
    print(f"{questions} questions, {other} decided otherwise, probabilities within {largest:.4f}")
    sys.exit(other > 0 or largest > TOLERANCE)


def probabilities(session, sizes, window):
    """Yields for each question of a window P of nobody, of unknown, and of each candidate."""
    batch = w.collate([window], sizes)
    null, score, _ = session.answer(batch)
    p = torch.exp(train.log_probabilities(batch, null, score)).numpy()
    group = w.groups(batch).numpy()
    for q in range(len(window["questions"])):
        yield p[group == q]


if __name__ == "__main__":
    main()
