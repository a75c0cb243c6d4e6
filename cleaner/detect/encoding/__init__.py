"""Letters damaged by a wrong code page or lost, and what tells it."""
