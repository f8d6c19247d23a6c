"""Figures: they report, they never fail.  `make bench` writes build/bench.json.

One `bench_*.py` per subject; its `records(*, peers)` yields a Record per figure.
"""
