"""What people bring along, as a part of a page: a list with small pictures, adding, and what can be done with one."""
