package dev.forkpoint.adapters.fs.turn;

import dev.forkpoint.application.port.TurnDirectories.LaidTrace;
import dev.forkpoint.application.port.TurnDirectories.SavedAs;
import dev.forkpoint.application.port.TurnDirectories.TurnRecord;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/// The record of a turn, as a file of properties that a person can read.
final class RecordFile {
  private static final String NAME = "turn.properties";
  private static final String VERSION = "1";

  private final Path folder;
  private final Path file;

  /// @param folder the turn's
  RecordFile(Path folder) {
    this.folder = folder;
    this.file = folder.resolve(NAME);
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  Optional<TurnRecord> read() throws IOException {
    Properties fields = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      fields.load(reader);
      return Optional.of(parse(fields));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new IOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private static TurnRecord parse(Properties fields) {
    if (!VERSION.equals(fields.getProperty("version"))) {
      throw new IllegalArgumentException("it is no record of this version");
    }
    return new TurnRecord(
        new SessionId(text(fields, "session")),
        number(fields, "checkpoint"),
        layout(text(fields, "layout")),
        text(fields, "files"),
        has(fields, "trace.name")
            ? Optional.of(
                new LaidTrace(
                    text(fields, "trace.name"),
                    Long.parseLong(text(fields, "trace.bytes")),
                    Instant.parse(text(fields, "trace.modified"))))
            : Optional.empty(),
        Instant.parse(text(fields, "begun")),
        has(fields, "saved.session")
            ? Optional.of(
                new SavedAs(
                    new SessionId(text(fields, "saved.session")),
                    number(fields, "saved.checkpoint")))
            : Optional.empty());
  }

  private static boolean has(Properties fields, String name) {
    return fields.containsKey(name);
  }

  private static String text(Properties fields, String name) {
    String value = fields.getProperty(name);
    if (value == null) {
      throw new IllegalArgumentException("it does not say its " + name);
    }
    return value;
  }

  private static int number(Properties fields, String name) {
    return Integer.parseInt(text(fields, name));
  }

  private static Layout layout(String label) {
    return Stream.of(Layout.values())
        .filter(layout -> layout.toString().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no layout " + label));
  }

  /// It is whole or as it was before, and on the disk when this returns.
  void write(TurnRecord turn) throws IOException {
    Path written = folder.resolve(NAME + ".new");
    try (FileChannel channel =
            FileChannel.open(
                written,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        Writer writer = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
      fields(turn).store(writer, null);
      writer.flush();
      channel.force(true);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
    sync(folder);
  }

  private static void sync(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Properties fields(TurnRecord turn) {
    Properties fields = new Properties();
    fields.setProperty("version", VERSION);
    fields.setProperty("session", turn.session().value());
    fields.setProperty("checkpoint", String.valueOf(turn.checkpoint()));
    fields.setProperty("layout", turn.layout().toString());
    fields.setProperty("files", turn.files());
    fields.setProperty("begun", turn.begunAt().toString());
    turn.trace()
        .ifPresent(trace -> {
          fields.setProperty("trace.name", trace.name());
          fields.setProperty("trace.bytes", String.valueOf(trace.bytes()));
          fields.setProperty("trace.modified", trace.modified().toString());
        });
    turn.saved()
        .ifPresent(saved -> {
          fields.setProperty("saved.session", saved.session().value());
          fields.setProperty("saved.checkpoint", String.valueOf(saved.checkpoint()));
        });
    return fields;
  }
}
