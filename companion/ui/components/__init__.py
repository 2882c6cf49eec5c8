"""What several screens share: page, table, emergency words, printing, words that keep themselves."""
