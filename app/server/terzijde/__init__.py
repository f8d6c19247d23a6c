"""What was put aside: listed, shown and decided by the team leader, never thrown away."""
