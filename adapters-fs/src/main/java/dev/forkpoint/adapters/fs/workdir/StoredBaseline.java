package dev.forkpoint.adapters.fs.workdir;

import dev.forkpoint.application.port.Baseline;
import java.nio.ByteBuffer;

/// A baseline with its stamps.
///
/// @param stamps 16 bytes for each: inode and time of change
record StoredBaseline(Baseline baseline, ByteBuffer stamps) {}
