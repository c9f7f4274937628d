"""What follows from the claims: the network, paths, counts, tables."""
