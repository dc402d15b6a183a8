"""Use cases: async, and without a vendor."""
