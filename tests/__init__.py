"""Tests: they mirror app and ui; the names of tests are English sentences."""
