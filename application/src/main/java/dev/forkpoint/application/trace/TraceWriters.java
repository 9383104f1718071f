package dev.forkpoint.application.trace;

import dev.forkpoint.application.port.TraceWriter;
import java.util.List;
import java.util.Optional;

/// The forms in which a conversation can be handed out.
public final class TraceWriters {
  private final List<TraceWriter> writers;

  public TraceWriters(List<TraceWriter> writers) {
    this.writers = List.copyOf(writers);
  }

  /// The form of that name, where there is one.
  public Optional<TraceWriter> named(String name) {
    return writers.stream().filter(writer -> writer.name().equals(name)).findFirst();
  }

  /// All of them.
  public List<TraceWriter> all() {
    return writers;
  }
}
