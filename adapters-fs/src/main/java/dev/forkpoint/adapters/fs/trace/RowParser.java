package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonRow.Damage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Parses one row, as far as it can be parsed.
final class RowParser {
  private final RowText text;
  private final JsonView view;
  private final List<ObjectNode> objects = new ArrayList<>();
  private Optional<ObjectNode> begun = Optional.empty();
  private Optional<Damage> failure = Optional.empty();
  private OptionalLong second = OptionalLong.empty();

  /// @param text the row
  RowParser(RowText text, JsonView view) {
    this.text = text;
    this.view = view;
  }

  void parse(JsonFactory json) throws IOException {
    try (JsonParser parser = json.createParser(text)) {
      parse(parser);
    }
  }

  private void parse(JsonParser parser) throws IOException {
    try {
      boolean goOn = true;
      while (goOn && parser.nextToken() != null) {
        goOn = parseValue(parser);
      }
    } catch (JsonProcessingException e) {
      failure = Optional.of(new Damage(lastCharacter(parser), DamageReason.of(e)));
    }
  }

  private boolean parseValue(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      failure = Optional.of(new Damage(lastCharacter(parser), DamageReason.NO_OBJECT));
      return false;
    }
    if (!objects.isEmpty() && second.isEmpty()) {
      second = OptionalLong.of(lastCharacter(parser));
    }
    parseObject(parser);
    return true;
  }

  private void parseObject(JsonParser parser) throws IOException {
    if (!view.fits(parser, 0)) {
      parser.skipChildren();
      return;
    }
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    begun = Optional.of(object);
    view.read(parser, object);
    begun = Optional.empty();
    objects.add(object);
  }

  private long lastCharacter(JsonParser parser) {
    return text.offset(parser.currentLocation().getCharOffset() - 1);
  }

  /// What was read.
  ///
  /// @param rows stands behind the row
  JsonRow read(RowReader rows) {
    boolean empty = objects.isEmpty() && text.nul().isPresent();
    return new JsonRow(
        rows.number(),
        rows.offset(),
        List.copyOf(objects),
        begun,
        empty || failure.isPresent(),
        damages(rows));
  }

  private List<Damage> damages(RowReader rows) {
    List<Damage> damages = new ArrayList<>();
    note(damages, rows, text.malformed(), DamageReason.NOT_UTF8);
    note(damages, rows, text.nul(), DamageReason.NULS);
    note(damages, rows, second, "several JSON objects on one row");
    if (view.isPartial()) {
      damages.add(new Damage(rows.start(), DamageReason.TOO_MUCH));
    }
    failure.ifPresent(damage -> damages.add(failure(rows, damage)));
    return damages;
  }

  private static void note(
      List<Damage> damages, RowReader rows, OptionalLong offset, String reason) {
    offset.ifPresent(at -> damages.add(new Damage(rows.start() + at, reason)));
  }

  private static Damage failure(RowReader rows, Damage damage) {
    return rows.isFinished()
        ? new Damage(rows.start() + damage.offset(), damage.reason())
        : new Damage(rows.start(), "the last row is cut off, it may still be written");
  }
}
