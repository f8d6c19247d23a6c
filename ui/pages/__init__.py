"""One folder per screen: page.py builds and renders, state.py decides (pure)."""
