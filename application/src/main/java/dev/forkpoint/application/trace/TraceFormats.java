package dev.forkpoint.application.trace;

import dev.forkpoint.application.port.TraceFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The trace formats that this vault can read.
public final class TraceFormats {
  private final List<TraceFormat> formats;

  /// Besides the one of sessions in which nobody has talked yet.
  public TraceFormats(List<TraceFormat> formats) {
    this.formats = Stream.concat(formats.stream(), Stream.of(new NoConversation())).toList();
  }

  /// The format of that name.
  ///
  /// @throws IllegalStateException where a newer Forkpoint stored a trace that this one cannot read
  public TraceFormat named(String name) {
    return find(name)
        .orElseThrow(
            () -> new IllegalStateException("no reader for traces of format '" + name + "'"));
  }

  /// The format of that name, where this vault can read it.
  Optional<TraceFormat> find(String name) {
    return formats.stream().filter(format -> format.name().equals(name)).findFirst();
  }
}
