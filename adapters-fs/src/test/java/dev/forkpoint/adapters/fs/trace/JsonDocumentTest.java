package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.forkpoint.adapters.fs.trace.JsonDocument.Element;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonDocumentTest {
  private static final DocumentShape SHAPE =
      new DocumentShape("list", "other", Set.of("name"), Set.of("say"), false);
  private static final DocumentShape ENCODED =
      new DocumentShape("list", "other", Set.of("name"), Set.of("say"), true);

  /// As characters, more than the heap of the tests.
  private static final int HUGE = 128 * 1024 * 1024;

  @Test
  void its_elements_and_members_come_in_order() throws Exception {
    Read read =
        read(
            SHAPE,
            """
            {"name": "n", "skipped": {"list": [{"say": "no"}]},
             "list": [{"say": "one", "x": 1}, {"say": "two"}],
             "other": [{"say": "three"}]}
            """);
    assertThat(read.told)
        .containsExactly(
            "name \"n\"",
            "1 {\"say\":\"one\"}",
            "2 {\"say\":\"two\"}",
            "other 2 {\"say\":\"three\"}");
    assertThat(read.rows).isEqualTo(2);
    assertThat(read.issues).isEmpty();
  }

  @Test
  void a_list_alone_is_a_document() throws Exception {
    Read read = read(SHAPE, "\uFEFF[{\"say\":\"one\"},\r\n{\"say\":\"two\"}]\n");
    assertThat(read.told).containsExactly("1 {\"say\":\"one\"}", "2 {\"say\":\"two\"}");
    assertThat(read.issues).isEmpty();
  }

  @Test
  void lists_in_strings_are_read_too() throws Exception {
    Read read =
        read(
            ENCODED,
            """
            {"name":"n","list":"[{\\"say\\":\\"\\\\u00e9\\"}]","other":"[{\\"say\\":\\"x\\"}]"}\
            """);
    assertThat(read.told)
        .containsExactly("name \"n\"", "1 {\"say\":\"é\"}", "other 1 {\"say\":\"x\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n", "{}", "[]", "{\"list\":[]}", "{\"list\":null}"})
  void a_document_without_messages_has_no_rows(String content) throws Exception {
    Read read = read(SHAPE, content);
    assertThat(read.rows).isZero();
    assertThat(read.issues).isEmpty();
    assertThat(read.transcript.messages()).isZero();
  }

  @Nested
  class Cutting {

    @Test
    void an_object_is_closed_behind_any_of_its_messages() throws Exception {
      assertCut(
          SHAPE,
          "{\"name\":\"é\", \"list\" : [ {\"say\":\"é\"} , {\"say\":\"two\"} ] , \"x\":{} }");
    }

    @Test
    void a_list_that_comes_twice_is_closed_behind_any_message_of_both() throws Exception {
      assertCut(SHAPE, "{\"list\":[{\"say\":\"one\"}],\"list\":[{\"say\":\"two\"}]}");
    }

    @Test
    void a_list_is_closed_behind_any_of_its_messages() throws Exception {
      assertCut(SHAPE, "[{\"say\":\"é\"},{\"say\":\"two\"}]\n");
    }

    @Test
    void lists_in_strings_are_closed_behind_any_of_their_messages() throws Exception {
      assertCut(
          ENCODED,
          "{\"name\":\"é\",\"list\":\"[{\\\"say\\\":\\\"\\u00e9\\\"}, {\\\"say\\\":\\\"two\\\"}]\",\"x\":1}");
    }

    private static void assertCut(DocumentShape shape, String content) throws IOException {
      byte[] bytes = content.getBytes(UTF_8);
      Read whole = read(shape, content);
      assertThat(whole.transcript.messages()).isEqualTo(2);
      assertThat(whole.transcript.prefixBytes(2)).isEqualTo(bytes.length);
      assertThat(whole.transcript.closing(2)).isEmpty();
      for (int messages = 0; messages < 2; messages++) {
        String cut =
            new String(bytes, 0, (int) whole.transcript.prefixBytes(messages), UTF_8)
                + whole.transcript.closing(messages);
        Read read = read(shape, cut);
        assertThat(read.issues).isEmpty();
        assertThat(read.messages()).isEqualTo(whole.messages().subList(0, messages));
      }
    }
  }

  @Nested
  class Damage {

    @Test
    void a_message_that_breaks_off_is_reported_from_its_beginning() throws Exception {
      Read read = read(SHAPE, "{\"list\":[{\"say\":\"one\"},{\"say\":\"tw");
      assertThat(read.told).containsExactly("1 {\"say\":\"one\"}");
      assertThat(read.rows).isEqualTo(2);
      assertThat(read.issues)
          .containsExactly(
              new TraceIssue("main", 2, 23, "the document breaks off, it may still be written"));
    }

    @Test
    void a_document_that_breaks_off_between_messages_is_reported_at_its_end() throws Exception {
      Read read = read(SHAPE, "{\"list\":[{\"say\":\"one\"},");
      assertThat(read.told).hasSize(1);
      assertThat(read.issues)
          .extracting(TraceIssue::reason)
          .containsExactly("the document breaks off, it may still be written");
    }

    @Test
    void garbage_ends_the_reading() throws Exception {
      Read read = read(SHAPE, "{\"list\":[{\"say\":\"one\"},{\"say\":!},{\"say\":\"three\"}]}");
      assertThat(read.told).containsExactly("1 {\"say\":\"one\"}");
      assertThat(read.events).containsExactly(new Event.Opaque(2, "unreadable"));
      assertThat(read.issues).containsExactly(new TraceIssue("main", 2, 30, "not valid JSON"));
    }

    @Test
    void an_element_that_is_no_object_is_reported() throws Exception {
      Read read = read(SHAPE, "{\"list\":[7,[[]],{\"say\":\"three\"}]}");
      assertThat(read.told).containsExactly("3 {\"say\":\"three\"}");
      assertThat(read.issues)
          .containsExactly(
              new TraceIssue("main", 1, 9, "not a JSON object"),
              new TraceIssue("main", 2, 11, "not a JSON object"));
    }

    @Test
    void what_follows_the_document_is_reported() throws Exception {
      Read read = read(SHAPE, "{\"list\":[{\"say\":\"one\"}]}\n{\"list\":[{\"say\":\"two\"}]}");
      assertThat(read.told).containsExactly("1 {\"say\":\"one\"}");
      assertThat(read.issues)
          .containsExactly(
              new TraceIssue("main", 1, 25, "something follows the end of the document"));
    }

    @Test
    void bytes_that_are_no_utf8_are_reported_where_they_are() throws Exception {
      byte[] content = "{\"list\":[{\"say\":\"one\"},{\"say\":\"tw?\"}]}".getBytes(UTF_8);
      content[33] = (byte) 0xFF;
      Read read = read(SHAPE, new ByteArrayInputStream(content));
      assertThat(read.told).containsExactly("1 {\"say\":\"one\"}", "2 {\"say\":\"tw\uFFFD\"}");
      assertThat(read.issues)
          .containsExactly(
              new TraceIssue("main", 2, 33, "bytes that are not UTF-8, read as U+FFFD"));
    }

    @Test
    void nuls_are_reported_and_read_as_blanks() throws Exception {
      Read read = read(SHAPE, "{\"list\":[{\"say\":\"one\"},\0\0{\"say\":\"two\"}]}\0\0");
      assertThat(read.told).hasSize(2);
      assertThat(read.issues)
          .containsExactly(new TraceIssue("main", 2, 23, "NUL bytes, read as blanks"));
    }

    @Test
    void deep_nesting_is_reported() throws Exception {
      String deep = "[".repeat(20_000) + "]".repeat(20_000);
      Read read = read(SHAPE, "{\"list\":[{\"say\":\"one\"},{\"say\":" + deep + "}]}");
      assertThat(read.told).containsExactly("1 {\"say\":\"one\"}");
      assertThat(read.issues)
          .extracting(TraceIssue::reason)
          .containsExactly("nested deeper than 10000 levels");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void mutated_documents_can_be_read(long seed) throws Exception {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      byte[] content =
          "{\"name\":\"é\",\"list\":[{\"say\":\"[1,2]\"},{\"say\":\"two\"}],\"other\":\"[{}]\"}"
              .getBytes(UTF_8);
      for (int i = 0; i < 200; i++) {
        byte[] mutated = content.clone();
        mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        mutated[random.nextInt(mutated.length)] =
            (byte) "{}[]\",:\\\n\0 u1-".charAt(random.nextInt(14));
        assertHolds(mutated, read(SHAPE, new ByteArrayInputStream(mutated)));
        assertHolds(mutated, read(ENCODED, new ByteArrayInputStream(mutated)));
      }
    }

    private static void assertHolds(byte[] content, Read read) {
      assertThat(read.issues)
          .allMatch(issue -> issue.row() >= 1 && issue.row() <= Math.max(1, read.rows))
          .allMatch(issue -> issue.offset() >= 0 && issue.offset() <= content.length);
      EffectiveTranscript transcript = read.transcript;
      long before = 0;
      for (int messages = 0; messages <= transcript.messages(); messages++) {
        assertThat(transcript.prefixBytes(messages)).isBetween(before, (long) content.length);
        before = transcript.prefixBytes(messages);
      }
    }
  }

  /// The heap of the tests is too small for these documents.
  @Nested
  class Memory {

    @Test
    void a_huge_message_is_not_held() throws Exception {
      Read read = read(SHAPE, huge("{\"list\":[{\"say\":\"", "a", "\"},{\"say\":\"two\"}]}"));
      assertThat(read.rows).isEqualTo(2);
      assertThat(read.told.getLast()).isEqualTo("2 {\"say\":\"two\"}");
    }

    @Test
    void many_values_are_not_held() throws Exception {
      Read read = read(SHAPE, huge("{\"list\":[{\"say\":[0", ",0", "]},{\"say\":\"two\"}]}"));
      assertThat(read.told.getLast()).isEqualTo("2 {\"say\":\"two\"}");
      assertThat(read.issues).extracting(TraceIssue::row).containsExactly(1L);
    }

    @Test
    void a_huge_list_in_a_string_is_not_held() throws Exception {
      Read read =
          read(ENCODED, huge("{\"list\":\"[{}", ",{}", ",{\\\"say\\\":\\\"two\\\"}]\"}"), false);
      assertThat(read.rows).isEqualTo(HUGE / 3 + 2);
    }

    private static InputStream huge(String before, String repeated, String after) {
      return new RepeatingStream(before, repeated, HUGE, after);
    }
  }

  private static Read read(DocumentShape shape, String content) throws IOException {
    return read(shape, new ByteArrayInputStream(content.getBytes(UTF_8)));
  }

  private static Read read(DocumentShape shape, InputStream content) throws IOException {
    return read(shape, content, true);
  }

  private static Read read(DocumentShape shape, InputStream content, boolean keep)
      throws IOException {
    Read read = new Read(keep);
    JsonDocument document = new JsonDocument(shape, content, Texts.BRIEF);
    document.read("main", read, read);
    read.rows = document.rows();
    read.transcript = document.build(read.builder);
    return read;
  }

  private static final class Read implements JsonDocument.Handler, TraceFormat.Sink {
    private final EffectiveTranscript.Builder builder = new EffectiveTranscript.Builder();
    private final List<String> told = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();
    private final List<TraceIssue> issues = new ArrayList<>();
    private final boolean keep;
    private long rows;
    private EffectiveTranscript transcript = builder.build(0);

    Read(boolean keep) {
      this.keep = keep;
    }

    List<String> messages() {
      return told.stream().filter(text -> Character.isDigit(text.charAt(0))).toList();
    }

    @Override
    public void member(String key, JsonNode value) {
      told.add(key + ' ' + value);
    }

    @Override
    public void element(Element element) {
      if (keep) {
        told.add((element.isMessage() ? "" : "other ") + element.row() + ' ' + element.json());
      }
      if (keep && element.isMessage()) {
        builder.add(element.end());
      }
    }

    @Override
    public void event(Event event) {
      events.add(event);
    }

    @Override
    public void issue(TraceIssue issue) {
      issues.add(issue);
    }
  }
}
