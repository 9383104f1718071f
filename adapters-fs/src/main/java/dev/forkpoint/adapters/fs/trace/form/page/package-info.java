/// Conversations for people to read.
@NullMarked
package dev.forkpoint.adapters.fs.trace.form.page;

import org.jspecify.annotations.NullMarked;
