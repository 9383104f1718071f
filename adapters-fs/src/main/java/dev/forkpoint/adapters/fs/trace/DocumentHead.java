package dev.forkpoint.adapters.fs.trace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.adapters.fs.trace.JsonDocument.Element;
import dev.forkpoint.application.port.TraceFormat.Sink;
import dev.forkpoint.domain.trace.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// What the beginning of a file tells of the JSON document that it may be.
///
/// @param isDocument whether the file is one document, as far as the beginning tells
/// @param hasMessages whether there is a list of messages, though it may be empty
/// @param isList whether the document is that list, and not an object
/// @param members the values of the object that its shape names, without the list of messages
/// @param messages the messages; the last may be incomplete
public record DocumentHead(
    boolean isDocument,
    boolean hasMessages,
    boolean isList,
    ObjectNode members,
    List<ObjectNode> messages) {

  /// Reads the beginning of a file, as far as it is one.
  ///
  /// @param head the first bytes of the file
  /// @param shape what to look at
  public static DocumentHead of(byte[] head, DocumentShape shape) {
    Collected collected = new Collected();
    JsonDocument document = new JsonDocument(shape, new ByteArrayInputStream(head), Texts.BRIEF);
    try {
      document.read("", Sink.NONE, collected);
    } catch (IOException e) {
      throw new UncheckedIOException("an array does not fail", e);
    }
    document.begun().ifPresent(collected.messages::add);
    return new DocumentHead(
        !document.isFollowed(),
        document.hasMessages(),
        document.isList(),
        collected.members,
        collected.messages);
  }

  private static final class Collected implements JsonDocument.Handler {
    private final ObjectNode members = JsonNodeFactory.instance.objectNode();
    private final List<ObjectNode> messages = new ArrayList<>();

    @Override
    public void member(String key, JsonNode value) {
      members.set(key, value);
    }

    @Override
    public void element(Element element) {
      if (element.isMessage()) {
        messages.add(element.json());
      }
    }
  }
}
