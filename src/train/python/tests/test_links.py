"""What is said of the choices of mentions, against plain references; as trained and as served."""

import math
import random
import tempfile
import unittest
from unittest import mock

import onnxruntime
import torch

import links
import model
import serving
import serving_links
import train
import train_links as t
from tests import tiny

DOCUMENT = {
    "doc": "a.txt",
    "pieces": list(range(1000, 1700)),
    "choices": [
        {
            "asker": "SPEAKING",
            "mention": [300, 300],
            "candidates": [
                {"right": False, "clues": ["NEAREST"], "places": [[20, 21], [290, 291]]},
                {"right": True, "clues": [], "places": [[5, 6]]},
                {"right": False, "clues": ["NOBODY"], "places": []},
            ],
        },
        {
            "asker": "EPITHET",
            "mention": [380, 381],
            "candidates": [
                {"right": False, "clues": [], "places": [[5, 6], [190, 190], [290, 291]]},
                {"right": False, "clues": ["NOBODY"], "places": []},
            ],
        },
    ],
}


def window(seed, asks=3, length=30):
    """Returns a window with choices, all at random, the last of whose candidates is nobody."""
    draw = random.Random(seed)

    def place():
        first = draw.randrange(1, length // 2)
        return [first, first + draw.randrange(2)]

    def ask():
        places = [[place() for _ in range(draw.randrange(3))] for _ in range(2)]
        right = draw.randrange(3)
        first = draw.randrange(length // 2 + 2, length - 2)
        return {
            "mention": [first, first],
            "places": places,
            "right": [number == right for number in range(3)],
        }

    return {
        "pieces": [101, *(draw.randrange(1, tiny.VOCABULARY) for _ in range(length - 2)), 102],
        "asks": [ask() for _ in range(asks)],
    }


class LinksTest(unittest.TestCase):
    def setUp(self):
        attributor = tiny.attributor(layers=4)
        self.below = attributor.encoder
        self.linker = links.linker(attributor).eval()

    def log_chances(self, *windows):
        with torch.no_grad():
            return t.log_chances(self.below, self.linker, t.collate(list(windows)))

    def test_windows_read_together_are_judged_as_each_alone(self):
        windows = [window(1), window(2, asks=1, length=40)]
        alone = torch.cat([self.log_chances(one) for one in windows])
        torch.testing.assert_close(self.log_chances(*windows), alone, rtol=1e-4, atol=1e-4)

    def test_the_chances_of_the_candidates_of_each_mention_add_up_to_one(self):
        chances = self.log_chances(window(1), window(2)).exp().view(-1, 3).sum(1)
        torch.testing.assert_close(chances, torch.ones(6))

    def test_a_candidate_is_as_likely_as_its_places_together(self):
        one = window(1, asks=1)
        one["asks"][0]["places"] = [[[3, 4], [8, 8]], []]
        apart = {**one, "asks": [{**one["asks"][0]}]}
        apart["asks"][0] |= {
            "places": [[[3, 4]], [[8, 8]], []],
            "right": [True, False, False, False],
        }
        both, far, nobody = self.log_chances(one).exp().tolist()
        first, second, _, _ = self.log_chances(apart).exp().tolist()
        self.assertAlmostEqual(both, first + second, places=5)
        self.assertGreater(min(far, nobody), 0)

    def test_the_loss_is_of_the_right_candidates_over_all_mentions(self):
        windows = [window(seed) for seed in range(3)]
        right = [r for one in windows for ask in one["asks"] for r in ask["right"]]
        losses = [
            -math.log(p)
            for p, r in zip(self.log_chances(*windows).exp().tolist(), right, strict=True)
            if r
        ]
        with mock.patch.object(t, "hide"):
            found = float(t.loss_of(self.below, self.linker, windows, random.Random(1)))
        self.assertAlmostEqual(sum(losses) / len(losses), found, places=4)

    def test_learning_brings_the_loss_down(self):
        windows = [window(seed) for seed in range(6)]
        losses = []

        def compute():
            losses.append(t.loss_of(self.below, self.linker, windows, random.Random(1)))
            return losses[-1]

        list(train.epochs_of(self.linker, self.linker.layers, 40 * [[compute]], 1e-3))
        self.assertLess(float(losses[-1]), 0.7 * float(losses[0]))

    def test_what_is_served_scores_as_what_was_trained(self):
        one = window(1, asks=1)
        (asked,) = one["asks"]
        candidates = [[[3, 4], [8, 8]], [[5, 5]], []]
        asked["places"], asked["right"] = candidates, [True, False, False, False]
        served = serving_links.ServedLinker(self.linker).eval()
        first, last = asked["mention"]
        pieces = torch.tensor([[3, 4, 5, 8, first, last]])
        with torch.no_grad():
            states = self.below.embeddings(input_ids=torch.tensor([one["pieces"]]))
            for layer in self.below.encoder.layer[: model.SHARED]:
                states = serving.served(layer, states, states)
            earlier = torch.tensor([[0, 1], [3, 3], [2, 2]])
            score, (far, nobody) = served(states, pieces, torch.tensor([[4, 5]]), earlier)
        logits = torch.stack([torch.logsumexp(score[:2], 0), score[2], far, nobody])
        expected = self.log_chances(one)
        torch.testing.assert_close(torch.log_softmax(logits, 0), expected, rtol=1e-4, atol=1e-4)

    def test_onnx_runtime_says_what_pytorch_says(self):
        served = serving_links.ServedLinker(self.linker).eval()
        states = torch.randn(1, 20, 64)
        served.round([states])
        given = {
            "states": states,
            "places": torch.tensor([[2, 3, 8, 12]]),
            "mention": torch.tensor([[3, 3]]),
            "earlier": torch.tensor([[0, 1], [1, 1], [2, 2]]),
        }
        with tempfile.TemporaryDirectory() as folder:
            serving_links.write(served, states, f"{folder}/linker.onnx")
            session = onnxruntime.InferenceSession(f"{folder}/linker.onnx")
        found = session.run(serving_links.OUTPUTS, {n: x.numpy() for n, x in given.items()})
        with torch.no_grad():
            expected = served(*given.values())
        for one, other in zip(found, expected, strict=True):
            torch.testing.assert_close(torch.from_numpy(one), other, rtol=1e-3, atol=1e-3)


class WindowsTest(unittest.TestCase):
    def test_a_choice_is_in_the_first_window_with_enough_after_it(self):
        first, second = t.windows(DOCUMENT)
        self.assertEqual([101, *range(1000, 1400), 102], first["pieces"])
        self.assertEqual([101, *range(1200, 1600), 102], second["pieces"])
        expected = {
            "mention": [301, 301],
            "places": [[[21, 22], [291, 292]], [[6, 7]]],
            "right": [False, True, False],
            "choice": DOCUMENT["choices"][0],
        }
        self.assertEqual([expected], first["asks"])
        expected = {
            "mention": [181, 182],
            "places": [[[91, 92]]],
            "right": [False, True],
            "choice": DOCUMENT["choices"][1],
        }
        self.assertEqual([expected], second["asks"])

    def test_mentions_of_other_gold_sets_go_back_to_those_before_them(self):
        gold = {"pieces": [101, 7, 8, 9, 102], "candidates": [[1, 1], [2, 2], [3, 3]]}
        (found,) = t.of_entities(gold | {"entities": [0, 1, 0], "before": []})
        expected = [
            {"mention": [2, 2], "places": [[[1, 1]], []], "right": [False, False, True]},
            {
                "mention": [3, 3],
                "places": [[[1, 1]], [[2, 2]], []],
                "right": [True, False, False, False],
            },
        ]
        self.assertEqual({"pieces": gold["pieces"], "asks": expected}, found)

    def test_whoever_is_spoken_of_before_what_is_seen_is_far_and_not_nobody(self):
        places = [[place, place] for place in range(1, t.MOST + 4)]
        gold = {"pieces": [101, *range(1, t.MOST + 4), 102], "candidates": places}
        entities = [0, 1, *range(2, t.MOST + 2), 0]
        (found,) = t.of_entities(gold | {"entities": entities, "before": [1]})
        asked = {ask["mention"][0]: ask for ask in found["asks"]}
        self.assertEqual([False, True, False], asked[2]["right"])
        self.assertEqual([False, False, False, True], asked[3]["right"])
        last = asked[t.MOST + 3]
        self.assertEqual(t.MOST, sum(map(len, last["places"])))
        self.assertEqual(t.MOST, last["right"].index(True))

    def test_of_two_runs_each_leaves_out_what_the_other_learns_from(self):
        runs = [t.left_out(f"{number}.txt") for number in range(200)]
        self.assertEqual({1, 2}, set(runs))
        self.assertAlmostEqual(100, runs.count(1), delta=30)

    def test_choices_come_back_with_what_is_thought_of_each_candidate(self):
        attributor = tiny.attributor(layers=4)
        asked = DOCUMENT["choices"][0]
        places = [[[3, 4], [20, 20]], [[5, 6]], []]
        candidates = [c | {"places": p} for c, p in zip(asked["candidates"], places, strict=True)]
        choice = asked | {"mention": [30, 30], "candidates": candidates}
        document = DOCUMENT | {"pieces": [7] * 40, "choices": [choice]}
        (found,) = t.linked(attributor.encoder, links.linker(attributor), document)
        self.assertEqual(("a.txt", "SPEAKING"), (found["doc"], found["asker"]))
        self.assertEqual([["NEAREST"], [], ["NOBODY"]], [c["clues"] for c in found["candidates"]])
        self.assertAlmostEqual(1, sum(math.exp(c["link"]) for c in found["candidates"]), places=4)


if __name__ == "__main__":
    unittest.main()
