"""What an author wrote, chapter by chapter, as the tables that the rules read."""
