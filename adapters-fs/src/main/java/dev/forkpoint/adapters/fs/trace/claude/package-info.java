/// Claude Code: how it writes a session down, and where it keeps what belongs to one.
@NullMarked
package dev.forkpoint.adapters.fs.trace.claude;

import org.jspecify.annotations.NullMarked;
