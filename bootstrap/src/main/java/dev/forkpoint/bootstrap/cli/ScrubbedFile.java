package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.domain.scrub.DamagedRowException;
import dev.forkpoint.domain.scrub.ScrubReport;
import dev.forkpoint.domain.scrub.Scrubbing;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file that is scrubbed: as rows of JSON where its first line is one, as a text otherwise.
final class ScrubbedFile {
  private static final int BUFFER_BYTES = 256 * 1024;

  private final Path file;
  private final Scrubbing scrubbing;
  private boolean rows;

  ScrubbedFile(Path file, Scrubbing scrubbing) {
    this.file = file;
    this.scrubbing = scrubbing;
  }

  /// Finds its secrets.
  ///
  /// @throws DamagedRowException if its first line is JSON and another one is not
  void survey() throws IOException, DamagedRowException {
    try (InputStream input = Files.newInputStream(file)) {
      rows = Scrubbing.beginsWithRow(input);
    }
    try (InputStream input = Files.newInputStream(file)) {
      String name = String.valueOf(file.getFileName());
      if (rows) {
        scrubbing.survey(input, name);
      } else {
        scrubbing.surveyText(input, name);
      }
    }
  }

  /// Writes it without the secrets that [#survey] found.
  void write(Path output) throws IOException {
    new WholeFile(output).write(channel -> rewrite(Channels.newOutputStream(channel)));
  }

  private ScrubReport rewrite(OutputStream unbuffered) throws IOException {
    OutputStream out = new BufferedOutputStream(unbuffered, BUFFER_BYTES);
    try (InputStream input = Files.newInputStream(file)) {
      if (rows) {
        scrubbing.rewrite(input, out);
      } else {
        scrubbing.rewriteText(input, out);
      }
    } catch (DamagedRowException e) {
      throw new IOException(file + " was changed meanwhile; try again", e);
    }
    out.flush();
    return report();
  }

  ScrubReport report() {
    return scrubbing.report();
  }
}
