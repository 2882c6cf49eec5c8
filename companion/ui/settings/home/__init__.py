"""What a practice says to helpers at home."""
