package dev.forkpoint.adapters.fs.trace.form.zot;

import com.fasterxml.jackson.core.JsonFactory;
import dev.forkpoint.adapters.fs.trace.TextReplacement;
import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.adapters.fs.trace.form.Names;
import dev.forkpoint.adapters.fs.trace.form.Times;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;

/// zot's portable file, which zot imports.
public final class ZotWriter implements TraceWriter {
  private static final Set<String> WORKING_DIRECTORY = Set.of("/meta/cwd");
  private static final JsonFactory JSON =
      JsonLines.lines().characterEscapes(new GoEscapes()).build();
  private static final DateTimeFormatter TO_THE_SECOND = Times.utc("uuuuMMdd-HHmmss");
  private static final int SHORT_ID = 8;

  @Override
  public String name() {
    return "zot";
  }

  @Override
  public String mediaType() {
    return JsonLines.MEDIA_TYPE;
  }

  /// When it began, the beginning of its id, and the first words of its title.
  @Override
  public String fileName(SessionHead head) {
    StringBuilder name =
        new StringBuilder(TO_THE_SECOND.format(head.startedAt().orElse(Instant.EPOCH)));
    if (head.id().matches("[A-Za-z0-9._-]{8,}")) {
      name.append('-').append(head.id(), 0, SHORT_ID);
    }
    String slug = Names.slug(head.title());
    if (!slug.isEmpty()) {
      name.append('-').append(slug);
    }
    return name.append(".zotsession").toString();
  }

  @Override
  public Places places() {
    return new ZotPlaces();
  }

  /// A session that is handed out does not tell where it ran.
  @Override
  public OutputStream own(OutputStream target) {
    return TextReplacement.inRows(target, WORKING_DIRECTORY, Optional.empty(), "");
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) throws IOException {
    ZotDocument document = new ZotDocument(head, JSON.createGenerator(target));
    document.head();
    return document;
  }
}
