package dev.forkpoint.adapters.fs.trace.form.page;

import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/// A heading for each message. What people and assistants say is Markdown already; what tools are
/// asked and answer is fenced.
final class MarkdownDocument implements Document {
  private final Writer out;

  MarkdownDocument(Writer out) {
    this.out = out;
  }

  void head(SessionHead head) throws IOException {
    paragraph("# " + oneLine(Captions.title(head)));
    for (String[] fact : Captions.facts(head)) {
      out.write("- %s: %s\n".formatted(fact[0], oneLine(fact[1])));
    }
    out.write("\n");
  }

  @Override
  public void message(Message message) throws IOException {
    paragraph("## " + Captions.speaker(message));
    if (!Captions.circumstances(message).isEmpty()) {
      paragraph('*' + oneLine(Captions.circumstances(message)) + '*');
    }
    for (Part part : message.parts()) {
      part(part);
    }
    Optional<String> cost = Captions.cost(message);
    if (cost.isPresent()) {
      paragraph('*' + cost.get() + '*');
    }
  }

  private void part(Part part) throws IOException {
    switch (part) {
      case Part.Text text -> paragraph(Fence.closed(text.text()));
      case Part.Reasoning thought -> quote(thought.text());
      case Part.ToolCall call -> {
        paragraph("**Asks `" + oneLine(call.name()).replace('`', '\'') + "`**");
        Fence.around(call.input(), "json", out);
      }
      case Part.ToolResult result -> {
        paragraph(result.error() ? "**Fails**" : "**Answers**");
        Fence.around(result.output(), "", out);
      }
      case Part.Image image -> paragraph("*[" + oneLine(Captions.mention(image)) + "]*");
    }
  }

  @Override
  public void compaction(Compaction compaction) throws IOException {
    paragraph("## Summary of all before");
    paragraph(Fence.closed(compaction.summary()));
  }

  @Override
  public void end() throws IOException {
    out.flush();
  }

  private void paragraph(String text) throws IOException {
    out.write(text);
    out.write("\n\n");
  }

  private void quote(String text) throws IOException {
    out.write("> ");
    paragraph(text.replace("\n", "\n> "));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
