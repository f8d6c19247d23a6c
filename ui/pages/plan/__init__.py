"""The activiteitenplan: goals in the resident's words, and who does what."""
