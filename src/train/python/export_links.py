"""Writes what train_links.py has trained as ONNX in int8. See README.md."""

import argparse

import torch

import links as k
import reader as r
import serving_links
import train_links
from export import Session
from model import mean

SAMPLE = 6
"""Rounding looks at every so-manieth document."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    k.add_attributor(parser)
    parser.add_argument("--linkers", nargs="+", required=True, help="what train_links.py wrote")
    parser.add_argument("--choices", nargs="+", required=True, help="what `whosaid choices` wrote")
    parser.add_argument("--network", required=True, help="folder of encoder.onnx, for linker.onnx")
    options = parser.parse_args()
    linker = k.linker(k.attributor(options))
    linker.load_state_dict(mean(torch.load(path) for path in options.linkers))
    session = Session(options.network)
    documents = [d for path in options.choices for d in r.read(path)]
    read = [window for d in documents[::SAMPLE] for window in train_links.windows(d)]
    states = [session.states(window["pieces"]) for window in read]
    served = serving_links.ServedLinker(linker.eval()).eval()
    served.round(states)
    serving_links.write(served, states[0], f"{options.network}/linker.onnx")


if __name__ == "__main__":
    main()
