"""Fits the weights of the clues to an antecedent. See README.md for the commands."""

import argparse
import json
import random

import numpy as np
import torch

SHARED, OWN = 1, 3
"""How much weights that all askers share, and those of each asker, are held near zero.

Fitted on one half of the articles and asked about the other, a third of this links 14 pronouns of
2,930 fewer, and five times as much gives 12 quotations of 1,494 fewer the right speaker.
"""
FOLDS = 8
CLEAR = 0.75
"""Share of the likeliest from which the clues leave no doubt, as in `Antecedents`."""


def main(arguments=None):
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--choices",
        nargs="+",
        required=True,
        help="choices that `whosaid choices` wrote, or train_links.py with what it makes of them",
    )
    parser.add_argument("--askers", nargs="+", help="whose weights are written; all by default")
    parser.add_argument("--out", required=True, help="file for the weights")
    options = parser.parse_args(arguments)
    choices = [choice for path in options.choices for choice in read(path)]
    askers = sorted({choice["asker"] for choice in choices})
    if unknown := set(options.askers or askers) - set(askers):
        parser.error(f"no choices of {', '.join(sorted(unknown))}")
    clues = sorted({c for choice in choices for x in choice["candidates"] for c in degrees(x)})
    rows = [encoded(choice, askers, clues) for choice in choices]
    validate(choices, rows, len(askers), len(clues))
    if "LINK" in clues:
        compare(choices, rows, askers, clues)
    weights = fit(rows, len(askers), len(clues))
    with open(options.out, "w", encoding="utf8") as out:
        out.write("asker\tclue\tweight\n")
        for a, asker in enumerate(askers):
            for c, clue in enumerate(clues if asker in (options.askers or askers) else []):
                if abs(weights[a, c]) >= 0.005:
                    out.write(f"{asker}\t{clue}\t{weights[a, c]:.2f}\n")


def read(path):
    """Yields the choices of a file, each with the name of its document."""
    with open(path, encoding="utf8") as lines:
        for line in map(json.loads, lines):
            yield from ({"doc": line["doc"]} | c for c in line.get("choices", [line]))


def degrees(candidate):
    """Returns how far each clue to a candidate goes, by name; all that has a degree is a link."""
    link = {"LINK": candidate["link"]} if "link" in candidate else {}
    return dict.fromkeys(candidate["clues"], 1.0) | link


def encoded(choice, askers, clues):
    """Returns the clues [C, F] and the right ones [C] of a choice, and the index of its asker.

    Where no candidate is right, the last one is: nobody that the text names.
    """
    known = np.zeros((len(choice["candidates"]), len(clues)), np.float32)
    for row, candidate in zip(known, choice["candidates"], strict=True):
        for clue, degree in degrees(candidate).items():
            row[clues.index(clue)] = degree
    right = np.array([candidate["right"] for candidate in choice["candidates"]])
    right[-1] |= not right.any()
    return torch.tensor(known), torch.tensor(right), askers.index(choice["asker"])


def padded(rows):
    """Returns rows as one table: clues [N, C, F], which are there and right [N, C], askers [N]."""
    length = max(len(right) for _, right, _ in rows)
    known = torch.zeros(len(rows), length, rows[0][0].shape[1])
    there = torch.zeros(len(rows), length, dtype=torch.bool)
    right = torch.zeros(len(rows), length, dtype=torch.bool)
    for n, (clues, correct, _) in enumerate(rows):
        known[n, : len(correct)] = clues
        there[n, : len(correct)] = True
        right[n, : len(correct)] = correct
    return known, there, right, torch.tensor([asker for _, _, asker in rows])


def fit(rows, askers, clues):
    """Returns the weights [A, F] under which the right candidates are likeliest."""
    known, there, right, asking = padded(rows)
    shared = torch.zeros(clues, requires_grad=True)
    own = torch.zeros(askers, clues, requires_grad=True)
    optimizer = torch.optim.LBFGS([shared, own], max_iter=200, line_search_fn="strong_wolfe")

    def loss():
        optimizer.zero_grad()
        scores = torch.einsum("ncf,nf->nc", known, (shared + own)[asking])
        every = torch.logsumexp(scores.masked_fill(~there, -torch.inf), 1)
        correct = torch.logsumexp(scores.masked_fill(~right, -torch.inf), 1)
        total = (every - correct).sum() + SHARED * (shared**2).sum() + OWN * (own**2).sum()
        total.backward()
        return total

    optimizer.step(loss)
    return (shared + own).detach()


def held_out(choices, rows, askers, clues):
    """Yields each choice with its row and shares [C] by weights that have not seen its document."""
    docs = sorted({choice["doc"] for choice in choices})
    random.Random(3).shuffle(docs)
    for fold in range(FOLDS):
        held = set(docs[fold::FOLDS])
        weights = fit(
            [r for c, r in zip(choices, rows, strict=True) if c["doc"] not in held], askers, clues
        )
        for choice, row in zip(choices, rows, strict=True):
            if choice["doc"] in held:
                known, _, asker = row
                yield choice, row, torch.softmax(known @ weights[asker], 0)


def validate(choices, rows, askers, clues):
    """Prints how often the likeliest is right in documents that the weights have not seen."""
    hits = {}
    for choice, (_, right, _), share in held_out(choices, rows, askers, clues):
        best = int(share.argmax())
        answered = best < len(share) - 1
        found = bool(right[best]), answered, float(share[best])
        hits.setdefault(choice["asker"], []).append(found)
    for asker, found in sorted(hits.items()):
        print(asker, f"{sum(hit for hit, _, _ in found)} of {len(found)} right")
    answers = [
        (share, hit) for found in hits.values() for hit, answered, share in found if answered
    ]
    for low, high in ((0, 0.5), (0.5, 0.7), (0.7, 0.85), (0.85, 0.95), (0.95, 1.01)):
        part = [(share, hit) for share, hit in answers if low <= share < high]
        if part:
            shares, right = zip(*part, strict=True)
            print(f"share {np.mean(shares):.2f}: {np.mean(right):.2f} right of {len(part)}")


def compare(choices, rows, askers, clues):
    """Prints what a link is worth where the clues alone leave doubt, in documents not seen."""
    link = clues.index("LINK")
    plain = [(known.index_fill(1, torch.tensor(link), 0), *rest) for known, *rest in rows]
    hits = {}
    for (choice, (_, right, _), share), (_, _, linked) in zip(
        held_out(choices, plain, len(askers), len(clues)),
        held_out(choices, rows, len(askers), len(clues)),
        strict=True,
    ):
        if float(share.max()) < CLEAR:
            found = [bool(right[int(by.argmax())]) for by in (share, linked)]
            hits.setdefault(choice["asker"], []).append(found)
    for asker, found in sorted(hits.items()):
        alone, together = map(sum, zip(*found, strict=True))
        print(asker, f"in doubt: {alone} of {len(found)} right, with the link {together}")


if __name__ == "__main__":
    main()
