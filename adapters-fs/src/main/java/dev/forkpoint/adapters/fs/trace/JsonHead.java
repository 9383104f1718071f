package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.domain.trace.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What the beginning of a file tells where its rows are JSON objects.
public final class JsonHead {
  private JsonHead() {}

  /// Whether there is a row that tells the format. A row that the beginning cuts through counts as
  /// far as it goes.
  ///
  /// @param head the first bytes of a file
  /// @param keys the keys that are read of a row
  public static boolean anyRow(byte[] head, Set<String> keys, Predicate<ObjectNode> telling) {
    JsonRows rows = new JsonRows(new ByteArrayInputStream(head), keys, Texts.BRIEF);
    try {
      for (Optional<JsonRow> row = rows.next(); row.isPresent(); row = rows.next()) {
        if (row.get().all().stream().anyMatch(telling)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("an array does not fail", e);
    }
  }
}
