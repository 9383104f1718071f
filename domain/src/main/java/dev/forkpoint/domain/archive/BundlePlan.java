package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.content.Digest;

/// A bundle that is planned.
///
/// @param archive its bytes
/// @param name tells it from every other: equal names, equal bytes
public record BundlePlan(ArchivePlan archive, Digest name) {}
