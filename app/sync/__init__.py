"""The rules by which changes of several laptops come together: pure.

Shared with the server.  Imports app.domain and the standard library.
"""
