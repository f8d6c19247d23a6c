"""Small pictures that a style sheet can point at, made from the icons for each theme."""
