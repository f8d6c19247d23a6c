"""Words that make a passphrase easy to guess."""
