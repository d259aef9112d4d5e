@NullMarked
package dev.sennight.ui.page;

import org.jspecify.annotations.NullMarked;
