"""Tools as small states: each pointer event returns the tool that comes next; none of them sees Qt."""
