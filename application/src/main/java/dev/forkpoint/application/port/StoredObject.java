package dev.forkpoint.application.port;

/// An object as a listing shows it.
///
/// @param bytes its length
public record StoredObject(ObjectKey key, long bytes) {}
