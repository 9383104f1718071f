package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.download.ArchiveForm;
import dev.forkpoint.application.download.DownloadOrder;
import dev.forkpoint.domain.download.Glob;
import dev.forkpoint.domain.download.Selection;
import dev.forkpoint.domain.download.SizeCap;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/// Which files an archive of files holds.
final class FilesOptions {
  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = {
        "Of an archive of files: only what this pattern fits, as in a .gitignore. May be repeated."
      })
  private List<Glob> include = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Of an archive of files: not what this pattern fits. May be repeated.")
  private List<Glob> exclude = new ArrayList<>();

  @Option(
      names = "--cap",
      paramLabel = "SIZE",
      description = {
        "Of an archive of files: at most so many bytes of them, such as 2GiB; __truncated.txt names",
        "what had no room. No cap where not given."
      })
  private SizeCap cap = SizeCap.NONE;

  @Option(
      names = "--credentials",
      description = {
        "Of an archive of files: also those that hold credentials by convention, such as .env."
      })
  private boolean credentials;

  @Option(
      names = "--no-byproducts",
      description = "Of an archive of files: no caches, no compiled files, no .git.")
  private boolean noByProducts;

  @Option(
      names = "--runnable",
      description = {
        "Of an archive of files: add what is needed to run trainable's scripts elsewhere."
      })
  private boolean runnable;

  @Option(
      names = "--skip-damaged",
      description = {
        "Of an archive of files: read everything beforehand and leave out what is damaged."
      })
  private boolean skipDamaged;

  @Option(
      names = "--preview",
      description = {
        "Of an archive of files: write nothing, and tell what would be in it and what would not."
      })
  private boolean preview;

  DownloadOrder order(ArchiveForm form) {
    return new DownloadOrder(
        form,
        new Selection(include, exclude, !noByProducts, credentials),
        cap,
        runnable,
        skipDamaged);
  }

  boolean isPreview() {
    return preview;
  }

  /// Whether any of them was given.
  boolean areGiven() {
    return preview || !order(ArchiveForm.ZIP).equals(new FilesOptions().order(ArchiveForm.ZIP));
  }
}
