package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.trace.Event.Message;
import dev.forkpoint.domain.trace.Tokens;
import dev.forkpoint.domain.trace.UsageByModel;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Answers `show`.
///
/// @param usage what its answers cost
/// @param lastMessages the end of the conversation, in order
/// @param leftTurn where a turn is that was never saved
public record SessionPortrait(
    SessionState state, UsageByModel usage, List<Message> lastMessages, Optional<String> leftTurn)
    implements Answer {
  private static final int TITLE_LENGTH = 100;
  private static final int MESSAGE_LENGTH = 100;
  private static final int NAME_WIDTH = 13;

  @Override
  public void text(Text out) {
    Session session = state.session();
    CheckpointSummary head = state.head();
    fact("session", session.id().value(), out);
    fact("workspace", session.workspace().value(), out);
    fact("title", Wording.title(session.title(), TITLE_LENGTH), out);
    fact("agent", session.agent() + session.model().map(model -> ", " + model).orElse(""), out);
    fact("messages", String.valueOf(head.messages()), out);
    fact("checkpoints", String.valueOf(head.number()), out);
    fact("files", head.files() + ", " + Wording.size(head.bytes()), out);
    session.forkPoint().ifPresent(point -> fact("forked from", origin(point), out));
    fact("created", out.time(session.createdAt()), out);
    fact("updated", out.time(head.savedAt()), out);
    usage.tokens().forEach((model, tokens) -> fact("tokens", cost(model, tokens), out));
    leftTurn.ifPresent(place ->
        fact(
            "never saved",
            "a turn in %s; save it with `forkpoint run %s --resume-leftover`"
                .formatted(place, session.id()),
            out));
    messages(out);
  }

  private static String cost(String model, Tokens tokens) {
    String dollars = Wording.cost(tokens);
    return "%d read, %d written%s%s"
        .formatted(
            tokens.input() + tokens.cacheRead() + tokens.cacheWrite(),
            tokens.output(),
            dollars.isEmpty() ? "" : ", " + dollars + " USD",
            model.isEmpty() ? "" : " (" + model + ")");
  }

  private void messages(Text out) {
    if (!lastMessages.isEmpty()) {
      out.line("");
      lastMessages.forEach(
          message -> fact(speaker(message), Wording.brief(message.text(), MESSAGE_LENGTH), out));
    }
  }

  private static void fact(String name, String value, Text out) {
    out.line(name + " ".repeat(NAME_WIDTH - name.length()) + value);
  }

  private static String origin(ForkPoint point) {
    return "%s at message %d, with the files of checkpoint %d"
        .formatted(Wording.brief(point.parent()), point.messages(), point.checkpoint());
  }

  private static String speaker(Message message) {
    return message.role().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    ModelJson.sessionFields(state, out);
    ModelJson.usage(usage, out);
    out.writeStringField("leftTurn", leftTurn.orElse(null));
    out.writeArrayFieldStart("lastMessages");
    for (Message message : lastMessages) {
      out.writeStartObject();
      out.writeStringField("role", speaker(message));
      out.writeStringField("text", message.text());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeEndObject();
  }
}
