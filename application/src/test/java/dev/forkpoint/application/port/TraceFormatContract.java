package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.forkpoint.domain.trace.EffectiveTranscript;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceIssue;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every [TraceFormat] promises, of those whose rows are lines.
public abstract class TraceFormatContract {
  private static final int HEAD_BYTES = 64 * 1024;

  /// As characters, more than the heap of the tests.
  private static final long HUGE_BYTES = 128L * 1024 * 1024;

  private static final int MUTATIONS = 25;

  /// Characters that mean something in JSON.
  private static final String TELLING = "{}[]\",:\\\n\0 u1-";

  private TraceFormat format;

  /// The format, fresh for each test.
  protected abstract TraceFormat format();

  /// Small sessions in the format, each undamaged and with a line feed at its end.
  protected abstract List<byte[]> samples() throws IOException;

  /// The row of a message of the user, without line feed.
  ///
  /// @param text what the user says, as it stands between the quotes of a JSON string
  protected abstract String row(String text);

  @BeforeEach
  void take_the_format() {
    format = format();
  }

  @Nested
  class CopyingAs {
    private static final String OTHER = "0f0e0d0c-0b0a-4908-8706-050403020100";

    @Test
    void the_copy_says_the_other_id_and_differs_in_nothing_else() throws Exception {
      for (byte[] sample : samples()) {
        String text = new String(sample, UTF_8);
        Optional<String> own = format.sessionId(head(sample));
        String copy = new String(copied(OTHER, sample), UTF_8);

        assertThat(own.map(id -> copy.replace(OTHER, id)).orElse(copy)).isEqualTo(text);
        assertThat(format.sessionId(head(copy.getBytes(UTF_8)))).isEqualTo(own.map(_ -> OTHER));
      }
    }

    @Test
    void copied_as_itself_every_byte_stays_and_the_last_row_ends() throws Exception {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
      for (byte[] sample : samples()) {
        for (int i = 0; i < MUTATIONS; i++) {
          byte[] damaged = sample.clone();
          damaged[random.nextInt(damaged.length)] =
              (byte) TELLING.charAt(random.nextInt(TELLING.length()));
          String own = format.sessionId(head(damaged)).orElse(OTHER);
          String text = new String(damaged, ISO_8859_1);
          assertThat(new String(copied(own, damaged), ISO_8859_1)).isIn(text, text + '\n');
        }
      }
    }

    private byte[] copied(String id, byte[] file) throws IOException {
      ByteArrayOutputStream target = new ByteArrayOutputStream();
      format.copyAs(id, new ByteArrayInputStream(file), target);
      return target.toByteArray();
    }

    private static byte[] head(byte[] file) {
      return Arrays.copyOf(file, Math.min(file.length, HEAD_BYTES));
    }
  }

  @Nested
  class Recognising {

    @Test
    void its_own_sessions_are_recognised() throws Exception {
      assertThat(samples()).isNotEmpty().allMatch(format::recognises);
    }

    @Test
    void a_session_of_one_message_is_recognised() {
      assertThat(format.recognises(line("hello"))).isTrue();
    }

    @Test
    void a_session_whose_first_row_is_longer_than_its_head_is_recognised() {
      assertThat(format.recognises(Arrays.copyOf(line("a".repeat(HEAD_BYTES)), HEAD_BYTES)))
          .isTrue();
    }

    @Test
    void a_session_with_a_byte_order_mark_is_recognised() {
      assertThat(format.recognises(("\uFEFF" + row("hello") + "\n").getBytes(UTF_8))).isTrue();
    }

