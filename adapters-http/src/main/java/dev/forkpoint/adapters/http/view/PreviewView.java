package dev.forkpoint.adapters.http.view;

import dev.forkpoint.application.download.DownloadPreview;
import dev.forkpoint.application.download.OmittedEntry;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/// What a download would be.
///
/// @param fileName what it would be called
/// @param bytes its exact length
/// @param files how many files of the sessions would be in it
/// @param fileBytes their length together
/// @param included the first entries that would be in it
/// @param added the names of the files that are written for it
/// @param leftOut the first entries that would be left out
/// @param leftOutCount how many of these there are
@Introspected
public record PreviewView(
    String fileName,
    long bytes,
    long files,
    long fileBytes,
    List<Included> included,
    List<String> added,
    List<Omitted> leftOut,
    long leftOutCount) {

  /// Something that would be in the download.
  ///
  /// @param path as the archive would name it
  /// @param bytes its length; 0 of what is no file
  @Introspected
  public record Included(String path, long bytes) {}

  /// Something that would be left out.
  ///
  /// @param path as the archive would have named it
  /// @param bytes its length; 0 of what is no file
  /// @param reason why, in a few words
  @Introspected
  public record Omitted(String path, long bytes, String reason) {}

  public static PreviewView of(DownloadPreview preview) {
    return new PreviewView(
        preview.fileName(),
        preview.bytes(),
        preview.files(),
        preview.fileBytes(),
        preview.included().stream().map(PreviewView::included).toList(),
        preview.written(),
        preview.leftOut().first().stream().map(PreviewView::omitted).toList(),
        preview.leftOut().count());
  }

  private static Included included(Entry entry) {
    return new Included(entry.path().value(), bytes(entry));
  }

  private static Omitted omitted(OmittedEntry omitted) {
    Entry entry = omitted.entry();
    return new Omitted(entry.path().value(), bytes(entry), omitted.reason().toString());
  }

  private static long bytes(Entry entry) {
    return entry instanceof FileEntry file ? file.content().bytes() : 0;
  }
}
