"""What people have typed: kept until it is entered, read until it is understood."""
