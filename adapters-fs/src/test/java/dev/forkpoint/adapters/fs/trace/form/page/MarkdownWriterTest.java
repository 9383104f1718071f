package dev.forkpoint.adapters.fs.trace.form.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.port.TraceWriterContract;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MarkdownWriterTest extends TraceWriterContract {
  @Override
  protected TraceWriter writer() {
    return new MarkdownWriter();
  }

  @Override
  protected void assertWellFormed(byte[] document) {
    String text = new String(document, UTF_8);
    assertThat(text).startsWith("# ");
    assertThat(Fence.open(text)).isEmpty();
  }

  @Test
  void its_paragraphs_are_pinned() throws IOException {
    List<Event> events =
        List.of(
            new Event.Message(
                1,
                1,
                Role.ASSISTANT,
                "look\n```\ncode",
                Optional.of("m-1"),
                HEAD.startedAt(),
                true),
            new Event.Reasoning(1, "one\ntwo"),
            new Event.ToolCall(1, "c", "read", "{}"),
            new Event.Message(2, 2, Role.USER, "", Optional.empty(), Optional.empty(), true),
            new Event.ToolResult(2, "c", "```", false));
    assertThat(new String(write(HEAD, events), UTF_8))
        .isEqualTo(
            """
            # A title with <marks> & "quotes"

            - Session: session-123
            - Agent: an-agent
            - Model: model-0
            - Started: 2026-01-02 03:04:05 UTC

            ## Assistant

            *m-1 · 2026-01-02 03:04:05 UTC*

            look
            ```
            code
            ```

            > one
            > two

            **Asks `read`**

            ```json
            {}
            ```

            ## Tool

            **Answers**

            ````
            ```
            ````

            """);
  }
}
