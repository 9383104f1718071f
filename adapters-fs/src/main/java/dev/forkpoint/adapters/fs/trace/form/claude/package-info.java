/// Conversations as Claude Code writes them.
@NullMarked
package dev.forkpoint.adapters.fs.trace.form.claude;

import org.jspecify.annotations.NullMarked;
