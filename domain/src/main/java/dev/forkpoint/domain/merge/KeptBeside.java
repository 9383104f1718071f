package dev.forkpoint.domain.merge;

import dev.forkpoint.domain.snapshot.EntryPath;

/// A conflict, and how it was settled.
///
/// @param path what both sides changed; the later side's is there
/// @param beside where the earlier side's is kept
public record KeptBeside(EntryPath path, EntryPath beside) {}
