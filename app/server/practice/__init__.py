"""A complete server on this machine, to practise and to test with: nobody's real data."""
