package dev.sennight.cli;

/** What every verb is given. */
record VerbContext(Surroundings surroundings, Console console) {}
