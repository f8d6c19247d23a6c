"""The sociale kaart, to read: by village, need and residents' own words."""
