package dev.forkpoint.domain.bundle;

import dev.forkpoint.domain.session.CheckpointId;
import java.time.Instant;

/// A checkpoint of a bundle, as people are told of it.
///
/// @param files number of files
/// @param bytes their length together
/// @param messages messages of the effective transcript
public record OutlinedCheckpoint(
    int number, CheckpointId id, Instant savedAt, long files, long bytes, int messages) {}
