"""The key hierarchy: envelopes, passphrase, recovery code, OS keyring, wrong tries.

The only place that imports keyring, argon2 and cryptography.
"""
