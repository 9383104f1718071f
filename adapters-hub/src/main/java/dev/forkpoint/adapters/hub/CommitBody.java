package dev.forkpoint.adapters.hub;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.Publication;
import dev.forkpoint.application.port.Publication.PlannedFile;
import dev.forkpoint.domain.hub.CommitMessage;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;

/// A commit as it is sent: a line of JSON for its message and one for each file. Content is written
/// into its line while it is sent.
final class CommitBody implements Content {
  private static final String CONTENT_BEGINS = "\"content\":\"";

  private final List<Content> pieces = new ArrayList<>();

  CommitBody(Publication publication, CommitMessage message) {
    ObjectNode header =
        HubJson.object()
            .put("summary", message.summary())
            .put("description", message.description())
            .put("parentCommit", publication.parent().value());
    text(line("header", header) + '\n');
    publication.files().forEach(this::file);
    publication
        .deletions()
        .forEach(
            path -> text(line("deletedFile", HubJson.object().put("path", path.value())) + '\n'));
  }

  private void file(PlannedFile file) {
    switch (file.storage()) {
      case LARGE -> text(largeFile(file) + '\n');
      case GIT -> {
        String line = gitFile(file);
        int content = line.lastIndexOf(CONTENT_BEGINS) + CONTENT_BEGINS.length();
        text(line.substring(0, content));
        pieces.add(new InBase64(new PlannedContent(file)));
        text(line.substring(content) + '\n');
      }
    }
  }

  private static String gitFile(PlannedFile file) {
    return line(
        "file",
        HubJson.object()
            .put("path", file.path().value())
            .put("encoding", "base64")
            .put("content", ""));
  }

  private static String largeFile(PlannedFile file) {
    return line(
        "lfsFile",
        HubJson.object()
            .put("path", file.path().value())
            .put("algo", "sha256")
            .put("oid", file.oid())
            .put("size", file.content().bytes()));
  }

  static String line(String key, ObjectNode value) {
    ObjectNode line = HubJson.object().put("key", key);
    line.set("value", value);
    return HubJson.write(line);
  }

  private void text(String text) {
    pieces.add(Content.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public long bytes() {
    return pieces.stream().mapToLong(Content::bytes).sum();
  }

  /// Opens one piece after the other.
  @Override
  @SuppressWarnings("JdkObsolete") // Nothing else tells a SequenceInputStream what follows.
  public InputStream open() {
    Iterator<Content> rest = pieces.iterator();
    return new SequenceInputStream(
        new Enumeration<>() {
          @Override
          public boolean hasMoreElements() {
            return rest.hasNext();
          }

          @Override
          public InputStream nextElement() {
            return new WatchedContent(rest.next()).open();
          }
        });
  }

  /// Content as a line holds it.
  private record InBase64(Content content) implements Content {
    @Override
    public long bytes() {
      return Base64Stream.length(content.bytes());
    }

    @Override
    public InputStream open() {
      return new Base64Stream(new WatchedContent(content).open());
    }
  }
}
