package dev.forkpoint.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/// A summary that took the place of the messages before it.
///
/// @param number counted from 1 over the whole trace
/// @param at the time of the message before it
public record Compaction(int number, String summary, Optional<Instant> at) {}
