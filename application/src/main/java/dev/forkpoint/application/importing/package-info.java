/// Bringing in sessions that agents left on disk.
@NullMarked
package dev.forkpoint.application.importing;

import org.jspecify.annotations.NullMarked;
