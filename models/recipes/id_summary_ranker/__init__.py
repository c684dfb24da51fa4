"""How the learned ranker of summaries is made."""
