package dev.forkpoint.adapters.fs.bundle;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.forkpoint.domain.bundle.BundleEnd;
import dev.forkpoint.domain.bundle.BundleOutline;
import dev.forkpoint.domain.bundle.OutlinedCheckpoint;
import dev.forkpoint.domain.bundle.OutlinedSession;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Origin;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.trace.Lineage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// `manifest.json`: what a bundle carries, for programs. Its field names are a contract.
final class ManifestPage {
  private static final JsonFactory JSON = new JsonFactory();

  private ManifestPage() {}

  static byte[] write(BundleOutline outline) {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    try (JsonGenerator out = JSON.createGenerator(page)) {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      out.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
      write(outline, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return page.toByteArray();
  }

  private static void write(BundleOutline outline, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeStringField("format", "forkpoint-bundle");
    out.writeNumberField("version", BundleEnd.VERSION);
    out.writeStringField("workspace", outline.workspace().id().value());
    out.writeStringField("workspaceCreatedAt", outline.workspace().createdAt().toString());
    out.writeArrayFieldStart("sessions");
    for (OutlinedSession session : outline.sessions()) {
      write(session, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void write(OutlinedSession outlined, JsonGenerator out) throws IOException {
    Session session = outlined.session();
    out.writeStartObject();
    out.writeStringField("session", session.id().value());
    out.writeStringField("folder", outlined.folder());
    out.writeStringField("title", session.title());
    out.writeStringField("agent", session.agent());
    out.writeStringField("model", session.model().orElse(null));
    out.writeStringField("createdAt", session.createdAt().toString());
    write(session.forkPoint(), out);
    writeOrigin(session.origin(), out);
    out.writeArrayFieldStart("checkpoints");
    for (OutlinedCheckpoint checkpoint : outlined.checkpoints()) {
      write(checkpoint, out);
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private static void write(Optional<ForkPoint> point, JsonGenerator out) throws IOException {
    if (point.isEmpty()) {
      out.writeNullField("forkPoint");
      return;
    }
    out.writeObjectFieldStart("forkPoint");
    out.writeStringField("session", point.get().parent().value());
    out.writeNumberField("messages", point.get().messages());
    out.writeNumberField("checkpoint", point.get().checkpoint());
    out.writeEndObject();
  }

  private static void writeOrigin(Optional<Origin> origin, JsonGenerator out) throws IOException {
    if (origin.isEmpty()) {
      out.writeNullField("origin");
      return;
    }
    Lineage lineage = origin.get().lineage();
    out.writeObjectFieldStart("origin");
    out.writeStringField("source", origin.get().source().hex());
    out.writeStringField("session", lineage.session().orElse(null));
    out.writeStringField("parent", lineage.parent().orElse(null));
    if (lineage.messages().isPresent()) {
      out.writeNumberField("messages", lineage.messages().getAsInt());
    } else {
      out.writeNullField("messages");
    }
    out.writeEndObject();
  }

  private static void write(OutlinedCheckpoint checkpoint, JsonGenerator out) throws IOException {
    out.writeStartObject();
    out.writeNumberField("number", checkpoint.number());
    out.writeStringField("checkpoint", checkpoint.id().toString());
    out.writeStringField("savedAt", checkpoint.savedAt().toString());
    out.writeNumberField("files", checkpoint.files());
    out.writeNumberField("bytes", checkpoint.bytes());
    out.writeNumberField("messages", checkpoint.messages());
    out.writeEndObject();
  }
}
