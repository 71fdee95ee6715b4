"""The rules of the game, one file a chapter of docs/rules.md."""
