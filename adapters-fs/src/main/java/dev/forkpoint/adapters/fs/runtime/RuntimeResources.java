package dev.forkpoint.adapters.fs.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The files of `runtime-shim/`, which the build puts beside this class.
final class RuntimeResources {
  private RuntimeResources() {}

  static byte[] bytes(String name) {
    try (InputStream resource =
        Objects.requireNonNull(RuntimeResources.class.getResourceAsStream(name), name)) {
      return resource.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
