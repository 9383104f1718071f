package dev.forkpoint.adapters.http;

import dev.forkpoint.application.download.ArchiveForm;
import dev.forkpoint.application.download.DownloadOrder;
import dev.forkpoint.domain.download.Glob;
import dev.forkpoint.domain.download.Selection;
import dev.forkpoint.domain.download.SizeCap;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a download is asked for. What each part means stands where the description of the API finds
/// it.
@Introspected
record DownloadQuery(
    @Parameter(
            description =
                "`zip` where not given, `tar.gz` or `bundle`; a bundle holds everything, and "
                    + "nothing below counts for it")
        @QueryValue
        @Nullable String format,
    @Parameter(
            description =
                "patterns of paths as in a .gitignore, separated by commas or one parameter "
                    + "each: what one of them fits is in; everything where there are none")
        @QueryValue
        @Nullable List<String> include,
    @Parameter(description = "patterns of what is not in") @QueryValue
        @Nullable List<String> exclude,
    @Parameter(
            description =
                "how many bytes of files at most, before compression: a number, one with a unit "
                    + "such as 500MB or 4GiB, or `none`; 2 GiB where not given")
        @QueryValue
        @Nullable String cap,
    @Parameter(
            description =
                "whether files that hold credentials by convention are in; they are not where "
                    + "not given")
        @QueryValue
        @Nullable Boolean credentials,
    @Parameter(
            description =
                "whether caches, compiled files and .git are in; they are not where not given")
        @QueryValue
        @Nullable Boolean byproducts,
    @Parameter(
            description =
                "whether a page that explains it, a list of packages and the module `trainable` "
                    + "are added")
        @QueryValue
        @Nullable Boolean runnable,
    @Parameter(
            description =
                "`skip` reads everything beforehand and leaves out what is damaged in the "
                    + "store; `fail`, as where not given, breaks the transfer there")
        @QueryValue
        @Nullable String damaged,
    @Parameter(
            description =
                "whether to tell what would be in the archive, as JSON, in place of the archive")
        @QueryValue
        @Nullable Boolean preview,
    @Parameter(
            description =
                "how many entries a preview names of each kind: 0 to 10000; 1000 where not "
                    + "given")
        @QueryValue
        @Nullable Integer limit) {
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
