"""Team: what a team leader decides: laptops of the team, and what was put aside."""
