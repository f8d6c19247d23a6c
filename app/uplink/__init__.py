"""The desktop's side of sync: hand in, fetch, and be honest about what is only on this laptop.

Imports app.wire, app.store, app.keys and app.services.  The only place with an HTTP client.
"""
