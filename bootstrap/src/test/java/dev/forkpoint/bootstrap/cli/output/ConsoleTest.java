package dev.forkpoint.bootstrap.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class ConsoleTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Console console = new Console(stream(out), stream(err), false, ZoneOffset.UTC);

  private interface Json {
    void write(JsonGenerator json) throws IOException;
  }

  @Test
  void a_failure_is_one_line_whatever_its_message() {
    console.fail(" first\r\n\r\n  second\u001b[31m\tthird ");
    assertThat(err.toString(UTF_8)).isEqualTo("forkpoint: first second?[31m?third\n");
  }

  @Test
  void half_a_surrogate_pair_does_not_break_an_answer() throws IOException {
    console.answer(answer(json -> json.writeString("cut \ud83d…")), true);
    console.flush();
    assertThat(out.toString(UTF_8)).isEqualTo("\"cut ?…\"\n");
  }

  @Test
  void an_answer_that_breaks_off_is_still_a_document() {
    assertThatIOException()
        .isThrownBy(() ->
            console.answer(
                answer(json -> {
                  json.writeStartArray();
                  json.writeNumber(1);
                  throw new IOException("no more");
                }),
                true))
        .withMessage("no more");
    assertThat(out.toString(UTF_8)).isEqualTo("[1]\n");
  }

  @Test
  void an_answer_that_nobody_takes_is_a_failure() throws IOException {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    Console closed = new Console(stream(full), stream(err), false, ZoneOffset.UTC);
    closed.text().line("anything");
    assertThatIOException().isThrownBy(closed::flush).withMessageContaining("standard output");
  }

  private static Answer answer(Json content) {
    return new Answer() {
      @Override
      public void text(Text out) {}

      @Override
      public void json(JsonGenerator out) throws IOException {
        content.write(out);
      }
    };
  }

  private static PrintStream stream(OutputStream bytes) {
    return new PrintStream(bytes, true, UTF_8);
  }
}
