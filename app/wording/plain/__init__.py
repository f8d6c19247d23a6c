"""Is a text easy to read?  Long sentences, hard words, passive forms, abbreviations and one figure; all offline.

It is an aid for who writes, never a judgement of who is written about; no level of a language exam is claimed.
"""

from app.wording.plain.hint import Finding, Hint, Soort, look_at, replaced
from app.wording.plain.lexicon import Lexicon, make_lexicon

__all__ = ["Finding", "Hint", "Lexicon", "Soort", "look_at", "make_lexicon", "replaced"]
