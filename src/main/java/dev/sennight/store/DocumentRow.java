package dev.sennight.store;

import dev.sennight.model.DocumentKind;
import dev.sennight.model.IssueIdentity;
import org.jspecify.annotations.Nullable;

/**
 * A document in a list.
 *
 * @param series that its issue belongs to
 * @param entries how many it has
 * @param ownSeries what the document itself says; differs where another edition decides
 */
public record DocumentRow(
    String file,
    DocumentKind kind,
    String title,
    @Nullable String series,
    IssueIdentity identity,
    @Nullable String language,
    int entries,
    @Nullable String ownSeries) {}
