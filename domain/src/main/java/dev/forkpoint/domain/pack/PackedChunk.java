package dev.forkpoint.domain.pack;

import dev.forkpoint.domain.content.ChunkRef;

/// A line of a pack's index.
public record PackedChunk(ChunkKind kind, ChunkRef ref) {}
