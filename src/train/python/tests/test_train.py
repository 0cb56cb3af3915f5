"""The loss, what is hidden, and the report, against plain references."""

import collections
import math
import random
import unittest

import torch

import train
import windows as w
from tests import tiny


def plain_probabilities(batch, null, score):
    """Yields for each question P of nobody, of unknown and of its candidates."""
    for q in range(len(batch.questions)):
        mine = [float(s) for s, (of, _) in zip(score, batch.pairs, strict=True) if of == q]
        weights = [math.exp(x) for x in [*null[q].tolist(), *mine]]
        yield [weight / sum(weights) for weight in weights]


def right_of(question):
    """Returns which of nobody, unknown and the candidates are right."""
    said, right = question["label"] == "said", question["right"]
    candidates = [c in right for c in range(len(question["pairs"]))]
    return [question["label"] == "nobody", said and not right, *candidates]


class LossTest(unittest.TestCase):
    def setUp(self):
        self.windows = [tiny.window(seed, candidates=1 + seed % 4) for seed in range(6)]
        self.questions = [q for window in self.windows for q in window["questions"]]
        self.batch = w.collate(self.windows, tiny.SIZES)
        draw = torch.Generator().manual_seed(2)
        self.null = 3 * torch.randn(len(self.batch.questions), 2, generator=draw)
        self.score = 3 * torch.randn(len(self.batch.pairs), generator=draw)
        self.plain = list(plain_probabilities(self.batch, self.null, self.score))

    def test_probabilities_are_shares_within_each_question(self):
        found = train.log_probabilities(self.batch, self.null, self.score).exp()
        belongs = w.groups(self.batch)
        for q, expected in enumerate(self.plain):
            torch.testing.assert_close(found[belongs == q], torch.tensor(expected))

    def test_scores_far_from_zero_give_probabilities_all_the_same(self):
        found = train.log_probabilities(self.batch, self.null + 500, self.score + 500)
        expected = train.log_probabilities(self.batch, self.null, self.score)
        torch.testing.assert_close(found, expected, rtol=1e-3, atol=1e-3)

    def test_the_loss_is_of_the_right_answers_together_over_judged_questions(self):
        self.questions[0]["right"] = [0]
        self.questions[3] |= {"label": "said", "right": [0, 1]}
        self.questions[5] |= {"label": "unjudged", "right": []}
        batch = w.collate(self.windows, tiny.SIZES)
        losses = [
            -math.log(sum(p for p, right in zip(shares, right_of(q), strict=True) if right))
            for q, shares in zip(self.questions, self.plain, strict=True)
            if q["label"] != "unjudged"
        ]
        found = train.answer_loss(batch, self.null, self.score)
        self.assertAlmostEqual(sum(losses) / len(losses), float(found), places=4)

    def test_the_gradient_of_the_loss_is_that_of_finite_differences(self):
        score = self.score.clone().requires_grad_()
        slopes = torch.autograd.grad(train.answer_loss(self.batch, self.null, score), score)[0]
        step = 1e-2
        for pair in range(len(score)):
            moved = torch.zeros_like(self.score)
            moved[pair] = step
            more, less = (
                float(train.answer_loss(self.batch, self.null, self.score + sign * moved))
                for sign in (1, -1)
            )
            self.assertAlmostEqual((more - less) / (2 * step), float(slopes[pair]), delta=2e-4)

    def test_without_a_judged_question_there_is_no_loss(self):
        for question in self.questions:
            question |= {"label": "unjudged", "right": []}
        batch = w.collate(self.windows, tiny.SIZES)
        self.assertEqual(0.0, float(train.answer_loss(batch, self.null, self.score)))


class HideTest(unittest.TestCase):
    def test_words_are_masked_now_and_then_and_markers_never(self):
        window = tiny.window(1)
        window["pieces"] = [101, *range(1, 999), *[1500] * 2000, 102]
        window["roles"] = [-1] * 3000
        batch = w.collate([window], tiny.SIZES)
        before = batch.pieces.clone()
        train.hide(batch, random.Random(1))
        changed = batch.pieces != before
        self.assertEqual({train.MASK}, set(batch.pieces[changed].tolist()))
        self.assertEqual({1500}, set(before[changed].tolist()))
        self.assertAlmostEqual(0.06 * 2000, int(changed.sum()), delta=40)


