/// Gemini CLI: how it writes a session down.
@NullMarked
package dev.forkpoint.adapters.fs.trace.gemini;

import org.jspecify.annotations.NullMarked;
