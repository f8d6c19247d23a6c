"""Kort gesprek: five lines on one page, from a telephone call to paper."""
