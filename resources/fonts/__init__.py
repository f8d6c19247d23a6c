"""The fonts of the screen, their licence and the widths of their characters."""
