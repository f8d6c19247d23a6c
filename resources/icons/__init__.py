"""The icons of Lucide as path commands, with their licence."""
