package dev.forkpoint.adapters.fs.trace.form.page;

import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Fences around code in Markdown.
final class Fence {
  private static final Pattern LINE = Pattern.compile("(?m)^ {0,3}(`{3,}|~{3,})([^\n]*)$");
  private static final int SHORTEST = 3;

  private Fence() {}

  /// Puts a text between fences that it does not hold itself.
  static void around(String text, String language, Writer out) throws IOException {
    String fence = "`".repeat(Math.max(SHORTEST, longestRun(text) + 1));
    out.write(fence + language + '\n');
    out.write(text);
    out.write(text.endsWith("\n") ? "" : "\n");
    out.write(fence + "\n\n");
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /// A text in which every fence is closed, so that it takes nothing in that follows.
  static String closed(String text) {
    String open = open(text);
    return open.isEmpty() ? text : text + '\n' + open;
  }

  /// The fence that is open at the end of a text; empty where none is.
  static String open(String text) {
    String open = "";
    for (Matcher fences = LINE.matcher(text); fences.find(); ) {
      String fence = fences.group(1);
      if (open.isEmpty()) {
        open = fence;
      } else if (fence.startsWith(open) && fences.group(2).isBlank()) {
        open = "";
      }
    }
    return open;
  }
}
