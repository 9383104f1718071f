/// Conversations: the messages of a trace, and what becomes of them in another form.
@NullMarked
package dev.forkpoint.domain.conversation;

import org.jspecify.annotations.NullMarked;
