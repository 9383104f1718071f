/// Conversations as rows of a table: a session a row, its messages as text that holds JSON.
@NullMarked
package dev.forkpoint.adapters.fs.trace.form.row;

import org.jspecify.annotations.NullMarked;
