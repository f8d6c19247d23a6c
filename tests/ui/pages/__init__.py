"""Pages on a real, encrypted store: typed and clicked as a user does."""
