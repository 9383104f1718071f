package dev.forkpoint.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.StoreException;
import dev.forkpoint.application.port.StoredObject;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a store whose server, or the way to it, is in trouble.
final class S3FaultsTest {
  private static final ObjectKey KEY = new ObjectKey("packs/one");

  /// Nothing of a request arrives, part of it, or its answer does not.
  static final List<Fault> PASSING =
      List.of(
          Fault.answer(500, "InternalError"),
          Fault.answer(503, "SlowDown"),
          Fault.answer(502, ""),
          Fault.answer(400, "RequestTimeout"),
          Fault.answer(400, "BadDigest"),
          Fault.cutUp(0),
          Fault.cutUp(50_000),
          Fault.cutDown(0),
          Fault.cutDown(40),
          Fault.silence());

  private static S3Server server;

  private final byte[] content = new byte[100_000];
  private final List<S3Connection> opened = new ArrayList<>();
  private final String bucket = server.newBucket();
  private FaultyProxy proxy;
  private S3ObjectStore store;

  @BeforeAll
  static void start_a_server() throws Exception {
    server = S3Server.start();
  }

  @AfterAll
  static void stop_it() throws IOException {
    server.close();
  }

  @BeforeEach
  void open_the_store() throws IOException {
    new Random(1).nextBytes(content);
    proxy = FaultyProxy.before(server.address());
    store = open(settings());
  }

  @AfterEach
  void close_everything() throws IOException {
    opened.forEach(S3Connection::close);
    proxy.close();
  }

  private S3Settings settings() {
    return server.settings(bucket, "x").on(proxy.address()).with(quick(Duration.ofSeconds(2)));
  }

  private static S3Patience quick(Duration silence) {
    return new S3Patience(
        Duration.ofSeconds(2),
        silence,
        Duration.ofSeconds(20),
        Duration.ofSeconds(40),
        3,
        Duration.ofMillis(5));
  }

  private S3ObjectStore open(S3Settings way) {
    S3Connection connection = new S3Connection(way);
    opened.add(connection);
    return new S3ObjectStore(connection);
  }

  @ParameterizedTest
  @FieldSource("PASSING")
  void trouble_that_passes_is_not_noticed_by_a_writer(Fault fault) throws Exception {
    proxy.fail(fault.of("PUT"));
    store.put(KEY, ByteBuffer.wrap(content));
    assertThat(proxy.allFaultsHappened()).isTrue();
    assertWhole();
  }

  @ParameterizedTest
  @FieldSource("PASSING")
  void trouble_that_passes_is_not_noticed_by_a_reader(Fault fault) throws Exception {
    store.put(KEY, ByteBuffer.wrap(content));
    proxy.fail(fault.of("GET"));
    assertWhole();
    assertThat(proxy.allFaultsHappened()).isTrue();
  }

