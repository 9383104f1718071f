package dev.forkpoint.adapters.fs.trace.form.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.port.TraceWriterContract;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HtmlWriterTest extends TraceWriterContract {
  private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)([^>]*)>");
  private static final Set<String> WITHOUT_END = Set.of("meta", "img");

  @Override
  protected TraceWriter writer() {
    return new HtmlWriter();
  }

  /// Every element that begins ends, in the right order, and none is one that acts.
  @Override
  protected void assertWellFormed(byte[] document) {
    String page = new String(document, UTF_8);
    assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    Deque<String> open = new ArrayDeque<>();
    for (Matcher tags = TAG.matcher(page); tags.find(); ) {
      String name = tags.group(2);
      assertThat(name).isNotIn("script", "iframe", "object", "link", "form", "a", "svg");
      assertThat(tags.group(3)).doesNotContainPattern("\\bon[a-z]+=|javascript:|https?://");
      if (!tags.group(1).isEmpty()) {
        assertThat(open.pop()).isEqualTo(name);
      } else if (!WITHOUT_END.contains(name)) {
        open.push(name);
      }
    }
    assertThat(open).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "`<b>` **<i>**",
        "# <h1>",
        "```\n</pre><script>\n```",
        "```\nnever closed <p>"
      })
  void nothing_that_is_said_becomes_an_element(String text) throws IOException {
    byte[] page = write(HEAD, List.of(said(text)));
    assertWellFormed(page);
    assertThat(new String(page, UTF_8))
        .contains("&lt;")
        .doesNotContain("<script", "onerror=alert(1)>");
  }

  @Test
  void it_forbids_itself_scripts_and_the_network() throws IOException {
    assertThat(new String(write(HEAD, List.of()), UTF_8))
        .contains("default-src 'none'; img-src data:; style-src 'sha256-");
  }

  @Test
  void a_picture_is_shown_from_the_page_itself() throws IOException {
    List<Event> events = List.of(said("see"), new Event.Image(1, "image/png", "AAAA"));
    assertThat(new String(write(HEAD, events), UTF_8))
        .contains("<img alt=\"\" src=\"data:image/png;base64,AAAA\">");
  }

  @Test
  void a_picture_elsewhere_is_mentioned() throws IOException {
    List<Event> events = List.of(said("see"), new Event.Image(1, "", "https://example.org/a.png"));
    assertThat(new String(write(HEAD, events), UTF_8))
        .contains("<p>a picture at https://example.org/a.png</p>");
  }

  @Test
  void code_and_headings_are_rendered() throws IOException {
    assertThat(
            new String(write(HEAD, List.of(said("# One\nsee `a<b`\n```java\nx < y\n```"))), UTF_8))
        .contains(
            """
            <div class="said"><b class="heading">One</b>
            see <code>a&lt;b</code>
            <pre>x &lt; y
            </pre></div>
            """);
  }

  private static Event said(String text) {
    return new Event.Message(1, 1, Role.USER, text, Optional.empty(), HEAD.startedAt(), true);
  }
}
