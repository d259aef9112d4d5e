package dev.sennight.cli;

/** What every verb is given. */
record VerbContext(Application surroundings, Console console) {}
