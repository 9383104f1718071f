package dev.forkpoint.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/// What a document tells of a session before its messages.
///
/// @param id what the session is called by programs
/// @param title what a person calls it; empty where nobody has said anything yet
/// @param agent the agent's name
/// @param model the model that answered last, where the trace tells
/// @param startedAt time of its earliest event, where there is one with a time
public record SessionHead(
    String id, String title, String agent, Optional<String> model, Optional<Instant> startedAt) {}
