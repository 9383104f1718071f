package dev.forkpoint.adapters.fs.trace.form.page;

import dev.forkpoint.application.port.TraceWriter.Document;
import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Message;
import dev.forkpoint.domain.conversation.Part;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;

/// A card for each message. What is thought, what tools are asked and what they answer is folded.
final class HtmlDocument implements Document {
  private final Writer out;

  HtmlDocument(Writer out) {
    this.out = out;
  }

  void head(SessionHead head) throws IOException {
    out.write(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="referrer" content="no-referrer">
        """
            .formatted(HtmlStyle.POLICY));
    element("title", Captions.title(head));
    out.write("<style>" + HtmlStyle.SHEET + "</style>\n</head>\n<body>\n<header>\n");
    element("h1", Captions.title(head));
    out.write("<dl>\n");
    for (String[] fact : Captions.facts(head)) {
      element("dt", fact[0]);
      element("dd", fact[1]);
    }
    out.write("</dl>\n</header>\n<main>\n");
  }

  @Override
  public void message(Message message) throws IOException {
    String speaker = Captions.speaker(message);
    begin(speaker.toLowerCase(Locale.ROOT) + (message.effective() ? "" : " aside"));
    element("h2", speaker);
    element("small", Captions.circumstances(message));
    for (Part part : message.parts()) {
      part(part);
    }
    Optional<String> cost = Captions.cost(message);
    if (cost.isPresent()) {
      element("footer", cost.get());
    }
    end("article");
  }

  private void part(Part part) throws IOException {
    switch (part) {
      case Part.Text text -> HtmlText.say(text.text(), out);
      case Part.Reasoning thought -> folded("Thinks", thought.text());
      case Part.ToolCall call -> folded("Asks " + call.name(), call.input());
      case Part.ToolResult result -> folded(result.error() ? "Fails" : "Answers", result.output());
      case Part.Image image -> picture(image);
    }
  }

  private void folded(String summary, String text) throws IOException {
    out.write("<details>");
    element("summary", summary);
    element("pre", text);
    end("details");
  }

  private void picture(Part.Image image) throws IOException {
    if (HtmlText.isPicture(image)) {
      out.write("<img alt=\"\" src=\"data:" + image.mediaType() + ";base64,");
      HtmlText.escape(image.data(), out);
      out.write("\">\n");
    } else {
      element("p", Captions.mention(image));
    }
  }

  @Override
  public void compaction(Compaction compaction) throws IOException {
    begin("summary");
    element("h2", "Summary of all before");
    HtmlText.say(compaction.summary(), out);
    end("article");
  }

  @Override
  public void end() throws IOException {
    end("main");
    end("body");
    end("html");
    out.flush();
  }

  private void begin(String kinds) throws IOException {
    out.write("<article class=\"" + kinds + "\">\n");
  }

  private void end(String element) throws IOException {
    out.write("</" + element + ">\n");
  }

  private void element(String name, String text) throws IOException {
    out.write('<' + name + '>');
    HtmlText.escape(text, out);
    end(name);
  }
}
