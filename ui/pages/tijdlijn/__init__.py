"""What happened in a household, in order."""
