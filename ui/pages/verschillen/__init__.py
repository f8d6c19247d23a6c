"""What two people wrote differently: both side by side, a person decides."""
