/// The storage engine: how chunks, snapshots and checkpoints get into the object store and out of
/// it again.
@NullMarked
package dev.forkpoint.application.vault;

import org.jspecify.annotations.NullMarked;
