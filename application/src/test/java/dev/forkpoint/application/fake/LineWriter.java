package dev.forkpoint.application.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Fate;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.OutputStream;

/// The simplest form there can be: the title, then each text on a line of its own.
public final class LineWriter implements TraceWriter {
  @Override
  public String name() {
    return "talk";
  }

  @Override
  public String mediaType() {
    return "text/plain";
  }

  @Override
  public String fileName(SessionHead head) {
    return "talk.txt";
  }

  @Override
  public Places places() {
    return new NoPlaces();
  }

  @Override
  public Document begin(SessionHead head, OutputStream target) throws IOException {
    LineDocument document = new LineDocument(target);
    document.line("title: " + head.title());
    return document;
  }

  private record LineDocument(OutputStream target) implements Document {
    @Override
    public void message(Message message) throws IOException {
      for (Part part : message.parts()) {
        if (part instanceof Part.Text text) {
          line(text.text());
        }
      }
    }

    @Override
    public void compaction(Compaction compaction) {}

    @Override
    public void end() {}

    private void line(String text) throws IOException {
      target.write((text.replaceAll("\\s+", " ") + "\n").getBytes(UTF_8));
    }
  }

  private static final class NoPlaces implements Places {
    @Override
    public Fate systemMessages() {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate branches() {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate compactions() {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate times() {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate reasoning() {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate image(Part.Image image) {
      return Fate.LEFT_OUT;
    }

    @Override
    public Fate usage(Message message) {
      return Fate.LEFT_OUT;
    }
  }
}
