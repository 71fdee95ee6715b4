"""Summit: a negotiation training game about international arms control."""

__version__ = "0.1.0"
