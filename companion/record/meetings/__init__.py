"""Visits without medicine: what is prepared before a session, and what becomes of it afterwards."""
