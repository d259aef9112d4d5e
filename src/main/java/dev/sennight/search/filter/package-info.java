/** What an entry must hold: phrases, fields, times and what was excluded, as Lucene queries. */
@NullMarked
package dev.sennight.search.filter;

import org.jspecify.annotations.NullMarked;
