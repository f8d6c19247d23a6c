"""The main window: navigation, notices, lock screen, crash dialog."""
