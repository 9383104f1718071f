/// Zot: how it writes a session down.
@NullMarked
package dev.forkpoint.adapters.fs.trace.zot;

import org.jspecify.annotations.NullMarked;
