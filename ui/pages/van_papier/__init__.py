"""Van papier: what was written on the numbered form, typed in later with the keyboard alone."""
