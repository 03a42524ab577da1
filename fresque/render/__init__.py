"""Thin backends that draw what layout describes: they measure nothing and break no line."""
