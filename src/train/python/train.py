"""Trains the learned attributor. See README.md for the commands."""

import argparse
import dataclasses
import functools
import random
import time

import torch

import windows as w
from model import Attributor, mean, pretrained_encoder
from slim import slim

MASK = 103
"""The id of BERT's [MASK]."""
PIECES = 2800
"""Word pieces of a batch."""
SEED = 1
HELD_BACK = 0.1
"""The share of training documents that is never trained on."""
SAMPLE = 100
"""Windows of each set that show which parts of the network matter."""
DECAY = 0.998
"""How much of the average of the weights stays at each step; the average is what is kept."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    add_arguments(parser)
    parser.add_argument("--slim", nargs="+", help="weights of runs to slim and train on")
    parser.add_argument("--epochs", type=int, default=5, help="epochs of the first stage")
    parser.add_argument("--news-epochs", type=int, default=2, help="epochs of the second stage")
    parser.add_argument("--rate", type=float, default=7e-5)
    options = parser.parse_args()
    torch.manual_seed(SEED)  # runs that begin alike can be averaged
    shuffle = random.Random(options.order)
    gold = Gold.read(options)
    model = Attributor(pretrained_encoder(options.encoder), gold.sizes)
    if options.slim:
        model.load(mean(torch.load(path) for path in options.slim))
        sample = random.Random(SEED)
        some = sample.sample(gold.polnear, SAMPLE) + sample.sample(gold.news, SAMPLE)
        slim(model, gold.sizes, some, loss_of)
    torch.manual_seed(options.order)
    epochs = gold.epochs(options.epochs, options.news_epochs, model, shuffle)
    for average in epochs_of(model, model.encoder, epochs, options.rate):
        gold.report(average)
        torch.save(average.state_dict(), options.out)


def add_arguments(parser):
    parser.add_argument("--encoder", required=True, help="ONNX file of the public encoder")
    parser.add_argument("--polnear", required=True, help="windows of PolNeAR's training part")
    parser.add_argument("--marked", nargs="+", required=True, help="the same with more marks")
    parser.add_argument(
        "--news", nargs="+", required=True, help="windows of the news training sets"
    )
    parser.add_argument("--dev", nargs="+", required=True, help="windows to choose on")
    parser.add_argument("--order", type=int, default=1, help="number that orders the windows")
    parser.add_argument("--out", required=True, help="file for the weights")


@dataclasses.dataclass
class Gold:
    """Windows with their answers: those to train on, without what is held back, and those to try.

    marked: PolNeAR's with more marks, a list a seed. dev: a name and windows for each set.
    """

    sizes: w.Sizes
    polnear: list
    marked: list
    news: list
    dev: list

    @staticmethod
    def read(options):
        sizes, polnear = w.read(options.polnear)
        polnear, held_back = w.hold_back(polnear, HELD_BACK)
        held = {window["doc"] for window in held_back}
        marked = [[x for x in w.read(path)[1] if x["doc"] not in held] for path in options.marked]
        news, _ = w.hold_back([x for path in options.news for x in w.read(path)[1]], HELD_BACK)
        dev = [(path, w.read(path)[1]) for path in options.dev]
        return Gold(sizes, polnear, marked, news, dev)

    def epochs(self, first, second, model, shuffle):
        """Returns for each epoch of both stages the losses of its batches, to be computed."""
        stages = [self.marked[i % len(self.marked)] + self.news for i in range(first - 1)]
        stages.append(self.polnear + self.news)
        stages += [self.news + shuffle.sample(self.polnear, len(self.news)) for _ in range(second)]
        return [
            [
                functools.partial(loss_of_windows, model, self.sizes, group, shuffle)
                for group in w.batches(windows, PIECES, shuffle)
            ]
            for windows in stages
        ]

    def report(self, model):
        """Prints how well `model` answers for the windows to try."""
        for path, windows in self.dev:
            print("  ", path, report(model, self.sizes, windows), flush=True)


def averaged(model):
    """Returns a copy of the model whose weights are a moving average of the model's."""
    moving = torch.optim.swa_utils.get_ema_multi_avg_fn(DECAY)
    return torch.optim.swa_utils.AveragedModel(model, multi_avg_fn=moving, use_buffers=True)


