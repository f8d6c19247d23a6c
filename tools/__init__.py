"""Programs for who works on this repository; never shipped."""
