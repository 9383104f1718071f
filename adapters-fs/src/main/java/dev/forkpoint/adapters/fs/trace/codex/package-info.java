/// Codex: how it writes a session down, and where it keeps what belongs to one.
@NullMarked
package dev.forkpoint.adapters.fs.trace.codex;

import org.jspecify.annotations.NullMarked;
