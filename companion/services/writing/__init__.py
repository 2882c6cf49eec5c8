"""What helps to write notes: formats, snippets, spelling."""
