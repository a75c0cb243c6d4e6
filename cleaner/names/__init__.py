"""Names of people: every Latin spelling of a name, derived from its own script. Pure, standard library only, no I/O.

A name in Cyrillic letters is converted into its Russian, Ukrainian and Belarusian forms, each form is spelt by the
transliteration schemes of many languages, and a given name brings its class: the same name elsewhere. Nothing is
listed that can be derived, and nothing derived is stored.
"""
