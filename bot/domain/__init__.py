"""Values and functions of values: no clock, no log, no await, no third party."""
