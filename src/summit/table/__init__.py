"""The authority over one game: record, dealer, saves and sessions."""
