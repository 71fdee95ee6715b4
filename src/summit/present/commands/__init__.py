"""What a person may type: the table of commands and the reading of their words."""
