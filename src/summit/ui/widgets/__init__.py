"""The few widgets of this house; no other module takes one from the library."""
