"""Instellingen: looks, paper, times, who I am, and the keys of this laptop."""
