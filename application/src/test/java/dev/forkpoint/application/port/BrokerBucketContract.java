package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.port.BrokerBucket.BrokerObject;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// What every [BrokerBucket] promises.
public abstract class BrokerBucketContract {
  private static final String NAME = "workspaces/w/sessions/cse_1.tar.gz";

  /// A bucket in which nothing is.
  protected abstract BrokerBucket bucket();

  @Test
  void what_was_put_is_read_and_listed_whatever_it_is_called() throws IOException {
    BrokerBucket bucket = bucket();
    put(bucket, NAME, "one");
    put(bucket, "workspaces/w w/.hidden/ü", "two");
    put(bucket, "elsewhere/x", "three");

    assertThat(list(bucket, "workspaces/"))
        .containsExactlyInAnyOrder(
            new BrokerObject(NAME, 3), new BrokerObject("workspaces/w w/.hidden/ü", 3));
    assertThat(read(bucket, NAME)).isEqualTo("one");
    assertThat(read(bucket, "workspaces/w w/.hidden/ü")).isEqualTo("two");
  }

  @Test
  void where_nothing_is_nothing_is_listed() throws IOException {
    assertThat(list(bucket(), "workspaces/")).isEmpty();
  }

  @Test
  void what_is_put_again_takes_the_place_of_what_was_there() throws IOException {
    BrokerBucket bucket = bucket();
    put(bucket, NAME, "a long one");
    put(bucket, NAME, "short");

    assertThat(read(bucket, NAME)).isEqualTo("short");
    assertThat(list(bucket, "workspaces/")).containsExactly(new BrokerObject(NAME, 5));
  }

  @Test
  void more_than_a_buffer_arrives_whole() throws IOException {
    byte[] content = new byte[300_001];
    new Random(1).nextBytes(content);
    BrokerBucket bucket = bucket();
    bucket.put(NAME, content(content, () -> new ByteArrayInputStream(content)));

    try (InputStream stream = bucket.open(NAME)) {
      assertThat(stream.readAllBytes()).isEqualTo(content);
    }
  }

  /// BEAT-C18: an object that is not there is told as such, whatever the server calls it.
  @Test
  void what_is_not_there_is_damage() {
    assertThatThrownBy(() -> bucket().open(NAME))
        .isInstanceOf(StoreException.Damaged.class)
        .hasMessageContaining(NAME);
  }

  @Test
  void a_content_that_cannot_be_read_leaves_the_object_as_it_was() throws IOException {
    BrokerBucket bucket = bucket();
    put(bucket, NAME, "one");
    Content broken = content(new byte[100], BrokerBucketContract::broken);

    assertThatThrownBy(() -> bucket.put(NAME, broken))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the pack has gone");
    assertThat(read(bucket, NAME)).isEqualTo("one");
  }

  private static InputStream broken() {
    return new FilterInputStream(InputStream.nullInputStream()) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        throw new StoreException.Damaged("the pack has gone");
      }
    };
  }

  private static void put(BrokerBucket bucket, String name, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    bucket.put(name, content(bytes, () -> new ByteArrayInputStream(bytes)));
  }

  private interface Opening {
    InputStream open();
  }

  private static Content content(byte[] bytes, Opening opening) {
    return new Content() {
      @Override
      public long bytes() {
        return bytes.length;
      }

      @Override
      public InputStream open() {
        return opening.open();
      }
    };
  }

  private static String read(BrokerBucket bucket, String name) throws IOException {
    try (InputStream stream = bucket.open(name)) {
      return new String(stream.readAllBytes(), UTF_8);
    }
  }

  private static List<BrokerObject> list(BrokerBucket bucket, String prefix) throws StoreException {
    List<BrokerObject> listed = new ArrayList<>();
    bucket.list(prefix, listed::add);
    return listed;
  }
}
