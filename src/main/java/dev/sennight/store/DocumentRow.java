package dev.sennight.store;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.IssueIdentity;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param entries how many it has
 */
public record DocumentRow(
    String file,
    DocumentKind kind,
    String title,
    @Nullable String series,
    IssueIdentity identity,
    @Nullable String language,
    int entries) {}
