"""Charts as display lists: paths and texts that Qt and reportlab paint alike.

Pure: imports app.domain and the standard library.
"""
