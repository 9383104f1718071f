package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkpoint.domain.snapshot.Entry;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A file, directory or link of a checkpoint.
///
/// @param kind `file`, `directory` or `link`
/// @param mode the permission bits in octal digits; null for a link
/// @param bytes length of a file; null otherwise
/// @param target where a link points; null otherwise
@Introspected
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryView(
    String path,
    String kind,
    @Nullable String mode,
    Instant modified,
    @Nullable Long bytes,
    @Nullable String target) {

  /// The view of an entry.
  public static EntryView of(Entry entry) {
    String path = entry.path().value();
    return switch (entry) {
      case Entry.FileEntry file ->
          new EntryView(
              path, "file", octal(file.mode()), file.modified(), file.content().bytes(), null);
      case Entry.DirectoryEntry directory ->
          new EntryView(
              path, "directory", octal(directory.mode()), directory.modified(), null, null);
      case Entry.LinkEntry link ->
          new EntryView(path, "link", null, link.modified(), null, link.target());
    };
  }

  private static String octal(int mode) {
    return Integer.toOctalString(mode);
  }
}
