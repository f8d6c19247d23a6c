"""Programs of others, driven by their own clients."""
