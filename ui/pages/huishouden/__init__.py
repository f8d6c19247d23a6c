"""The household: who lives there, how to approach them, where, with whom we may speak, what was promised."""
