/** Pictures of pages, decoded off the UI thread. */
@org.jspecify.annotations.NullMarked
package dev.sennight.ui.reader.web;
