/// Conversations as the Pi coding agent writes them.
@NullMarked
package dev.forkpoint.adapters.fs.trace.form.pi;

import org.jspecify.annotations.NullMarked;