class Oracle:
    """Stands where the model does, and gives the right answer of each question the best score."""

    def __init__(self, besides=()):
        self.besides = besides

    def eval(self):
        return self

    def answer(self, batch):
        scores = batch.right.float()
        scores[list(self.besides)] += 2
        count = 2 * len(batch.questions)
        return scores[:count].view(-1, 2), scores[count:], None


class ReportTest(unittest.TestCase):
    def setUp(self):
        first, second = tiny.window(1), tiny.window(2)
        first["questions"][0] |= {"label": "said", "right": [1], "type": "direct"}
        first["questions"][1] |= {"label": "nobody", "right": [], "type": "other"}
        second["questions"][0] |= {"label": "said", "right": [], "type": "mixed"}
        second["questions"][1] |= {"label": "unjudged", "right": [], "type": "unscored"}
        self.windows = [first, second]

    def test_answers_are_counted_from_nobody_and_unjudged_questions_left_out(self):
        found = train.answers(Oracle(), tiny.SIZES, self.windows, 1000)
        expected = [(3, True), (w.NOBODY, True), (w.UNKNOWN, True)]
        self.assertEqual(expected, [(best, right) for _, best, right in found])

    def test_the_report_has_right_sources_and_what_nobody_says_given_a_source(self):
        found = train.report(Oracle(), tiny.SIZES, self.windows)
        self.assertEqual("direct 1.000 (1) mixed 1.000 (1) other 0.000 (1)", found)
        first_pairs_of_all_questions = range(8, 20, 3)
        found = train.report(Oracle(first_pairs_of_all_questions), tiny.SIZES, self.windows)
        self.assertEqual("direct 0.000 (1) mixed 0.000 (1) other 1.000 (1)", found)

    def test_windows_read_one_by_one_give_the_same_report(self):
        model = tiny.attributor()
        windows = [tiny.window(seed) for seed in range(20)]
        together = train.report(model, tiny.SIZES, windows)
        self.assertEqual(together, train.report(model, tiny.SIZES, windows, pieces=0))


class TrainingTest(unittest.TestCase):
    def test_a_few_epochs_bring_the_loss_down(self):
        model = tiny.attributor()
        windows = [tiny.window(seed) for seed in range(8)]
        losses = []

        def compute():
            loss = train.loss_of_windows(model, tiny.SIZES, windows, random.Random(1))
            losses.append(loss.item())
            return loss

        averages = list(train.epochs_of(model, model.encoder, 40 * [[compute]], 1e-3))
        self.assertEqual((40, 40), (len(losses), len(averages)))
        self.assertLess(losses[-1], 0.7 * losses[0])
        moved = averages[-1].score.weight
        self.assertFalse(torch.equal(moved, model.score.weight))

    def test_the_second_stage_has_as_much_of_polnear_as_of_news(self):
        model = tiny.attributor()
        polnear, marked, news = (
            [tiny.window(seed, doc=doc) for seed in range(count)]
            for doc, count in [("capitol.txt", 30), ("marked.txt", 40), ("harbour.txt", 10)]
        )
        gold = train.Gold(tiny.SIZES, polnear, [marked], news, [])
        epochs = gold.epochs(2, 1, model, random.Random(1))
        read = [
            collections.Counter(w["doc"] for loss in losses for w in loss.args[2])
            for losses in epochs
        ]
        expected = [
            {"marked.txt": 40, "harbour.txt": 10},
            {"capitol.txt": 30, "harbour.txt": 10},
            {"capitol.txt": 10, "harbour.txt": 10},
        ]
        self.assertEqual(expected, read)

    def test_the_rate_warms_up_and_falls_to_zero(self):
        model = tiny.attributor()
        optimizer, schedule = train.optimization(model, model.encoder, 1e-3, steps=40)
        rates = []
        for _ in range(40):
            rates.append([group["lr"] for group in optimizer.param_groups])
            optimizer.step()
            schedule.step()
        encoder = [rate for rate, _ in rates]
        expected = [0.5e-3, 1e-3] + [1e-3 * (40 - step) / 38 for step in range(2, 40)]
        torch.testing.assert_close(torch.tensor(encoder), torch.tensor(expected))
        torch.testing.assert_close(torch.tensor(rates)[:, 1], 10 * torch.tensor(encoder))


if __name__ == "__main__":
    unittest.main()
