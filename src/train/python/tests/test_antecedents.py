"""The weights of clues are those at which a plain objective is least."""

import contextlib
import io
import json
import math
import pathlib
import tempfile
import unittest

import antecedents

ASKERS = ["EPITHET", "PRONOUN"]
CLUES = ["FAR", "NEAR", "SPEAKS"]


def choice(asker, *candidates, doc="a.txt"):
    """Returns a choice as a line of `whosaid choices` holds it: `*NEAR SPEAKS` is the right one."""
    return {
        "doc": doc,
        "asker": asker,
        "candidates": [
            {"right": clues.startswith("*"), "clues": clues.strip("*").split()}
            for clues in candidates
        ],
    }


CHOICES = [
    choice("PRONOUN", "*NEAR", "FAR", "", doc="a.txt"),
    choice("PRONOUN", "NEAR", "*NEAR SPEAKS", "", doc="a.txt"),
    choice("PRONOUN", "FAR", "*NEAR", "*NEAR SPEAKS", "", doc="b.txt"),
    choice("EPITHET", "*FAR", "NEAR", "", doc="b.txt"),
    choice("EPITHET", "NEAR", "FAR SPEAKS", "", doc="c.txt"),
]


def objective(weights):
    """Says in loops what is made least; what askers share is chosen so that it costs least."""
    shared_by_own = antecedents.OWN / (antecedents.SHARED + antecedents.OWN * len(ASKERS))
    total = 0.0
    for column in range(len(CLUES)):
        mine = [row[column] for row in weights]
        shared = shared_by_own * sum(mine)
        total += antecedents.SHARED * shared**2
        total += antecedents.OWN * sum((weight - shared) ** 2 for weight in mine)
    for asked in CHOICES:
        row = weights[ASKERS.index(asked["asker"])]
        candidates = asked["candidates"]
        shares = [math.exp(sum(row[CLUES.index(c)] for c in x["clues"])) for x in candidates]
        right = [x["right"] for x in candidates]
        right[-1] = right[-1] or not any(right)
        total -= math.log(sum(s for s, r in zip(shares, right, strict=True) if r) / sum(shares))
    return total


def fitted():
    rows = [antecedents.encoded(asked, ASKERS, CLUES) for asked in CHOICES]
    return antecedents.fit(rows, len(ASKERS), len(CLUES)).tolist()


class AntecedentsTest(unittest.TestCase):
    def test_a_choice_becomes_a_table_of_clues(self):
        known, right, asker = antecedents.encoded(CHOICES[1], ASKERS, CLUES)
        self.assertEqual([[0, 1, 0], [0, 1, 1], [0, 0, 0]], known.tolist())
        self.assertEqual(([False, True, False], 1), (right.tolist(), asker))

    def test_where_nobody_is_right_the_last_is(self):
        _, right, _ = antecedents.encoded(CHOICES[4], ASKERS, CLUES)
        self.assertEqual([False, False, True], right.tolist())

    def test_a_link_counts_as_far_as_it_goes(self):
        near = {"right": True, "clues": ["NEAR"], "link": -0.25}
        nobody = {"right": False, "clues": [], "link": -1.5}
        asked = {"doc": "a.txt", "asker": "EPITHET", "candidates": [near, nobody]}
        known, _, _ = antecedents.encoded(asked, ASKERS, ["LINK", "NEAR"])
        self.assertEqual([[-0.25, 1], [-1.5, 0]], known.tolist())

    def test_no_step_aside_from_the_weights_makes_the_objective_less(self):
        weights = fitted()
        step = 1e-3
        for asker in range(len(ASKERS)):
            for clue in range(len(CLUES)):

                def moved(by, asker=asker, clue=clue):
                    rows = [list(row) for row in weights]
                    rows[asker][clue] += by
                    return objective(rows)

                self.assertAlmostEqual(0, (moved(step) - moved(-step)) / (2 * step), delta=1e-2)
                self.assertGreater(moved(0.3), objective(weights))
                self.assertGreater(moved(-0.3), objective(weights))

    def written(self, lines, *options):
        """Returns the lines of the file of weights, and what was said besides."""
        with tempfile.TemporaryDirectory() as folder:
            choices = pathlib.Path(folder, "choices.jsonl")
            choices.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf8")
            out = pathlib.Path(folder, "antecedents.tsv")
            with contextlib.redirect_stdout(io.StringIO()) as said:
                antecedents.main(["--choices", str(choices), "--out", str(out), *options])
            return out.read_text("utf8").splitlines(), said.getvalue()

    def expected(self, *askers):
        return [
            "asker\tclue\tweight",
            *(
                f"{asker}\t{clue}\t{weight:.2f}"
                for asker, row in zip(ASKERS, fitted(), strict=True)
                for clue, weight in zip(CLUES, row, strict=True)
                if asker in askers and abs(weight) >= 0.005
            ),
        ]

    def test_the_file_has_a_line_for_each_weight_that_is_not_nothing(self):
        written, said = self.written(CHOICES)
        self.assertEqual(self.expected(*ASKERS), written)
        self.assertRegex(said, r"EPITHET \d of 2 right\nPRONOUN \d of 3 right\n")

    def test_the_file_has_those_alone_who_are_asked_for(self):
        written, _ = self.written(CHOICES, "--askers", "EPITHET")
        self.assertEqual(self.expected("EPITHET"), written)

    def test_what_a_link_is_worth_is_told_where_there_is_doubt(self):
        linked = json.loads(json.dumps(CHOICES))
        for asked in linked:
            for candidate in asked["candidates"]:
                candidate["link"] = -0.1 if candidate["right"] else -3.0
        _, said = self.written(linked)
        self.assertRegex(said, r"PRONOUN in doubt: \d of 3 right, with the link 3\n")

    def test_nobody_can_be_asked_for_who_asks_nothing(self):
        with contextlib.redirect_stderr(io.StringIO()) as said, self.assertRaises(SystemExit):
            self.written(CHOICES, "--askers", "EPITHETS")
        self.assertIn("no choices of EPITHETS", said.getvalue())

    def test_choices_are_read_by_document_as_well(self):
        documents = [
            {"doc": doc, "pieces": [], "choices": [c for c in CHOICES if c["doc"] == doc]}
            for doc in ("a.txt", "b.txt", "c.txt")
        ]
        self.assertEqual(self.written(CHOICES), self.written(documents))


if __name__ == "__main__":
    unittest.main()
