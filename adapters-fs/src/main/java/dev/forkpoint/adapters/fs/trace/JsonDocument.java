package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads a file that is one JSON document with the messages of a session in a list: an object with
/// a key for the list, or the list alone. It does so in memory that depends neither on the length
/// of the document nor on that of a message.
///
/// What counts as a row is an element of the list. Damage ends the reading, since nothing tells
/// where the next element would begin; what was complete before it is told.
public final class JsonDocument {
  private static final String BREAKS_OFF = "the document breaks off, it may still be written";

  private final DocumentShape shape;
  private final Texts texts;
  private final CountedStream bytes;
  private final RowText text;
  private Optional<ObjectNode> begun = Optional.empty();
  private boolean isList;
  private boolean isFollowed;
  private long rows;
  private long listStart;
  private long elementStart;
  private boolean malformedTold;
  private boolean nulTold;

  /// @param file is read, and closed by the caller
  /// @param texts how much of long strings is read
  public JsonDocument(DocumentShape shape, InputStream file, Texts texts) {
    this.shape = shape;
    this.texts = texts;
    this.bytes = new CountedStream(file);
    this.text = new RowText(shape.decoded(new RowDecoder(bytes)), texts.longest());
  }

  /// Takes what is read.
  public interface Handler {
    /// Takes a value of the document's object that is none of the lists.
    void member(String key, JsonNode value) throws IOException;

    /// Takes an element of a list.
    void element(Element element) throws IOException;
  }

  /// An object in a list.
  ///
  /// @param isMessage whether it is one of the messages, and not of another list
  /// @param row its number among the messages, counted from 1; of an element of another list, that
  ///   of the message that was read last
  /// @param end the byte of the file after it
  public record Element(boolean isMessage, long row, long end, ObjectNode json) {}

  /// Reads the document from beginning to end, and reports what is wrong with it.
  ///
  /// @param path its path in the trace
  /// @throws IOException where the stream itself fails, or the sink or the handler does
  public void read(String path, Sink sink, Handler handler) throws IOException {
    text.begin();
    Reading reading = new Reading(path, sink, handler);
    try (JsonParser parser = JsonRows.JSON.createParser(text)) {
      reading.read(parser);
    }
    reading.noteStrayBytes(Long.MAX_VALUE);
    bytes.skipRest();
  }

  /// The number of messages, with one that breaks off. What is wrong with a document without any is
  /// reported of row 1.
  public long rows() {
    return rows;
  }

  /// The element that breaks off, as far as it was read.
  public Optional<ObjectNode> begun() {
    return begun;
  }

  /// Whether the document is the list alone.
  public boolean isList() {
    return isList;
  }

  /// Whether it has a list of messages, though it may be empty.
  public boolean hasMessages() {
    return listStart > 0;
  }

  /// Whether something follows the document, so that the file is not one document.
  public boolean isFollowed() {
    return isFollowed;
  }

  /// Ends the collection of the document's effective messages. What follows the list in the
  /// document is not part of a shorter transcript.
  public EffectiveTranscript build(EffectiveTranscript.Builder messages) {
    return messages.build(bytes.count(), listStart, shape.closing(isList));
  }

  private long row() {
    return Math.max(1, rows);
  }

  /// The byte of the character that the parser read last.
  private long at(JsonParser parser) {
    return text.offset(parser.currentLocation().getCharOffset() - 1);
  }

  private final class Reading {
    private final String path;
    private final Sink sink;
    private final Handler handler;

    private Reading(String path, Sink sink, Handler handler) {
      this.path = path;
      this.sink = sink;
      this.handler = handler;
    }

    private void read(JsonParser parser) throws IOException {
      try {
        readDocument(parser);
      } catch (JsonProcessingException e) {
        if (DamageReason.isBreakOff(e)) {
          unreadable(begun.isPresent() ? elementStart : at(parser), BREAKS_OFF);
        } else {
          unreadable(at(parser), DamageReason.of(e));
        }
      }
    }

    private void readDocument(JsonParser parser) throws IOException {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_OBJECT) {
        readMembers(parser);
      } else if (first == JsonToken.START_ARRAY) {
        isList = true;
        readMessages(parser);
      } else if (first != null) {
        unreadable(at(parser), "neither a JSON object nor a list");
        return;
      }
      if (first != null && parser.nextToken() != null) {
        isFollowed = true;
        unreadable(at(parser), "something follows the end of the document");
      }
    }

    private void readMembers(JsonParser parser) throws IOException {
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        boolean list = parser.nextToken() == JsonToken.START_ARRAY;
        if (list && key.equals(shape.messages())) {
          readMessages(parser);
        } else if (list && key.equals(shape.others())) {
          readOthers(parser);
        } else if (shape.members().contains(key)) {
          readMember(key, parser);
        } else {
          parser.skipChildren();
        }
      }
    }

    private void readMember(String key, JsonParser parser) throws IOException {
      ObjectNode member = JsonNodeFactory.instance.objectNode();
      new JsonView(shape.members(), texts).readMember(parser, key, member);
      handler.member(key, member.path(key));
    }

    private void readMessages(JsonParser parser) throws IOException {
      listStart = hasMessages() ? listStart : at(parser) + 1;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        rows++;
        readElement(true, parser);
      }
    }

    private void readOthers(JsonParser parser) throws IOException {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        readElement(false, parser);
      }
    }

    private void readElement(boolean isMessage, JsonParser parser) throws IOException {
      elementStart = at(parser);
      if (parser.currentToken() != JsonToken.START_OBJECT) {
        unreadable(elementStart, DamageReason.NO_OBJECT);
        parser.skipChildren();
        return;
      }
      JsonView view = new JsonView(shape.keys(), texts);
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      begun = Optional.of(object);
      view.read(parser, object);
      begun = Optional.empty();
      long end = at(parser) + 1;
      handler.element(new Element(isMessage, row(), end, object));
      if (view.isPartial()) {
        note(elementStart, DamageReason.TOO_MUCH);
      }
      noteStrayBytes(end);
    }

    private void noteStrayBytes(long end) throws IOException {
      malformedTold = noteOnce(malformedTold, text.malformed(), end, DamageReason.NOT_UTF8);
      nulTold = noteOnce(nulTold, text.nul(), end, DamageReason.NULS);
    }

    private boolean noteOnce(boolean told, OptionalLong offset, long end, String reason)
        throws IOException {
      boolean tell = !told && offset.isPresent() && offset.getAsLong() < end;
      if (tell) {
        note(offset.getAsLong(), reason);
      }
      return told || tell;
    }

    private void unreadable(long offset, String reason) throws IOException {
      sink.event(new Event.Opaque(row(), "unreadable"));
      note(offset, reason);
    }

    private void note(long offset, String reason) throws IOException {
      sink.issue(new TraceIssue(path, row(), offset, reason));
    }
  }
}
