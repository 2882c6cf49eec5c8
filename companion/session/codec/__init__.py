"""Protocols, facts and plans as files and text."""
