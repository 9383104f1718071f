package dev.forkpoint.domain.trace;

import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.time.Instant;
import java.util.Optional;

/// The conversation of a session at a checkpoint: the agent's own files, byte for byte.
///
/// @param format the name of the trace format
/// @param main the file in `files` that holds the rows; the others are its sidecars
/// @param files the main file and its sidecars, as the agent lays them out
/// @param bytes length of the main file
/// @param rows number of rows of the main file
/// @param messages number of messages of its effective transcript
/// @param startedAt time of the earliest event, where there is one with a time
/// @param endedAt time of the latest
public record Trace(
    String format,
    EntryPath main,
    Snapshot files,
    long bytes,
    long rows,
    int messages,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt) {}
