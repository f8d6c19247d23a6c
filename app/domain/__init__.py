"""The nouns of the field as frozen values, and the rules that hold for them.

One noun per file; pure functions only.  Imports the standard library and app.errors.
"""
