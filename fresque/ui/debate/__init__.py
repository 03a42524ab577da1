"""The facilitator's pages that lead a debate and close a session; nothing of them is ever projected."""
