"""What is true at the table, and what may happen next."""
