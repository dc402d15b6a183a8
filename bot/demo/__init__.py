"""A scripted week of news about an invented country, served as real feeds on a scaled clock."""
