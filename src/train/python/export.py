"""Calibrates trained weights, writes them as ONNX in int8 and measures what that costs.

See README.md for the commands.
"""

import argparse

import numpy as np
import onnxruntime
import torch

import train
import windows as w
from model import Attributor, mean, pretrained_encoder
from serving import INPUTS, OUTPUTS, Part, Served, feeds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", required=True, help="ONNX file of the public encoder")
    parser.add_argument("--weights", nargs="+", required=True, help="what runs of train.py wrote")
    parser.add_argument("--polnear", required=True, help="windows of PolNeAR's training part")
    parser.add_argument("--news", nargs="+", required=True, help="windows of the news training sets")
    parser.add_argument("--dev", nargs="+", required=True, help="windows to compare on")
    parser.add_argument("--out", required=True, help="folder for encoder.onnx and attributor.onnx")
    options = parser.parse_args()
    sizes, polnear = w.read(options.polnear)
    news = [window for path in options.news for window in w.read(path)[1]]
    model = Attributor(pretrained_encoder(options.encoder), sizes)
    model.load(mean(torch.load(path) for path in options.weights))
    model.eval()
    held = [*w.hold_back(polnear, 0.1)[1], *w.hold_back(news, 0.1)[1]]
    model.temperature.fill_(temperature(model, sizes, held))
    print(f"temperature {float(model.temperature):.3f} on {len(held)} held-back windows")
    dev = [(path, asked(w.read(path)[1])) for path in options.dev]
    for path, windows in dev:
        print("float", path, train.report(model, sizes, windows))
    served = Served(model).eval()
    served.round(held)
    write(served, w.collate(held[:1], sizes), options.out)
    session = Session(options.out)
    for path, windows in dev:
        print("int8 ", path, train.report(session, sizes, windows, pieces=0))


def asked(windows):
    """Returns the windows that the network decides about; the rest have no candidate."""
    return [window for window in windows if window["candidates"]]


def temperature(model, sizes, windows):
    """Returns the divisor of the scores that makes the likeliest answers' log loss least."""
    model.temperature.fill_(1.0)
    kept = []
    for group in w.batches(windows, 16000, None):
        batch = w.collate(group, sizes)
        with torch.no_grad():
            null, score, _ = model(**batch.inputs())
        kept.append((batch, null, score))

    def loss(t):
        total = n = 0.0
        for batch, null, score in kept:
            judged = int(batch.judged.sum())
            total += judged * float(train.answer_loss(batch, null / t, score / t))
            n += judged
        return total / n

    return min(np.arange(0.6, 3.01, 0.02), key=loss)


def write(served, batch, folder):
    """Writes the layers that everything shares, and those that attribute."""
    given = feeds(batch)
    with torch.no_grad():
        states = served.below(given["pieces"])
    export(Part(served, "below").eval(), {"pieces": given["pieces"]}, ["states"], f"{folder}/encoder.onnx")
    above = {"states": states} | {name: given[name] for name in INPUTS if name != "pieces"}
    export(Part(served, "answer").eval(), above, OUTPUTS, f"{folder}/attributor.onnx")


def export(module, given, outputs, path):
    axes = {
        "pieces": {1: "length"},
        "states": {1: "length"},
        "places": {1: "places"},
        "questions": {0: "questions"},
        "span_features": {0: "questions"},
        "candidates": {0: "candidates"},
        "pairs": {0: "pairs"},
        "pair_features": {0: "pairs"},
        "null": {0: "questions"},
        "score": {0: "pairs"},
        "cue": {0: "places"},
    }
    torch.onnx.export(
        module,
        tuple(given.values()),
        path,
        input_names=list(given),
        output_names=outputs,
        dynamic_axes={name: axes[name] for name in [*given, *outputs]},
        opset_version=17,
        dynamo=False,
        custom_opsets={"com.microsoft": 1},
    )


class Session:
    """The ONNX files of a folder in the clothes of the model; reads batches of one window."""

    def __init__(self, folder, settings=None):
        self.encoder, self.attributor = (
            onnxruntime.InferenceSession(
                f"{folder}/{name}.onnx", settings, providers=["CPUExecutionProvider"]
            )
            for name in ("encoder", "attributor")
        )

    def eval(self):
        return self

    def answer(self, batch):
        given = {name: tensor.numpy() for name, tensor in feeds(batch).items()}
        (states,) = self.encoder.run(["states"], {"pieces": given.pop("pieces")})
        out = self.attributor.run(OUTPUTS, given | {"states": states})
        return [torch.from_numpy(values) for values in out]


if __name__ == "__main__":
    main()
