"""Paper: one PDF per file, fed with values, tagged and archivable.

The only place that imports reportlab and pikepdf; heavy, so imported when a PDF is made.
"""
