package dev.forkpoint.application.download;

import dev.forkpoint.domain.snapshot.Entry;
import java.util.List;

/// What a download would be.
///
/// @param fileName what it would be called
/// @param bytes its exact length
/// @param files how many files of the sessions would be in it
/// @param fileBytes their length together
/// @param included what would be in it, as it names them: the first ones
/// @param written the names of the files that are written for it
/// @param leftOut what would be left out
public record DownloadPreview(
    String fileName,
    long bytes,
    long files,
    long fileBytes,
    List<Entry> included,
    List<String> written,
    LeftOutEntries leftOut) {}
