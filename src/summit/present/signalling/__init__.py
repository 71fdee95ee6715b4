"""What each signal does and costs (rules, chapter 16), in the eyes of the seat that may send it."""
