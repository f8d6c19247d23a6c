"""Tests of app/packs."""
