"""How it sounds: instruments, room, rendering and mastering."""
