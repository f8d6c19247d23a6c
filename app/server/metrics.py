"""Figures for Prometheus: counts and times, never an id or a name."""

from dataclasses import dataclass, field

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 5.0, 15.0)


@dataclass(frozen=True)
class Metrics:
    """One set per program, so that tests can have their own."""

    registry: CollectorRegistry = field(default_factory=CollectorRegistry)
    requests: Counter = field(init=False)
    seconds: Histogram = field(init=False)
    cells: Counter = field(init=False)
    conflicts: Counter = field(init=False)
    aside: Counter = field(init=False)
    unequal: Counter = field(init=False)
    busy: Gauge = field(init=False)

    def __post_init__(self) -> None:
        """Make the figures."""
        for name, made in {
            "requests": Counter(
                "kt_requests", "Requests by route and answer", ["route", "code"], registry=self.registry
            ),
            "seconds": Histogram("kt_seconds", "Time per route", ["route"], buckets=_SECONDS, registry=self.registry),
            "cells": Counter("kt_cells", "Changed fields that came in", registry=self.registry),
            "conflicts": Counter("kt_conflicts", "Fields that a person must decide", registry=self.registry),
            "aside": Counter("kt_aside", "Acts put aside, by reason", ["reason"], registry=self.registry),
            "unequal": Counter("kt_unequal", "Dossiers that differ on a laptop: a fault", registry=self.registry),
            "busy": Gauge("kt_pushes_busy", "Pushes being taken now", registry=self.registry),
        }.items():
            object.__setattr__(self, name, made)

    def page(self) -> bytes:
        """Return what Prometheus reads."""
        return generate_latest(self.registry)
