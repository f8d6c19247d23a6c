"""Threads: knows neither pages nor product."""
