"""Visits without medicine: the line of all visits of a client, and the page of one."""
