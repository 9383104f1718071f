package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.application.broker.MigrateBroker.Change;
import dev.forkpoint.application.broker.MigrateBroker.MigratedHome;
import dev.forkpoint.application.broker.MigrateBroker.MigratedSession;
import dev.forkpoint.application.broker.MigrateBroker.NotMigrated;
import dev.forkpoint.application.broker.MigrateBroker.Report;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.vault.HomeResult;
import java.io.IOException;
import java.util.Locale;

/// Answers `migrate cc-broker`.
public record MigrationReport(Report report) implements Answer {
  private static final int TITLE_LENGTH = 60;

  @Override
  public void text(Text out) {
    report.homes().forEach(home -> tell(home, out));
    report.sessions().forEach(session -> tell(session, out));
    for (NotMigrated object : report.notMigrated()) {
      out.line("not brought in: %s: %s".formatted(object.object(), object.reason()));
    }
    for (String name : report.unknown()) {
      out.line("left alone, as nothing of cc-broker's is called so: " + name);
    }
    out.line(
        "%s: %d new, %d went on, %d forked, %d as here already, %d further here"
            .formatted(
                Wording.count(report.sessions().size(), "session"),
                count(Change.NEW),
                count(Change.CONTINUED),
                count(Change.FORKED),
                count(Change.UNCHANGED),
                count(Change.BEHIND)));
  }

  private long count(Change change) {
    return report.sessions().stream().filter(session -> session.change() == change).count();
  }

  private static void tell(MigratedHome home, Text out) {
    if (home.result() instanceof HomeResult.Saved saved) {
      HomeLines.tell(saved, out);
    }
  }

  private static void tell(MigratedSession session, Text out) {
    SessionState state = session.state();
    out.line(
        "%s %s  %s/%s  (checkpoint %d, %s)"
            .formatted(
                words(session.change()),
                Wording.brief(state.session().id()),
                state.session().workspace(),
                Wording.title(state.session().title(), TITLE_LENGTH),
                state.head().number(),
                Wording.count(state.head().messages(), "message")));
    IssueLines.tell(session.taken().issues(), session.taken().issueCount(), out);
  }

  private static String words(Change change) {
    return switch (change) {
      case NEW -> "brought in";
      case CONTINUED -> "went on";
      case FORKED -> "forked";
      case UNCHANGED -> "had already";
      case BEHIND -> "further here";
    };
  }

  @Override
  public void json(JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeArrayFieldStart("sessions");
    for (MigratedSession session : report.sessions()) {
      write(session, out);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("homes");
    for (MigratedHome home : report.homes()) {
      write(home, out);
    }
    out.writeEndArray();
    out.writeArrayFieldStart("notMigrated");
    for (NotMigrated object : report.notMigrated()) {
      out.writeStartObject();
      out.writeStringField("object", object.object());
      out.writeStringField("reason", object.reason());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("unknown");
    for (String name : report.unknown()) {
      out.writeString(name);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void write(MigratedSession session, JsonGenerator out) throws IOException {
    out.writeStartObject();
    ModelJson.sessionFields(session.state(), out);
    out.writeStringField("object", session.object());
    out.writeStringField("change", session.change().name().toLowerCase(Locale.ROOT));
    out.writeNumberField("issueCount", session.taken().issueCount());
    ModelJson.issues(session.taken().issues(), out);
    out.writeEndObject();
  }

  private static void write(MigratedHome home, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("workspace", home.workspace().value());
    out.writeStringField("object", home.object());
    switch (home.result()) {
      case HomeResult.Unchanged _ -> out.writeNullField("home");
      case HomeResult.Saved saved -> HomeLines.json("home", saved, out);
    }
    out.writeEndObject();
  }
}
