/// Pi: how it writes a session down.
@NullMarked
package dev.forkpoint.adapters.fs.trace.pi;

import org.jspecify.annotations.NullMarked;
