"""Trains what says which earlier words a mention goes back to. See README.md."""

import argparse
import dataclasses
import functools
import json
import random
import zlib

import numpy as np
import torch

import links as k
import reader as r
import windows as w
from model import ends
from train import PIECES, SEED, epochs_of, hide, log_sum

RUNS = 2
"""Of so many runs each leaves out every so-manieth article, in which what it says is fair."""
LEAST = -8.0
"""What counts as the logarithm of next to no chance, as in `SecondOpinion`."""
MOST = 50
"""Mentions before one that are asked about, the last ones."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    k.add_attributor(parser)
    parser.add_argument("--coref", required=True, help="what coref.py wrote")
    parser.add_argument("--choices", nargs="+", required=True, help="what `whosaid choices` wrote")
    parser.add_argument("--order", type=int, required=True, help="which run it is, from 1")
    parser.add_argument("--coref-epochs", type=int, default=2)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--out", required=True, help="file for the weights")
    parser.add_argument("--links", required=True, help="file for what is left out, with links")
    options = parser.parse_args()
    attributor = k.attributor(options)
    torch.manual_seed(SEED)
    linker = k.linker(attributor)
    below = attributor.encoder.eval()
    documents = [x for path in options.choices for x in r.read(path)]
    held = [x for x in documents if left_out(x["doc"]) == options.order]
    known = [x for d in documents if left_out(d["doc"]) != options.order for x in windows(d)]
    coref = [x for window in r.read(options.coref) for x in of_entities(window)]
    shuffle = random.Random(options.order)
    for stage, epochs in ((coref, options.coref_epochs), (known, options.epochs)):
        losses = [
            [
                functools.partial(loss_of, below, linker, group, shuffle)
                for group in w.batches(stage, PIECES, shuffle)
            ]
            for _ in range(epochs)
        ]
        for average in epochs_of(linker, linker.layers, losses, options.rate):
            print("  ", report(below, average, held), flush=True)
        linker.load_state_dict(average.state_dict())
    torch.save(linker.state_dict(), options.out)
    with open(options.links, "w", encoding="utf8") as out:
        for document in held:
            for choice in linked(below, linker, document):
                out.write(json.dumps(choice) + "\n")


def left_out(doc):
    """Returns the run, from 1, that does not learn from a document, by its name."""
    return 1 + zlib.crc32(doc.encode()) % RUNS


def of_entities(window):
    """Yields the window of coref.py as one with what each of its mentions asks, if it has any.

    Whoever is spoken of before what can be seen is far, and comes last but one, without a place.
    """
    asks = []
    entities, candidates = window["entities"], window["candidates"]
    for i, mention in enumerate(candidates):
        first = max(0, i - MOST)
        near = [entity == entities[i] for entity in entities[first:i]]
        if near:
            known = entities[i] in (*window["before"], *entities[:first])
            far = known and not any(near)
            places = [[place] for place in candidates[first:i]]
            right = [*near, far, not far and not any(near)]
            asks.append({"mention": mention, "places": [*places, []], "right": right})
    if asks:
        yield {"pieces": window["pieces"], "asks": asks}


def windows(document):
    """Yields the windows of a document of `whosaid choices`, with the choices in each.

    A choice is in the first window that has enough after it, so that there is much before it; one
    that has no candidate there is left out, as the product does not ask about it.
    """
    pieces = document["pieces"]
    begins = range(0, max(1, len(pieces) - k.LENGTH + k.STEP), k.STEP)
    asks = {begin: [] for begin in begins}
    for choice in document["choices"]:
        last = choice["mention"][1]
        begin = next((b for b in begins if last + k.AFTER < b + k.LENGTH), begins[-1])
        asked = ask(choice, begin)
        if any(asked["places"]):
            asks[begin].append(asked)
    for begin, asked in asks.items():
        if asked:
            yield {"pieces": [101, *pieces[begin : begin + k.LENGTH], 102], "asks": asked}


def ask(choice, begin):
    """Returns a choice as a window that begins at a piece has it, with the last places in it."""

    def here(place):
        return [piece - begin + 1 for piece in place]

    *candidates, _ = choice["candidates"]
    right = [candidate["right"] for candidate in choice["candidates"]]
    right[-1] |= not any(right)
    places = [
        [here(place) for place in candidate["places"] if place[0] >= begin][-k.CLOSEST :]
        for candidate in candidates
    ]
    mention = here(choice["mention"])
    return {"mention": mention, "places": places, "right": right, "choice": choice}


@dataclasses.dataclass
class Batch:
    """Tensors of B windows of L pieces with M mentions, P places and C candidates in all.

    pieces, mask: int64 [B, L]; mentions: int64 [M, 3], window, first and last piece; places: int64
    [P, 3]; asked: int64 [P], which mention may go back to each; candidate: int64 [P], whose it is.
    of: int64 [C], who asks for each candidate, the last of whom is nobody; right: bool [C].
    near, nobody: bool [C], whether some place of it is in the window, and whether it is nobody.
    """

    pieces: torch.Tensor
    mask: torch.Tensor
    mentions: torch.Tensor
    places: torch.Tensor
    asked: torch.Tensor
    candidate: torch.Tensor
    of: torch.Tensor
    right: torch.Tensor
    near: torch.Tensor
    nobody: torch.Tensor


def collate(windows):
    """Returns the windows as one Batch."""
    length = max(len(window["pieces"]) for window in windows)
    pieces = np.zeros((len(windows), length), np.int64)
    mask = np.zeros_like(pieces)
    mentions, places, asked, candidate, of, right, near, nobody = ([] for _ in range(8))
    for b, window in enumerate(windows):
        n = len(window["pieces"])
        pieces[b, :n] = window["pieces"]
        mask[b, :n] = 1
        for ask in window["asks"]:
            for found in [*ask["places"], None]:
                for place in found or []:
                    places.append((b, *place))
                    asked.append(len(mentions))
                    candidate.append(len(of))
                of.append(len(mentions))
                near.append(bool(found))
                nobody.append(found is None)
            right += ask["right"]
            mentions.append((b, *ask["mention"]))

    def table(rows, *shape):
        return torch.tensor(rows, dtype=torch.int64).view(*shape)

    return Batch(
        torch.from_numpy(pieces),
        torch.from_numpy(mask),
        table(mentions, -1, 3),
        table(places, -1, 3),
        table(asked, -1),
        table(candidate, -1),
        table(of, -1),
        torch.tensor(right),
        torch.tensor(near),
        torch.tensor(nobody),
    )


def log_chances(below, linker, batch):
    """Returns log P of each candidate [C], of all those of one who asks."""
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=linker.training):
        states = below.embeddings(input_ids=batch.pieces)
        states = r.through(below.encoder.layer[: r.SHARED], states, batch.mask)
    states = linker.states(states, batch.mask)
    away = batch.mentions[batch.asked, 1] - batch.places[:, 1]
    score, rest = linker(
        ends(states, batch.mentions), ends(states, batch.places), away, batch.asked
    )
    far, nobody = rest[batch.of].unbind(1)
    scores = torch.where(batch.nobody, nobody, far)
    together = log_sum(score, batch.candidate, len(batch.of))
    scores = torch.where(batch.near, together, scores)
    return scores - log_sum(scores, batch.of, len(batch.mentions))[batch.of]


def loss_of(below, linker, windows, shuffle):
    """The loss of the choices in windows some of whose pieces are hidden."""
    batch = collate(windows)
    hide(batch, shuffle)
    log = log_chances(below, linker, batch)
    return -log_sum(log[batch.right], batch.of[batch.right], len(batch.mentions)).mean()


def linked(below, linker, document):
    """Yields the choices of a document, with what the linker thinks of each candidate, log P."""
    linker.eval()
    for window in windows(document):
        with torch.no_grad():
            log = log_chances(below, linker, collate([window])).tolist()
        for asked in window["asks"]:
            choice = asked["choice"]
            candidates = choice["candidates"]
            here, log = log[: len(candidates)], log[len(candidates) :]
            yield {
                "doc": document["doc"],
                "asker": choice["asker"],
                "candidates": [
                    {"right": c["right"], "clues": c["clues"], "link": max(LEAST, x)}
                    for c, x in zip(candidates, here, strict=True)
                ],
            }


def report(below, linker, documents):
    """Returns how often the linker alone is right in the choices of documents, by who asks."""
    hits = {}
    for document in documents:
        for choice in linked(below, linker, document):
            best = max(choice["candidates"], key=lambda candidate: candidate["link"])
            right = [candidate["right"] for candidate in choice["candidates"]]
            hit = best["right"] or (best is choice["candidates"][-1] and not any(right))
            hits.setdefault(choice["asker"], []).append(hit)
    every = [hit for found in hits.values() for hit in found]
    shares = " ".join(f"{asker} {sum(x) / len(x):.3f}" for asker, x in sorted(hits.items()))
    return f"{sum(every) / len(every):.3f} of {len(every)} {shares}"


if __name__ == "__main__":
    main()
