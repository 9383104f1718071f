/// Conversations in the shape of the chat APIs: as plain lists, and in the files of agents that
/// keep what they send.
@NullMarked
package dev.forkpoint.adapters.fs.trace.chat;

import org.jspecify.annotations.NullMarked;
