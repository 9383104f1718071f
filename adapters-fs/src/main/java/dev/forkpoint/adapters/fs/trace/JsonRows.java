package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/// Reads a file of JSON objects, one a row, in memory that depends neither on the length of the
/// file nor on that of a row.
///
/// Nothing that the file holds stops it: a row that cannot be read is an unreadable one, and the
/// next is read as if nothing had been. A byte order mark, carriage returns and blank rows are no
/// damage.
public final class JsonRows {
  static final int DEEPEST = 10_000;

  /// Keys are not remembered from row to row, since there is no end to the keys of a hostile file.
  static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNameLength(Texts.WHOLE.longest())
                  .maxStringLength(Texts.WHOLE.longest())
                  .build())
          .build();

  private final RowReader rows;
  private final SoundRows soundRows;
  private final RowText text;
  private final Set<String> keys;
  private final Texts texts;

  /// @param file is read, and closed by the caller
  /// @param keys the keys that are read of a row's objects; the values of others are skipped
  /// @param texts how much of long strings is read
  public JsonRows(InputStream file, Set<String> keys, Texts texts) {
    this.rows = new RowReader(file);
    this.soundRows = new SoundRows(keys, texts.longest());
    this.text = new RowText(new RowDecoder(rows.content()), texts.longest());
    this.keys = keys;
    this.texts = texts;
  }

  /// The next row, or nothing at the end of the file.
  ///
  /// @throws IOException where the stream itself fails
  public Optional<JsonRow> next() throws IOException {
    if (!rows.next()) {
      return Optional.empty();
    }
    Optional<ObjectNode> sound = rows.hold() ? soundRows.read(rows) : Optional.empty();
    return Optional.of(sound.isPresent() ? soundRow(sound.get()) : rowWithCare());
  }

  private JsonRow soundRow(ObjectNode object) throws IOException {
    rows.skipRest();
    return JsonRow.sound(rows.number(), rows.offset(), object);
  }

  private JsonRow rowWithCare() throws IOException {
    text.begin();
    RowParser row = new RowParser(text, new JsonView(keys, texts));
    row.parse(JSON);
    rows.skipRest();
    return row.read(rows);
  }

  /// Takes rows.
  @FunctionalInterface
  public interface Taker {
    void take(JsonRow row) throws IOException;
  }

  /// Gives all rows that are left to `taker`, and tells `sink` behind each what of it could not be
  /// read.
  ///
  /// @param path the file, as its path in the trace
  public void giveTo(Taker taker, String path, Sink sink) throws IOException {
    for (Optional<JsonRow> row = next(); row.isPresent(); row = next()) {
      taker.take(row.get());
      row.get().report(path, sink);
    }
  }

  /// The number of rows so far: of line feeds, and one more where something follows the last of
  /// them.
  public long number() {
    return rows.number();
  }

  /// How much of the file was read so far, in bytes.
  public long offset() {
    return rows.offset();
  }
}
