"""The desktop: windows, pages and widgets around the core."""
