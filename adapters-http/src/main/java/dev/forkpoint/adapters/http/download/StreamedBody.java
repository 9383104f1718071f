package dev.forkpoint.adapters.http.download;

import java.io.InputStream;

/// The body of an answer that is read while it is sent. Who sends it closes it.
///
/// @param length how many bytes are sent; where there are fewer, the connection breaks
public record StreamedBody(InputStream bytes, long length) {}
