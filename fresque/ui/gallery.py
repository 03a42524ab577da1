"""All the tables of a session side by side."""
