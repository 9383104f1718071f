package dev.forkpoint.application.download;

import dev.forkpoint.domain.download.Omission;
import dev.forkpoint.domain.snapshot.Entry;

/// What a download leaves out.
///
/// @param entry as the archive would have named it
public record OmittedEntry(Entry entry, Omission reason) {}
