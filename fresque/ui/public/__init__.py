"""What the room sees, and what tries it before people come. Nothing here is given anything but public values."""