    @Test
    void a_session_behind_a_damaged_row_is_recognised() {
      assertThat(format.recognises(("{\"broken\": \n" + row("hello") + "\n").getBytes(UTF_8)))
          .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "\n",
          "{}",
          "[]",
          "null",
          "hello",
          "{\"type\":\"user\"}",
          "\0\0\0\0",
          "%PDF-"
        })
    void what_is_no_session_is_not_recognised(String content) {
      assertThat(format.recognises(content.getBytes(UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_bytes_are_not_recognised(long seed) {
      assertThat(format.recognises(randomBytes(seed, HEAD_BYTES))).isFalse();
    }
  }

  @Nested
  class Reading {

    @Test
    void an_empty_file_has_no_rows() throws Exception {
      Read read = read(new byte[0]);
      assertThat(read.reading().rows()).isZero();
      assertThat(read.reading().transcript().messages()).isZero();
      assertThat(read.events()).isEmpty();
      assertThat(read.issues()).isEmpty();
    }

    @Test
    void an_undamaged_session_has_no_issues() throws Exception {
      for (byte[] sample : samples()) {
        assertThat(read(sample).issues()).isEmpty();
      }
    }

    @Test
    void what_the_user_says_is_an_event() throws Exception {
      assertThat(messages(read(line("hello")))).containsExactly("hello");
    }

    @Test
    void every_line_is_a_row() throws Exception {
      for (byte[] sample : samples()) {
        assertHolds(sample, read(sample));
      }
    }

    @Test
    void a_file_reads_the_same_in_pieces() throws Exception {
      for (byte[] sample : samples()) {
        assertThat(read(new Trickle(sample)).events()).isEqualTo(read(sample).events());
      }
    }

    @Test
    void reading_twice_gives_the_same() throws Exception {
      for (byte[] sample : samples()) {
        assertThat(read(sample).events()).isEqualTo(read(sample).events());
      }
    }

    @Test
    void a_text_is_cut_and_ends_in_an_ellipsis() throws Exception {
      List<String> texts = messages(read(line("a".repeat(1024 * 1024))));
      assertThat(texts).hasSize(1);
      assertThat(texts.getFirst()).startsWith("aaa").endsWith("a…").hasSizeLessThan(128 * 1024);
    }

    @Test
    void the_stream_is_left_open() throws Exception {
      try (Trickle stream = new Trickle(line("hello"))) {
        format.read(stream, "main", Texts.BRIEF, TraceFormat.Sink.NONE);
        assertThat(stream.isClosed).isFalse();
      }
    }

    @Test
    void a_stream_that_fails_fails_the_reading() {
      assertThatIOException()
          .isThrownBy(() ->
              format.read(failingAfter(line("hello")), "main", Texts.BRIEF, TraceFormat.Sink.NONE))
          .withMessage("the disk is gone");
    }

    @Test
    void a_sink_that_fails_fails_the_reading() {
      assertThatIOException()
          .isThrownBy(() ->
              format.read(
                  new ByteArrayInputStream(line("hello")), "main", Texts.BRIEF, new FullSink()))
          .withMessage("the sink is full");
    }
  }

  @Nested
  class Damage {

    @Test
    void a_byte_order_mark_is_none() throws Exception {
      Read read = read("\uFEFF" + row("hello") + "\n");
      assertThat(messages(read)).containsExactly("hello");
      assertThat(read.issues()).isEmpty();
    }

    @Test
    void carriage_returns_are_none() throws Exception {
      Read read = read(row("one") + "\r\n" + row("two") + "\r\n");
      assertThat(messages(read)).containsExactly("one", "two");
      assertThat(read.issues()).isEmpty();
    }

    @Test
    void blank_rows_are_none() throws Exception {
      Read read = read("\n" + row("one") + "\n \n\n" + row("two") + "\n");
      assertThat(messages(read)).containsExactly("one", "two");
      assertThat(read.events()).extracting(Event::row).containsExactly(2L, 5L);
      assertThat(read.reading().rows()).isEqualTo(5);
      assertThat(read.issues()).isEmpty();
    }

    @Test
    void a_missing_last_line_feed_is_none() throws Exception {
      Read read = read(row("one") + "\n" + row("two"));
      assertThat(messages(read)).containsExactly("one", "two");
      assertThat(read.reading().rows()).isEqualTo(2);
      assertThat(read.issues()).isEmpty();
    }

    @Test
    void an_unreadable_row_is_reported_and_the_next_one_is_read() throws Exception {
      String first = row("one") + "\n";
      Read read = read(first + "{\"a\":}\n" + row("two") + "\n");
      assertThat(messages(read)).containsExactly("one", "two");
      assertThat(read.events()).contains(new Event.Opaque(2, "unreadable"));
      assertThat(read.issues())
          .containsExactly(new TraceIssue("main", 2, first.length() + 5, "not valid JSON"));
    }

    @Test
    void a_row_that_holds_no_object_is_reported() throws Exception {
      Read read = read("[" + row("one") + "]\n" + row("two") + "\n");
      assertThat(messages(read)).containsExactly("two");
      assertThat(read.issues()).containsExactly(new TraceIssue("main", 1, 0, "not a JSON object"));
    }

    @Test
    void a_last_row_that_breaks_off_is_reported_from_its_beginning() throws Exception {
      String first = row("one") + "\n";
      String second = row("two");
      Read read = read(first + second.substring(0, second.length() - 1));
      assertThat(messages(read)).containsExactly("one");
      assertThat(read.reading().rows()).isEqualTo(2);
      assertThat(read.issues())
          .containsExactly(
              new TraceIssue(
                  "main", 2, first.length(), "the last row is cut off, it may still be written"));
    }

    @Test
    void two_objects_on_one_row_are_both_read() throws Exception {
      String first = row("one");
      Read read = read(first + row("two") + "\n" + row("three") + "\n");
      assertThat(messages(read)).containsExactly("one", "two", "three");
      assertThat(read.events()).extracting(Event::row).containsExactly(1L, 1L, 2L);
      assertThat(read.issues())
          .containsExactly(
              new TraceIssue("main", 1, first.length(), "several JSON objects on one row"));
    }

    @Test
    void a_hole_before_a_row_is_reported_and_the_row_is_read() throws Exception {
      String first = row("one") + "\n";
      Read read = read(first + "\0".repeat(10_000) + row("two") + "\n");
      assertThat(messages(read)).containsExactly("one", "two");
      assertThat(read.issues())
          .containsExactly(new TraceIssue("main", 2, first.length(), "NUL bytes, read as blanks"));
    }

    @Test
    void a_row_that_is_a_hole_is_unreadable() throws Exception {
      Read read = read("\0".repeat(10_000) + "\n" + row("two") + "\n");
      assertThat(read.events()).contains(new Event.Opaque(1, "unreadable"));
      assertThat(messages(read)).containsExactly("two");
      assertThat(read.issues()).hasSize(1);
    }

    @Test
    void bytes_that_are_not_utf8_are_reported_and_replaced() throws Exception {
      byte[] bytes = line("a~b");
      int at = new String(bytes, UTF_8).indexOf('~');
      bytes[at] = (byte) 0xFF;
      Read read = read(bytes);
      assertThat(messages(read)).containsExactly("a\uFFFDb");
      assertThat(read.issues())
          .containsExactly(
              new TraceIssue("main", 1, at, "bytes that are not UTF-8, read as U+FFFD"));
    }

    @Test
    void half_of_a_surrogate_pair_is_replaced() throws Exception {
      Read read = read(line("a\\ud83db \\ud83d\\ude00"));
      assertThat(messages(read)).containsExactly("a\uFFFDb \uD83D\uDE00");
      assertThat(read.issues()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 100_000})
    void deep_nesting_does_not_stop_it(int levels) throws Exception {
      String deep = "{\"type\":\"user\",\"x\":" + "[".repeat(levels) + "]".repeat(levels) + "}\n";
      assertThat(messages(read(deep + row("two") + "\n"))).containsExactly("two");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void random_bytes_can_be_read(long seed) throws Exception {
      byte[] content = randomBytes(seed, 50_000);
      assertHolds(content, read(content));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void mutated_sessions_can_be_read(long seed) throws Exception {
      RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
      for (byte[] sample : samples()) {
        for (int i = 0; i < MUTATIONS; i++) {
          byte[] mutated = mutate(sample, random);
          assertHolds(mutated, read(mutated));
        }
      }
    }
  }

  /// The heap of the tests is too small for these files.
  @Nested
  class Memory {

    @Test
    void a_huge_text_is_not_held() throws Exception {
      String[] around = row("@").split("@", 2);
      Read read = read(huge(around[0], "a", around[1] + "\n" + row("two") + "\n"));
      assertThat(messages(read)).hasSize(2).last().isEqualTo("two");
      assertThat(read.reading().rows()).isEqualTo(2);
    }

    @Test
    void a_huge_row_of_garbage_is_not_held() throws Exception {
      Read read = read(huge("", "garbage", "\n" + row("two") + "\n"));
      assertThat(messages(read)).containsExactly("two");
    }

    @Test
    void a_huge_row_of_objects_is_not_held() throws Exception {
      Read read = read(huge("", "{}", "\n" + row("two") + "\n"));
      assertThat(messages(read)).containsExactly("two");
    }

    @Test
    void a_huge_number_is_not_held() throws Exception {
      Read read = read(huge("{\"type\":", "1", "}\n" + row("two") + "\n"));
      assertThat(messages(read)).containsExactly("two");
    }

    @Test
    void a_huge_hole_is_not_held() throws Exception {
      Read read = read(huge("", "\0", "\n" + row("two") + "\n"));
      assertThat(messages(read)).containsExactly("two");
    }
  }

  /// What holds of every reading, whatever was read.
  private static void assertHolds(byte[] content, Read read) {
    TraceReading reading = read.reading();
    assertThat(reading.rows()).isEqualTo(lines(content));
    assertThat(read.events()).extracting(Event::row).isSorted();
    assertThat(read.events()).allMatch(event -> event.row() >= 1 && event.row() <= reading.rows());
    assertThat(read.issues())
        .allMatch(issue -> issue.row() >= 1 && issue.row() <= reading.rows())
        .allMatch(issue -> issue.offset() >= 0 && issue.offset() <= content.length);
    assertPrefixesEndAtRows(content, reading.transcript());
  }

  private static void assertPrefixesEndAtRows(byte[] content, EffectiveTranscript transcript) {
    long before = 0;
    for (int messages = 0; messages < transcript.messages(); messages++) {
      long bytes = transcript.prefixBytes(messages);
      assertThat(bytes).isBetween(before, (long) content.length);
      assertThat(bytes == 0 || bytes == content.length || content[(int) bytes - 1] == '\n')
          .isTrue();
      before = bytes;
    }
    assertThat(transcript.prefixBytes(transcript.messages())).isEqualTo(content.length);
  }

  private static long lines(byte[] content) {
    long lines = content.length == 0 || content[content.length - 1] == '\n' ? 0 : 1;
    for (byte character : content) {
      lines += character == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static byte[] mutate(byte[] sample, RandomGenerator random) {
    byte[] mutated = sample.clone();
    for (int i = random.nextInt(8); i >= 0; i--) {
      mutated[random.nextInt(mutated.length)] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) TELLING.charAt(random.nextInt(TELLING.length()));
    }
    return random.nextInt(4) == 0
        ? Arrays.copyOf(mutated, random.nextInt(mutated.length))
        : mutated;
  }

  private static byte[] randomBytes(long seed, int length) {
    byte[] bytes = new byte[length];
    RandomGeneratorFactory.of("L64X128MixRandom").create(seed).nextBytes(bytes);
    return bytes;
  }

  private static List<String> messages(Read read) {
    return read.events().stream()
        .filter(Event.Message.class::isInstance)
        .map(Event.Message.class::cast)
        .filter(message -> message.role() == Role.USER)
        .map(Event.Message::text)
        .toList();
  }

  private byte[] line(String text) {
    return (row(text) + "\n").getBytes(UTF_8);
  }

  private Read read(String content) throws IOException {
    return read(content.getBytes(UTF_8));
  }

  private Read read(byte[] content) throws IOException {
    return read(new ByteArrayInputStream(content));
  }

  private Read read(InputStream content) throws IOException {
    List<Event> events = new ArrayList<>();
    List<TraceIssue> issues = new ArrayList<>();
    TraceFormat.Sink sink =
        new TraceFormat.Sink() {
          @Override
          public void event(Event event) {
            events.add(event);
          }

          @Override
          public void issue(TraceIssue issue) {
            issues.add(issue);
          }
        };
    return new Read(format.read(content, "main", Texts.BRIEF, sink), events, issues);
  }

  private static InputStream huge(String before, String repeated, String after) {
    return concatenation(
        bytes(before), new Repetition(repeated.getBytes(UTF_8), HUGE_BYTES), bytes(after));
  }

  private static InputStream failingAfter(byte[] content) {
    return concatenation(new ByteArrayInputStream(content), new FailingStream());
  }

  private static InputStream bytes(String content) {
    return new ByteArrayInputStream(content.getBytes(UTF_8));
  }

  private static InputStream concatenation(InputStream... parts) {
    return new SequenceInputStream(Collections.enumeration(List.of(parts)));
  }

  private record Read(TraceReading reading, List<Event> events, List<TraceIssue> issues) {}

  private static final class FullSink implements TraceFormat.Sink {
    @Override
    public void event(Event event) throws IOException {
      throw new IOException("the sink is full");
    }

    @Override
    public void issue(TraceIssue issue) throws IOException {
      throw new IOException("the sink is full");
    }
  }

  private static final class FailingStream extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the disk is gone");
    }

    @Override
    public int read(byte[] target, int start, int length) throws IOException {
      return read();
    }
  }

  /// Gives one byte at a time.
  private static final class Trickle extends ByteArrayInputStream {
    private boolean isClosed;

    Trickle(byte[] content) {
      super(content);
    }

    @Override
    public synchronized int read(byte[] target, int start, int length) {
      return super.read(target, start, Math.min(1, length));
    }

    @Override
    public void close() {
      isClosed = true;
    }
  }

  /// The same bytes again and again, without holding them.
  private static final class Repetition extends InputStream {
    private final byte[] unit;
    private final byte[] many;
    private long left;

    Repetition(byte[] unit, long length) {
      this.unit = unit;
      ByteArrayOutputStream buffer = new ByteArrayOutputStream();
      for (int i = 0; i < 10_000; i++) {
        buffer.writeBytes(unit);
      }
      many = buffer.toByteArray();
      left = length / unit.length * unit.length;
    }

    @Override
    public int read() {
      return left-- > 0 ? unit[(int) (left % unit.length)] : -1;
    }

    @Override
    public int read(byte[] target, int start, int length) {
      int phase = (int) ((unit.length - left % unit.length) % unit.length);
      int bytes = (int) Math.min(left, Math.min(length, many.length - phase));
      if (bytes <= 0) {
        return -1;
      }
      System.arraycopy(many, phase, target, start, bytes);
      left -= bytes;
      return bytes;
    }
  }
}
