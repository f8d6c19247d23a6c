"""Revisions of a test: an older shape of the file, and the way to the present one."""
