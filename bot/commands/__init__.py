"""The commands of `recuento`, a module each: parse, call, print."""
