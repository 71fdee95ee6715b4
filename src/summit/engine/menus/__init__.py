"""Menus of what a seat might do, before the rules are asked."""
