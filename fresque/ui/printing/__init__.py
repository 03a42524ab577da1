"""The printing window: choices on the left, the sheets as they will come out on the right."""
