package dev.forkpoint.application.vault;

import dev.forkpoint.domain.snapshot.EntryPath;

/// Something in a directory that a snapshot does not hold.
///
/// @param reason why, in words
public record LeftOut(EntryPath path, String reason) {}
