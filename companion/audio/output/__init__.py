"""Where the mix goes: the device, or nothing that keeps time."""
