package dev.forkpoint.adapters.fs.runtime;

import dev.forkpoint.application.port.RuntimeFiles;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// The module as it is maintained in `runtime-shim/`, and a page for people.
public final class WrittenRuntime implements RuntimeFiles {
  @Override
  public SequencedMap<String, byte[]> of(Outline outline) {
    SequencedMap<String, String> names = new LinkedHashMap<>();
    NAMES.forEach(name -> names.put(name, outline.names().of(name)));
    SequencedMap<String, byte[]> files = new LinkedHashMap<>();
    names.forEach((name, free) -> files.put(free, content(name, outline, names)));
    return files;
  }

  private static byte[] content(String name, Outline outline, Map<String, String> names) {
    return switch (name) {
      case README -> new RuntimePage(outline, names).write().getBytes(StandardCharsets.UTF_8);
      case REQUIREMENTS -> RuntimeResources.bytes(REQUIREMENTS);
      default -> RuntimeResources.bytes(MODULE);
    };
  }
}
