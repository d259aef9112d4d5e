/**
 * The words of Sennight: documents, entries, issues, links, cards and problems, as plain records.
 */
@NullMarked
package dev.sennight.model;

import org.jspecify.annotations.NullMarked;
