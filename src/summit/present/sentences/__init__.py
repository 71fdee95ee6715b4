"""Every sentence that a person reads, as templates under a code."""
