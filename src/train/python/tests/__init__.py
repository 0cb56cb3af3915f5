"""Tests of the training code; README.md says how they are run."""
