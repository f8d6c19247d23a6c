"""The central server on a real PostgreSQL, over real connections."""
