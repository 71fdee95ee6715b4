"""Scripted delegations: a view in, an action out."""
