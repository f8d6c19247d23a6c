"""Tests of threads and printing."""
