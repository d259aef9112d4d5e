/** Tests that try to lose something: kills, damage, company, hostile input. */
@NullMarked
package dev.sennight.reliability;

import org.jspecify.annotations.NullMarked;
