"""Tests of app/wording."""
