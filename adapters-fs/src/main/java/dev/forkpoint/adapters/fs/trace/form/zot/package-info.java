/// Conversations as zot's portable files have them.
@NullMarked
package dev.forkpoint.adapters.fs.trace.form.zot;

import org.jspecify.annotations.NullMarked;
