/// Agents' session files: finding them on disk, and reading their rows in bounded memory.
@NullMarked
package dev.forkpoint.adapters.fs.trace;

import org.jspecify.annotations.NullMarked;
