"""What an author writes: scenario files, read and checked."""
