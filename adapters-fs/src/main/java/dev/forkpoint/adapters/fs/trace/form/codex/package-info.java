/// Conversations as the Codex CLI writes them.
@NullMarked
package dev.forkpoint.adapters.fs.trace.form.codex;

import org.jspecify.annotations.NullMarked;
