package dev.forkpoint.application.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.application.port.RuntimeFiles;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One line in each file.
public final class PlainRuntime implements RuntimeFiles {
  @Override
  public SequencedMap<String, byte[]> of(Outline outline) {
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    NAMES.forEach(name -> files.put(outline.names().of(name), line(name, outline).getBytes(UTF_8)));
    return files;
  }

  private static String line(String name, Outline outline) {
    return switch (name) {
      case README -> "%s %s: %d files\n".formatted(outline.scope(), outline.id(), outline.files());
      case REQUIREMENTS -> "numpy\n";
      default -> "def log(step, metrics): pass\n";
    };
  }
}
