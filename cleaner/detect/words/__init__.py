"""Which languages a word belongs to, from the word lists of wordfreq."""
