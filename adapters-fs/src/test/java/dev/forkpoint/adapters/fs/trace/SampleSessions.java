package dev.forkpoint.adapters.fs.trace;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.forkpoint.application.port.TraceFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Sessions of real agents where they are at hand: in the folder that the system property
/// `forkpoint.samples` names. Elsewhere a test of them is skipped.
public final class SampleSessions {
  private static final Path FOLDER =
      Path.of(System.getProperty("forkpoint.samples", "../../shared/fixtures"));

  private SampleSessions() {}

  /// The folder of all samples.
  public static Path folder() {
    assumeTrue(Files.isDirectory(FOLDER), "there are no sample sessions in " + FOLDER);
    return FOLDER;
  }

  /// Reads a sample.
  ///
  /// @param file its path in the folder
  public static TraceRead read(TraceFormat format, String file) throws IOException {
    try (InputStream content = Files.newInputStream(folder().resolve(file))) {
      return TraceRead.of(format, content);
    }
  }
}
