"""The question: own words, the thing asked for, the need behind it, and somebody else's signal."""
