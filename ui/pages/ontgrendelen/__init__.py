"""Everything before the dossiers are open: unlock, first start, recovery and its sheet, another passphrase.

These screens know nothing of keys: they are given small values and give back what was typed.
"""
