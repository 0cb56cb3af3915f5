"""Calibrates trained weights, writes them as ONNX in int8 and measures what that costs.

See README.md for the commands.
"""

import argparse

import numpy as np
import onnxruntime
import torch

import reader as r
import serving_reader
import train
import windows as w
from model import Attributor, mean, pretrained_encoder
from serving import INPUTS, OUTPUTS, Part, Served, feeds, foreign, write_onnx
from serving_reader import ServedReader
from train import HELD_BACK


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", required=True, help="ONNX file of the public encoder")
    parser.add_argument(
        "--weights", nargs="+", required=True, help="what runs of train_reader wrote"
    )
    parser.add_argument("--polnear", required=True, help="windows of PolNeAR's training part")
    parser.add_argument(
        "--news", nargs="+", required=True, help="windows of the news training sets"
    )
    parser.add_argument("--indirect", required=True, help="windows of PolNeAR to read")
    parser.add_argument("--dev", nargs="+", required=True, help="windows to compare on")
    parser.add_argument("--out", required=True, help="folder of vocabulary.txt, for the ONNX files")
    options = parser.parse_args()
    sizes, polnear = w.read(options.polnear)
    news = [window for path in options.news for window in w.read(path)[1]]
    network = r.network(
        Attributor(pretrained_encoder(options.encoder), sizes),
        mean(torch.load(path) for path in options.weights),
    ).eval()
    model = network.attributor
    held = [*w.hold_back(polnear, HELD_BACK)[1], *w.hold_back(news, HELD_BACK)[1]]
    _, read = w.hold_back(r.read(options.indirect), HELD_BACK)
    model.temperature.fill_(temperature(model, sizes, held))
    print(f"temperature {float(model.temperature):.3f} on {len(held)} held-back windows")
    dev = [(path, asked(w.read(path)[1])) for path in options.dev]
    for path, windows in dev:
        print("float", path, train.report(model, sizes, windows))
    served = Served(model).eval()
    with open(f"{options.out}/vocabulary.txt", encoding="utf8") as pieces:
        served.forget(foreign(pieces.read().splitlines()))
    served.round(held + read)
    write(served, w.collate(held[:1], sizes), options.out)
    session = Session(options.out)
    for path, windows in dev:
        print("int8 ", path, train.report(session, sizes, windows, pieces=0))
    states = [session.states(window["pieces"]) for window in read]
    reader = ServedReader(network.reader).eval()
    reader.round(states)
    path = f"{options.out}/reader.onnx"
    serving_reader.write(reader, states[0], path)
    signs, right = serving_reader.readings(path, read, states)
    reader.calibration.copy_(torch.tensor(serving_reader.fit(signs, right)))
    serving_reader.write(reader, states[0], path)
    print(f"{len(right)} readings of {len(read)} windows, {right.mean():.3f} right")
    print("calibration", reader.calibration.tolist())


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
    pieces = {"pieces": given["pieces"]}
    write_onnx(Part(served, "below").eval(), pieces, ["states"], f"{folder}/encoder.onnx")
    above = {"states": states} | {name: given[name] for name in INPUTS if name != "pieces"}
    write_onnx(Part(served, "answer").eval(), above, OUTPUTS, f"{folder}/attributor.onnx")


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

    def states(self, pieces):
        """Returns the states [1, L, width] of a row of pieces that the layers share."""
        return torch.from_numpy(self.encoder.run(["states"], {"pieces": np.array([pieces])})[0])

    def answer(self, batch):
        given = {name: tensor.numpy() for name, tensor in feeds(batch).items()}
        (states,) = self.encoder.run(["states"], {"pieces": given.pop("pieces")})
        out = self.attributor.run(OUTPUTS, given | {"states": states})
        return [torch.from_numpy(values) for values in out]


if __name__ == "__main__":
    main()