def optimization(model, trained, rate, steps):
    """AdamW, what is new ten times faster than `trained`, a part; warm-up, then linear to zero."""
    old = {id(parameter) for parameter in trained.parameters()}
    new = [parameter for parameter in model.parameters() if id(parameter) not in old]
    groups = [
        {"params": list(trained.parameters()), "lr": rate},
        {"params": new, "lr": 10 * rate},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    warm = max(1, steps // 20)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, (steps - step) / (steps - warm))
    )
    return optimizer, schedule


def epochs_of(model, trained, epochs, rate):
    """Trains `model`, its part `trained` slower; yields its averaged weights after each epoch.

    epochs: for each the losses of its batches, functions that compute them.
    """
    optimizer, schedule = optimization(model, trained, rate, sum(map(len, epochs)))
    average = averaged(model)
    start = time.time()
    for number, losses in enumerate(epochs, 1):
        model.train()
        total = 0.0
        for compute in losses:
            loss = compute()
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            average.update_parameters(model)
            total += loss.item()
        mean_loss, seconds = total / len(losses), time.time() - start
        print(f"epoch {number}: loss {mean_loss:.3f}, {seconds:.0f} s", flush=True)
        yield average.module


def loss_of_windows(model, sizes, windows, shuffle):
    """The loss of a batch of windows, some of whose pieces and features are hidden."""
    batch = w.collate(windows, sizes)
    hide(batch, shuffle)
    return loss_of(batch, *model(**batch.inputs(), drop=0.1))


def loss_of(batch, null, score, role):
    """The loss of the answers, and half that of the role tags."""
    roles = torch.nn.functional.cross_entropy(role.flatten(0, 1), batch.roles.flatten())
    return answer_loss(batch, null, score) + 0.5 * roles


def hide(batch, shuffle):
    """Masks a few word pieces, so that no name is learnt by heart; markers stay."""
    torch_seed = shuffle.randrange(2**31)
    generator = torch.Generator().manual_seed(torch_seed)
    chosen = torch.rand(batch.pieces.shape, generator=generator) < 0.06
    batch.pieces[chosen & (batch.pieces > 998)] = MASK


def log_probabilities(batch, null, score):
    """Returns log P of every answer [2 * Q + P], normalised within its question."""
    scores = torch.cat([null.flatten(), score])
    group = w.groups(batch)
    return scores - log_sum(scores, group, len(batch.questions))[group]


def log_sum(scores, group, count):
    """Returns log-sum-exp of the scores of each group [count]; next to −∞ for an empty one."""
    top = torch.full((count,), -1e9).scatter_reduce(0, group, scores.detach(), "amax")
    total = torch.zeros(count).index_add(0, group, torch.exp(scores - top[group]))
    return top + torch.log(total.clamp_min(1e-30))


def answer_loss(batch, null, score):
    """−log of the probability of all right answers together, averaged over judged questions."""
    if not batch.judged.any():
        return torch.zeros(())
    log = log_probabilities(batch, null, score)
    group = w.groups(batch)
    right = torch.zeros(len(batch.questions))
    right = right.index_add(0, group[batch.right], torch.exp(log[batch.right]))
    return -torch.log(right[batch.judged].clamp_min(1e-9)).mean()


def answers(model, sizes, windows, pieces):
    """Yields each judged question with the index of its likeliest answer, right or not."""
    model.eval()
    for group in w.batches(windows, pieces, None):
        batch = w.collate(group, sizes)
        with torch.no_grad():
            null, score, _ = model.answer(batch)
        p = torch.exp(log_probabilities(batch, null, score))
        belongs = w.groups(batch)
        asked = [q for window in group for q in window["questions"]]
        order = torch.argsort(belongs, stable=True)
        parts = torch.split(order, torch.bincount(belongs, minlength=len(asked)).tolist())
        for question, part in zip(asked, parts, strict=True):
            if question["label"] != "unjudged":
                best = int(p[part].argmax())
                yield question, best, bool(batch.right[part[best]])


def report(model, sizes, windows, pieces=16000):
    """Returns the share of right sources by type, and of `other` spans given a source.

    Windows are read in batches of about `pieces` word pieces, one by one for 0.
    """
    counts = {}
    for question, best, right in answers(model, sizes, windows, pieces):
        hit = best > w.UNKNOWN if question["label"] == "nobody" else right
        n, k = counts.get(question["type"], (0, 0))
        counts[question["type"]] = (n + 1, k + hit)
    return " ".join(f"{t} {k / n:.3f} ({n})" for t, (n, k) in sorted(counts.items()))


if __name__ == "__main__":
    main()
