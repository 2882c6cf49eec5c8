"""Visits: what is kept of each, and when those to come are to be."""
