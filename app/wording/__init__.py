"""Dutch words for codes, dates and errors, shared by screen and paper.

Imports app.domain and app.errors.
"""
