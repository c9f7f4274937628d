"""What follows from the claims: the network, paths, counts, tables."""

ORDERS = ("pagerank", "betweenness", "degree", "incoming", "outgoing")
"""The measures by which entities can be ordered."""
