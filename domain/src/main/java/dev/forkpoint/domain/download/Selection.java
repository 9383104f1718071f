package dev.forkpoint.domain.download;

import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.List;
import java.util.Optional;

/// Which files of a session are wanted, by their paths in it.
///
/// @param include what one of these fits; everything where there are none
/// @param exclude but not what one of these fits
/// @param byProducts whether by-products are wanted, too
/// @param credentials whether files that hold credentials are wanted, too
public record Selection(
    List<Glob> include, List<Glob> exclude, boolean byProducts, boolean credentials) {
  /// Everything there is.
  public static final Selection EVERYTHING = new Selection(List.of(), List.of(), true, true);

  public Selection {
    include = List.copyOf(include);
    exclude = List.copyOf(exclude);
  }

  /// Why an entry is not wanted; nothing where it is.
  public Optional<Omission> omission(Entry entry) {
    EntryPath path = entry.path();
    boolean isDirectory = entry instanceof DirectoryEntry;
    if (!byProducts && ByProducts.include(path)) {
      return Optional.of(Omission.BY_PRODUCT);
    }
    if (fits(exclude, path, isDirectory)) {
      return Optional.of(Omission.EXCLUDED);
    }
    if (!include.isEmpty() && !fits(include, path, isDirectory)) {
      return Optional.of(Omission.NOT_INCLUDED);
    }
    return !credentials && !isDirectory && Credentials.include(path)
        ? Optional.of(Omission.CREDENTIALS)
        : Optional.empty();
  }

  private static boolean fits(List<Glob> patterns, EntryPath path, boolean isDirectory) {
    return patterns.stream().anyMatch(pattern -> pattern.matches(path, isDirectory));
  }
}
