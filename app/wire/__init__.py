"""The protocol between laptop and server: frozen messages, their bytes, their errors.

Pure: msgspec and zstandard only.  Both sides import it and nothing else of each other.  A
name on the wire never changes meaning; a field is added at the end, with a default.
"""
