"""What texts are worth: integer tables in, deals out, with no scenario, seat or clock in it."""
