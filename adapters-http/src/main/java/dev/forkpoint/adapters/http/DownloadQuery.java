package dev.forkpoint.adapters.http;

import dev.forkpoint.application.download.ArchiveForm;
import dev.forkpoint.application.download.DownloadOrder;
import dev.forkpoint.domain.download.Glob;
import dev.forkpoint.domain.download.Selection;
import dev.forkpoint.domain.download.SizeCap;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a download is asked for.
///
/// @param format `zip`, `tar.gz` or `bundle`; a bundle holds everything, and none of the others
///   below count for it
/// @param include patterns of paths, as in a `.gitignore`: what one of them fits is in; everything
///   where there are none
/// @param exclude patterns of what is not in
/// @param cap how many bytes of files at most, before compression: a number, one with a unit such
///   as `500MB` or `4GiB`, or `none`; 2 GiB where not given
/// @param credentials whether files that hold credentials by convention are in; `false` where not
///   given
/// @param byproducts whether caches, compiled files and `.git` are in; `false` where not given
/// @param runnable whether a page that explains it, a list of packages and the module `trainable`
///   are added; `false` where not given
/// @param damaged `skip` reads everything beforehand and leaves out what is damaged in the store;
///   `fail`, as where not given, breaks the transfer there
/// @param preview whether to tell what would be in the archive, as JSON, in place of the archive
/// @param limit how many entries a preview names of each kind; 1000 where not given
@Introspected
record DownloadQuery(
    @QueryValue @Nullable String format,
    @QueryValue @Nullable List<String> include,
    @QueryValue @Nullable List<String> exclude,
    @QueryValue @Nullable String cap,
    @QueryValue @Nullable Boolean credentials,
    @QueryValue @Nullable Boolean byproducts,
    @QueryValue @Nullable Boolean runnable,
    @QueryValue @Nullable String damaged,
    @QueryValue @Nullable Boolean preview,
    @QueryValue @Nullable Integer limit) {
  private static final int MOST_PATTERNS = 100;
  private static final int USUAL_LIMIT = 1000;
  private static final int MOST_NAMED = 10_000;

  boolean isBundle() {
    return "bundle".equals(format);
  }

  boolean isPreview() {
    return Boolean.TRUE.equals(preview);
  }

  int named() {
    if (limit == null) {
      return USUAL_LIMIT;
    }
    if (limit < 0 || limit > MOST_NAMED) {
      throw Input.bad("'limit' is 0 to %d, not %d.".formatted(MOST_NAMED, limit));
    }
    return limit;
  }

  DownloadOrder order() {
    return new DownloadOrder(
        form(), selection(), sizeCap(), Boolean.TRUE.equals(runnable), skipsDamaged());
  }

  private ArchiveForm form() {
    return switch (format == null ? "zip" : format) {
      case "zip" -> ArchiveForm.ZIP;
      case "tar.gz" -> ArchiveForm.TAR_GZ;
      default ->
          throw Input.bad("There is no format '" + format + "', but zip, tar.gz and bundle.");
    };
  }

  private Selection selection() {
    return new Selection(
        patterns("include", include),
        patterns("exclude", exclude),
        Boolean.TRUE.equals(byproducts),
        Boolean.TRUE.equals(credentials));
  }

  private static List<Glob> patterns(String name, @Nullable List<String> given) {
    List<String> texts = given == null ? List.of() : given;
    if (texts.size() > MOST_PATTERNS) {
      throw Input.bad("'%s' may be given %d times.".formatted(name, MOST_PATTERNS));
    }
    return texts.stream().map(text -> Input.read(text, Glob::parse)).toList();
  }

  private SizeCap sizeCap() {
    return cap == null ? SizeCap.TWO_GIBIBYTES : Input.read(cap, SizeCap::parse);
  }

  private boolean skipsDamaged() {
    return switch (damaged == null ? "fail" : damaged) {
      case "fail" -> false;
      case "skip" -> true;
      default -> throw Input.bad("'damaged' is skip or fail, not '" + damaged + "'.");
    };
  }
}
