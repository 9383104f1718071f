package dev.forkpoint.domain.trace;

import java.time.Instant;
import java.util.Optional;

/// What reading a whole trace tells.
///
/// @param rows number of rows of the main file, readable or not; of a document, of its messages
/// @param transcript its effective transcript
/// @param title what the agent or its user called the session, else the first line of its first
///   prompt
/// @param firstPrompt how the first prompt begins, in one line
/// @param model the model that answered last
/// @param startedAt time of the earliest event, where there is one with a time
/// @param endedAt time of the latest
/// @param lineage what the trace tells of its descent
public record TraceReading(
    long rows,
    EffectiveTranscript transcript,
    Optional<String> title,
    Optional<String> firstPrompt,
    Optional<String> model,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Lineage lineage) {}