  @Test
  void an_answer_that_breaks_off_is_asked_for_again() throws Exception {
    store.put(KEY, ByteBuffer.wrap(content));
    proxy.fail(Fault.cutDown(60_000).of("GET"), Fault.cutDown(99_000).of("GET"));
    assertWhole();
    assertThat(proxy.allFaultsHappened()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("PASSING")
  void trouble_that_lasts_is_told_and_leaves_nothing_half_written(Fault fault) throws Exception {
    proxy.fail(fault.of("PUT").forEver());
    assertThatThrownBy(() -> store.put(KEY, ByteBuffer.wrap(content)))
        .isInstanceOf(StoreException.Unavailable.class)
        .hasMessageStartingWith("cannot store packs/one in s3://" + bucket + "/x at ")
        .satisfies(S3FaultsTest::isOneLine);
    assertWholeOrAbsent();
  }

  @ParameterizedTest
  @CsvSource({
    "403, InvalidAccessKeyId, Denied, the server knows no such access key",
    "403, SignatureDoesNotMatch, Denied, the signature does not match",
    "403, RequestTimeTooSkewed, Denied, the clocks of this machine and of the server differ",
    "403, AccessDenied, Denied, permission denied (No luck)",
    "403, QuotaExceeded, Full, the quota is used up",
    "507, InsufficientCapacity, Full, the server has no room left",
    "404, NoSuchBucket, Unavailable, there is no bucket",
    "301, PermanentRedirect, Unavailable, the bucket belongs to another region or endpoint",
    "503, SlowDown, Unavailable, the server asks for fewer requests",
    "418, Teapot, Unavailable, 'the answer is not one of S3, with status 418 (No luck)'",
  })
  void what_a_server_refuses_is_told_in_one_line(int status, String code, String kind, String why) {
    proxy.fail(Fault.answer(status, code).of("PUT").forEver());
    assertThatThrownBy(() -> store.put(KEY, ByteBuffer.wrap(content)))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(why)
        .satisfies(S3FaultsTest::isOneLine)
        .satisfies(trouble -> assertThat(trouble.getClass().getSimpleName()).isEqualTo(kind));
  }

  @Test
  void a_wrong_secret_is_told() {
    S3Settings wrong = settings().with(new S3Keys(S3Server.KEYS.access(), "another"));
    assertThatThrownBy(() -> open(wrong).list(KEY, _ -> {}))
        .isInstanceOf(StoreException.Denied.class)
        .hasMessageContaining("correct forkpoint.s3.secret-key");
  }

  @Test
  void an_unknown_key_is_told() {
    S3Settings wrong = settings().with(new S3Keys("nobody", "another"));
    assertThatThrownBy(() -> open(wrong).list(KEY, _ -> {}))
        .isInstanceOf(StoreException.Denied.class)
        .hasMessageContaining("correct forkpoint.s3.access-key");
  }

  /// BEAT-C18: an object that is absent and a bucket that is give the same answer to a HEAD.
  @Test
  void a_bucket_that_is_not_there_is_never_taken_for_an_empty_one() {
    S3ObjectStore nowhere = open(server.settings("no-such-bucket", ""));
    assertThat(
            Stream.<ThrowingCallable>of(
                () -> nowhere.find(KEY),
                () -> nowhere.list(KEY, _ -> {}),
                () -> nowhere.read(KEY, 0, ByteBuffer.allocate(1)),
                () -> nowhere.put(KEY, ByteBuffer.wrap(content))))
        .allSatisfy(attempt ->
            assertThatThrownBy(attempt)
                .isInstanceOf(StoreException.Unavailable.class)
                .hasMessageContaining("there is no bucket no-such-bucket"));
  }

  @Test
  void a_server_that_is_down_is_told() throws IOException {
    proxy.close();
    assertThatThrownBy(() -> store.find(KEY))
        .isInstanceOf(StoreException.Unavailable.class)
        .hasMessageContaining("nobody answers there");
  }

  @Test
  void a_host_that_does_not_exist_is_told() {
    S3Settings wrong = settings().on(URI.create("http://no-such-host.invalid:9000"));
    assertThatThrownBy(() -> open(wrong).find(KEY))
        .isInstanceOf(StoreException.Unavailable.class)
        .hasMessageContaining("there is no host no-such-host.invalid");
  }

  @Test
  void a_server_without_tls_is_told() {
    S3Settings wrong = settings().on(URI.create("https://127.0.0.1:" + server.address().getPort()));
    assertThatThrownBy(() -> open(wrong).find(KEY))
        .isInstanceOf(StoreException.Unavailable.class)
        .hasMessageContaining("no secure connection")
        .satisfies(S3FaultsTest::isOneLine);
  }

  @Test
  void something_that_is_no_s3_server_is_told() {
    proxy.fail(
        Fault.instead(
                "HTTP/1.1 405 No\r\nContent-Type: text/html\r\nContent-Length: 13\r\nConnection: close\r\n\r\n<html></html>")
            .forEver());
    assertThatThrownBy(() -> store.put(KEY, ByteBuffer.wrap(content)))
        .isInstanceOf(StoreException.Unavailable.class)
        .hasMessageContaining("the answer is not one of S3, with status 405");
  }

  @Test
  void an_object_that_is_there_is_kept_where_the_server_can_tell() throws Exception {
    store.put(KEY, ByteBuffer.wrap(content));
    store.put(KEY, ByteBuffer.wrap(content));
    assertThatThrownBy(() -> store.put(KEY, ByteBuffer.wrap(content, 0, 10)))
        .isInstanceOf(StoreException.Damaged.class)
        .hasMessageContaining("there is one of 100000 bytes instead of 10");
    assertWhole();
  }

  @Test
  void a_server_that_refuses_every_condition_is_written_to_without_one() throws Exception {
    proxy.fail(Fault.answer(412, "PreconditionFailed").of("PUT"));
    store.put(KEY, ByteBuffer.wrap(content));
    assertThat(proxy.allFaultsHappened()).isTrue();
    assertWhole();
  }

  @Test
  void a_server_that_refuses_everything_is_told() {
    proxy.fail(Fault.answer(412, "PreconditionFailed").of("PUT").forEver());
    assertThatThrownBy(() -> store.put(KEY, ByteBuffer.wrap(content)))
        .isInstanceOf(StoreException.Unavailable.class)
        .hasMessageContaining("the server refuses writes without a condition too");
  }

  @Test
  void a_server_that_ignores_conditions_takes_the_same_bytes_again() throws Exception {
    try (S3Server trusting = S3Server.startTrusting();
        FaultyProxy deaf = FaultyProxy.before(trusting.address())) {
      S3ObjectStore again = open(trusting.settings(trusting.newBucket(), "").on(deaf.address()));
      deaf.fail(Fault.losing("If-None-Match").forEver());
      again.put(KEY, ByteBuffer.wrap(content));
      again.put(KEY, ByteBuffer.wrap(content));
      assertThat(again.find(KEY)).hasValue(new StoredObject(KEY, content.length));
      assertThat(deaf.requests()).hasSize(3);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"packs/one?uploads", "partNumber=2", "POST /%s/x/packs/one?uploadId="})
  void no_part_of_a_large_object_is_left_behind(String request) throws Exception {
    byte[] large = new byte[(16 << 20) + 1];
    proxy.fail(Fault.answer(500, "InternalError").of(request.formatted(bucket)).forEver());
    assertThatThrownBy(() -> store.put(KEY, ByteBuffer.wrap(large)))
        .isInstanceOf(StoreException.Unavailable.class);

    try (S3Connection direct = new S3Connection(server.settings(bucket, "x"))) {
      assertThat(new S3ObjectStore(direct).find(KEY)).isEmpty();
      assertThat(direct.client().listMultipartUploads(list -> list.bucket(bucket)).uploads())
          .isEmpty();
    }
  }

  @Test
  void a_probe_that_fails_is_told() {
    proxy.fail(Fault.answer(403, "AccessDenied").forEver());
    S3Connection connection = new S3Connection(settings());
    opened.add(connection);
    assertThatThrownBy(() -> new S3StoreProbe(connection).probe())
        .isInstanceOf(StoreException.Denied.class)
        .hasMessageContaining("cannot write, read and delete in s3://" + bucket);
  }

  private void assertWhole() throws StoreException {
    ByteBuffer read = ByteBuffer.allocate(content.length);
    store.read(KEY, 0, read);
    assertThat(read.array()).isEqualTo(content);
  }

  private void assertWholeOrAbsent() throws StoreException {
    try (S3Connection direct = new S3Connection(server.settings(bucket, "x"))) {
      assertThat(new S3ObjectStore(direct).find(KEY).map(StoredObject::bytes).orElse(100_000L))
          .isEqualTo(100_000);
    }
  }

  private static void isOneLine(Throwable trouble) {
    assertThat(trouble.getMessage()).hasLineCount(1);
  }
}
