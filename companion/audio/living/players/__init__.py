"""Who plays living music: ensembles, what is struck, who sings a line, and the air."""
