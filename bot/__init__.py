"""Recuento: who says how many political prisoners were released, since when, and how far the counts lie apart."""
