"""`python -m summit`, where the command itself is not on the path."""

from summit.cli import main

main()
