"""What crosses the network; empty until phones arrive."""
