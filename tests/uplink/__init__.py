"""The uplink with real encrypted files against a real server."""
