package dev.forkpoint.adapters.fs.trace.form;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.fs.trace.RepeatingStream;
import dev.forkpoint.adapters.fs.trace.codex.CodexFormat;
import dev.forkpoint.adapters.fs.trace.form.claude.ClaudeCodeWriter;
import dev.forkpoint.adapters.fs.trace.form.page.HtmlWriter;
import dev.forkpoint.adapters.fs.trace.form.page.MarkdownWriter;
import dev.forkpoint.adapters.fs.trace.form.pi.PiWriter;
import dev.forkpoint.adapters.fs.trace.form.sts.StsWriter;
import dev.forkpoint.adapters.fs.trace.form.zot.ZotWriter;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.application.trace.Conversion.Converted;
import dev.forkpoint.domain.conversation.Feature;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.conversation.Share;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A row of 100 MB, in the small heap of the tests.
final class LongRowsTest {
  private static final String BEFORE =
      """
      {"type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"Go."}]}}
      {"type":"response_item","payload":{"type":"function_call","name":"shell","call_id":"c","arguments":"{}"}}
      {"type":"response_item","payload":{"type":"function_call_output","call_id":"c","output":"\
      """;

  private static final String AFTER =
      """
      "}}
      {"type":"response_item","payload":{"type":"message","role":"assistant","content":[{"type":"output_text","text":"Done."}]}}
      """;

  @ParameterizedTest
  @MethodSource("writers")
  void a_row_of_100_mb_is_written_with_its_text_cut(TraceWriter writer) throws Exception {
    Converted converted = convert(writer, "words and ");
    assertThat(converted.issueCount()).isZero();
    assertThat(converted.fidelity().cutTexts()).isEqualTo(1);
    assertThat(converted.fidelity().of(Feature.TOOL_RESULTS)).isEqualTo(new Share(0, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a line\\n", "\\\\\\\"", "\\u00e4", "\\ud83d\\ude00"})
  void a_text_with_escapes_is_known_to_be_cut(String words) throws Exception {
    assertThat(convert(new StsWriter(), words).fidelity().cutTexts()).isEqualTo(1);
  }

  private static Converted convert(TraceWriter writer, String words) throws IOException {
    SessionHead head = new SessionHead("id", "", "codex", Optional.empty(), Optional.empty());
    return new Conversion(
            new CodexFormat(),
            writer,
            head,
            "main.jsonl",
            () -> new RepeatingStream(BEFORE, words, 100_000_000, AFTER))
        .writeTo(OutputStream.nullOutputStream());
  }

  private static Stream<TraceWriter> writers() {
    return Stream.of(
        new ClaudeCodeWriter(),
        new StsWriter(),
        new ZotWriter(),
        new PiWriter(),
        new MarkdownWriter(),
        new HtmlWriter());
  }
}
