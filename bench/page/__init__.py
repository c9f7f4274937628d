"""Pages of the same graphs by kgraph and by others, measured in a real Chromium."""
