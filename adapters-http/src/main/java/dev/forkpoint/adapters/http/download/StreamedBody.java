package dev.forkpoint.adapters.http.download;

import java.io.InputStream;

/// The body of an answer that is read while it is sent. Who sends it closes it.
///
/// @param bytes ends where it was said to end, or with an exception: never early
/// @param length its length in bytes
public record StreamedBody(InputStream bytes, long length) {}
