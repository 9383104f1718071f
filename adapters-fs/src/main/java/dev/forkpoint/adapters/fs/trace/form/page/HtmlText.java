package dev.forkpoint.adapters.fs.trace.form.page;

import dev.forkpoint.domain.conversation.Part;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.regex.Pattern;

/// Text of a conversation in HTML. All of it is escaped; of Markdown, what is frequent and plain is
/// rendered: fenced code, code in a line, bold words, headings.
final class HtmlText {
  private static final Pattern PICTURE = Pattern.compile("image/(png|jpeg|gif|webp|avif|bmp)");
  private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern HEADING = Pattern.compile("#{1,6} (.+)");
  private static final int LONGEST_LINE = 4000;
  private static final char REPLACEMENT = '\uFFFD';

  private HtmlText() {}

  /// Whether every browser shows it, from the page itself.
  static boolean isPicture(Part.Image image) {
    return image.isEmbedded() && PICTURE.matcher(image.mediaType()).matches();
  }

  /// Writes a text as it is.
  static void escape(String text, Writer out) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '&' -> out.write("&amp;");
        case '"' -> out.write("&quot;");
        case '\'' -> out.write("&#39;");
        default -> out.write(isShown(character) ? character : REPLACEMENT);
      }
    }
  }

  private static boolean isShown(char character) {
    return !Character.isISOControl(character) || Character.isWhitespace(character);
  }

  /// Writes what is said.
  static void say(String text, Writer out) throws IOException {
    out.write("<div class=\"said\">");
    String fence = "";
    for (Iterator<String> lines = text.lines().iterator(); lines.hasNext(); ) {
      String line = lines.next();
      boolean marks = FENCE.matcher(line).matches();
      if (marks && fence.isEmpty()) {
        fence = line.strip().substring(0, 3);
        out.write("<pre>");
      } else if (marks && line.strip().startsWith(fence)) {
        fence = "";
        out.write("</pre>");
      } else {
        line(line, !fence.isEmpty(), out);
      }
    }
    out.write(fence.isEmpty() ? "</div>\n" : "</pre></div>\n");
  }

  private static void line(String line, boolean code, Writer out) throws IOException {
    if (code || line.length() > LONGEST_LINE) {
      escape(line, out);
    } else {
      out.write(rendered(line));
    }
    out.write('\n');
  }

  /// No mark that is rendered here is changed by escaping.
  private static String rendered(String line) throws IOException {
    StringWriter escaped = new StringWriter();
    escape(line, escaped);
    String text = HEADING.matcher(escaped.toString()).replaceFirst("<b class=\"heading\">$1</b>");
    return BOLD.matcher(CODE.matcher(text).replaceAll("<code>$1</code>")).replaceAll("<b>$1</b>");
  }
}
