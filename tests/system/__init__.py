"""Tests in a real window, with the real services of the system: `make test-system`."""
