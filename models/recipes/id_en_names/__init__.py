"""How the words that are no names are found."""
