"""Gesprek: spinnenweb, gesprekswiel, loose words and differences, any of them at any time."""
