package dev.forkpoint.application.bundle;

import java.nio.ByteBuffer;

/// A data chunk of a bundle, which is what its name says.
///
/// @param stored its stored form
/// @param bytes what that inflates to
record CarriedChunk(ByteBuffer stored, ByteBuffer bytes) {}
