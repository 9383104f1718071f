package dev.forkpoint.domain.hub;

/// A file of a dataset as a listing shows it.
///
/// @param bytes its length
public record PublishedFile(PublishedPath path, long bytes) {}
