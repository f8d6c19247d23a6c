"""Use cases: one file per noun, one function per act.

Screens ask services; services ask store, reports, packs and exchange.
"""
