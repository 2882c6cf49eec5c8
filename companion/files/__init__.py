"""Files that people and power cuts may have touched: read in one way, written whole."""
