package dev.forkpoint.adapters.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.port.ObjectKey;
import dev.forkpoint.application.port.ObjectStore;
import dev.forkpoint.application.port.ObjectStoreContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class S3ObjectStoreTest extends ObjectStoreContract {
  private static S3Server server;

  private final List<AutoCloseable> opened = new ArrayList<>();
  private final S3Settings settings = server.settings(server.newBucket(), "some/where");

  @BeforeAll
  static void start_a_server() throws Exception {
    server = S3Server.start();
  }

  @AfterAll
  static void stop_it() throws Exception {
    server.close();
  }

  @AfterEach
  void close_what_was_opened() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
  }

  @Override
  protected ObjectStore open() {
    return open(settings);
  }

  private synchronized S3ObjectStore open(S3Settings way) {
    S3Connection connection = new S3Connection(way);
    opened.add(connection);
    return new S3ObjectStore(connection);
  }

  /// A process that dies breaks its connection off: before it has sent anything, within the object,
  /// or before it has seen the answer.
  @Override
  protected List<ObjectStore> openDying() {
    return Stream.of(Fault.cutUp(0), Fault.cutUp(400_000), Fault.cutUp(999_999), Fault.cutDown(0))
        .map(this::openDying)
        .toList();
  }

  private ObjectStore openDying(Fault end) {
    try {
      FaultyProxy proxy = FaultyProxy.before(server.address());
      opened.add(proxy);
      proxy.fail(end.forEver());
      return open(settings.on(proxy.address()).with(S3Server.PATIENCE.once()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void what_is_larger_than_a_request_is_written_in_parts() throws Exception {
    byte[] content = new byte[(16 << 20) + 1];
    new Random(1).nextBytes(content);
    ObjectKey key = new ObjectKey("packs/large");
    ObjectStore store = open();

    store.put(key, ByteBuffer.wrap(content));
    store.put(key, ByteBuffer.wrap(content));

    ByteBuffer read = ByteBuffer.allocate(content.length);
    store.read(key, 0, read);
    assertThat(read.array()).isEqualTo(content);
  }

  @Test
  void what_others_keep_in_the_bucket_is_not_listed() throws Exception {
    ObjectStore store = open();
    store.put(new ObjectKey("a/one"), ByteBuffer.allocate(1));
    try (S3Connection other = new S3Connection(settings)) {
      for (String name :
          List.of("some/where/a/", "some/where/a/.hidden", "some/wherever/a/x", "a/x")) {
        other
            .client()
            .putObject(
                request -> request.bucket(settings.bucket()).key(name),
                new BufferContent(ByteBuffer.allocate(1)).body());
      }
    }

    List<String> listed = new ArrayList<>();
    store.list(new ObjectKey("a"), object -> listed.add(object.key().value()));
    assertThat(listed).containsExactly("a/one");
  }
}
