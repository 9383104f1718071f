/// Turns: laying a session out in a directory, and saving what became of it.
@NullMarked
package dev.forkpoint.application.checkpoint;

import org.jspecify.annotations.NullMarked;
