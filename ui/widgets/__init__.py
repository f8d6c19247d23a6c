"""Pieces that know no product: charts, cards, rows, editors."""
