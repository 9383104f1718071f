/// Snapshots: trees of files.
@NullMarked
package dev.forkpoint.domain.snapshot;

import org.jspecify.annotations.NullMarked;
