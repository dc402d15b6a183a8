"""In-memory stand-ins for the ports, one module a port."""
