/// Conversations in the simple form that the Hugging Face Hub documents for agents of one's own.
@NullMarked
package dev.forkpoint.adapters.fs.trace.form.sts;

import org.jspecify.annotations.NullMarked;
