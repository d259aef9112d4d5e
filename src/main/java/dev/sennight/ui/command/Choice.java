package dev.sennight.ui.command;

/**
 * Something to pick from a list that narrows while one types.
 *
 * @param detail muted words after the title: where it stands
 * @param keys its shortcut; "" for none
 */
public record Choice(String title, String detail, String keys, Runnable action) {}
