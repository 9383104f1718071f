package dev.forkpoint.domain.bundle;

/// A stretch of a bundle: a member with its header.
///
/// @param bytes its length
/// @param crc32 CRC-32 of its bytes
public record BundleSpan(long bytes, int crc32) {}
