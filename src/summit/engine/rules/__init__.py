"""The rules of the game: what each action is refused for, what it leads to, how the game moves on.

Every file says which chapters of docs/rules.md it holds; chapter 5, on trust, fills three.
"""
