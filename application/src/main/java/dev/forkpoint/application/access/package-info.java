/// Letting people in: making tokens, recognising them, and showing each what it reaches.
@NullMarked
package dev.forkpoint.application.access;

import org.jspecify.annotations.NullMarked;
