"""The language of conditions: text to tokens, to a tree, to kinds and ranges, to closures."""
