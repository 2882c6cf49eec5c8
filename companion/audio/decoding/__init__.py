"""From a file to sound: what is measured is what is played."""
