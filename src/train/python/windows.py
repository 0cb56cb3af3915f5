"""Windows of the learned attributor, as `whosaid windows` writes them, and batches of them."""

import dataclasses
import json
import zlib

import numpy as np
import torch

NOBODY, UNKNOWN = 0, 1
"""Answers beside the candidates: nobody says it; somebody who is no candidate does."""


@dataclasses.dataclass(frozen=True)
class Sizes:
    """How many values each feature of a marked span, and of a pair, has."""

    span: tuple[int, ...]
    pair: tuple[int, ...]


def read(path):
    """Returns the sizes and the windows of a file that `whosaid windows` wrote."""
    with open(path, encoding="utf8") as lines:
        head = json.loads(next(lines))
        windows = [json.loads(line) for line in lines]
    return Sizes(tuple(head["spanFeatures"]), tuple(head["pairFeatures"])), windows


def hold_back(windows, share):
    """Splits windows by document: those to train on, and about a fixed share to calibrate on.

    The name of a document decides, so that it is on the same side in every file.
    """
    held = {w["doc"] for w in windows if zlib.crc32(w["doc"].encode()) < share * 2**32}
    return [w for w in windows if w["doc"] not in held], [w for w in windows if w["doc"] in held]


def batches(windows, pieces, shuffle):
    """Returns lists of windows of like length, about `pieces` word pieces each, padding counted.

    `shuffle` is a random.Random, or None to keep batches in the order of length.
    """
    noise = (lambda: shuffle.random() * 40) if shuffle else (lambda: 0)
    ordered = sorted(windows, key=lambda w: len(w["pieces"]) + noise())
    groups, group = [], []
    for window in ordered:
        if group and (len(group) + 1) * len(window["pieces"]) > pieces:
            groups.append(group)
            group = []
        group.append(window)
    if group:
        groups.append(group)
    if shuffle:
        shuffle.shuffle(groups)
    return groups


@dataclasses.dataclass
class Batch:
    """Tensors of B windows of L pieces with Q questions, C candidates and P pairs in all.

    pieces, mask, roles: int64 [B, L]; roles hold -100 where nobody has judged.
    questions: int64 [Q, 3], window, first and last piece; span_features: int64 [Q, F].
    candidates: int64 [C, 3]; pairs: int64 [P, 2], question and candidate; pair_features [P, G].
    cues: int64 [K, 2], window and piece that may be of a cue.
    right: bool [2 * Q + P], for each question NOBODY and UNKNOWN, then for each pair.
    judged: bool [Q].
    """

    pieces: torch.Tensor
    mask: torch.Tensor
    roles: torch.Tensor
    questions: torch.Tensor
    span_features: torch.Tensor
    candidates: torch.Tensor
    pairs: torch.Tensor
    pair_features: torch.Tensor
    cues: torch.Tensor
    right: torch.Tensor
    judged: torch.Tensor

    def inputs(self):
        """Returns the tensors that the model reads, by name."""
        names = "pieces mask questions span_features candidates pairs pair_features"
        return {name: getattr(self, name) for name in names.split()}


def collate(windows, sizes):
    """Returns the windows as one Batch."""
    length = max(len(w["pieces"]) for w in windows)
    pieces = np.zeros((len(windows), length), np.int64)
    mask = np.zeros_like(pieces)
    roles = np.full_like(pieces, -100)
    questions, span_features, candidates, pairs, pair_features = [], [], [], [], []
    cues, answers, right_pairs, judged = [], [], [], []
    for b, window in enumerate(windows):
        n = len(window["pieces"])
        pieces[b, :n] = window["pieces"]
        mask[b, :n] = 1
        roles[b, :n] = [r if r >= 0 else -100 for r in window["roles"]]
        cues.extend((b, piece) for piece in window["cues"])
        first = len(candidates)
        candidates.extend((b, *c) for c in window["candidates"])
        for question in window["questions"]:
            right = set(question["right"])
            said = question["label"] == "said"
            answers.append((question["label"] == "nobody", said and not right))
            judged.append(question["label"] != "unjudged")
            q = len(questions)
            questions.append((b, question["begin"], question["end"]))
            span_features.append(question["features"])
            pairs.extend((q, first + c) for c in range(len(question["pairs"])))
            pair_features.extend(question["pairs"])
            right_pairs.extend(c in right for c in range(len(question["pairs"])))

    def table(rows, width):
        return torch.from_numpy(np.array(rows, np.int64).reshape(-1, width))

    flat = np.concatenate([np.array(answers, bool).reshape(-1), np.array(right_pairs, bool)])
    return Batch(
        torch.from_numpy(pieces),
        torch.from_numpy(mask),
        torch.from_numpy(roles),
        table(questions, 3),
        table(span_features, len(sizes.span)),
        table(candidates, 3),
        table(pairs, 2),
        table(pair_features, len(sizes.pair)),
        table(cues, 2),
        torch.from_numpy(flat),
        torch.tensor(judged),
    )


def groups(batch):
    """Returns int64 [2 * Q + P]: for every answer the question it answers."""
    q = torch.arange(len(batch.questions))
    return torch.cat([q.repeat_interleave(2), batch.pairs[:, 0]])
