package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.forkpoint.application.port.BundleFiles.BundleFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What every [BundleFiles] promises.
public abstract class BundleFilesContract {
  private static final byte[] HEAD =
      "PK\u0003\u0004 and more: README.md# Forkpoint bundle of".getBytes(US_ASCII);
  private static final byte[] TAIL = "Forkpoint bundle, version 07: and more".getBytes(US_ASCII);

  protected abstract BundleFiles files();

  /// Puts a file into the folder of the test, and tells its place.
  protected abstract String put(String path, byte[] content) throws IOException;

  /// The folder of the test.
  protected abstract String folder();

  private String whole = "";

  @BeforeEach
  void some_files() throws IOException {
    whole = put("a/whole", joined(HEAD, new byte[1000], TAIL));
    put("b/without-an-end", joined(HEAD, new byte[1000]));
    put("c/without-a-beginning", joined(new byte[1000], TAIL));
    put("d/another.zip", "PK\u0003\u0004 and more".getBytes(US_ASCII));
    put("empty", new byte[0]);
  }

  private static byte[] joined(byte[]... parts) {
    ByteBuffer all = ByteBuffer.allocate(2000);
    for (byte[] part : parts) {
      all.put(part);
    }
    return Arrays.copyOf(all.array(), all.position());
  }

  @Test
  void a_folder_has_the_bundles_below_it_whole_or_not() throws IOException {
    assertThat(files().find(folder()))
        .hasSize(3)
        .satisfiesExactly(
            first -> assertThat(first).isEqualTo(whole),
            second -> assertThat(second).endsWith("without-an-end"),
            third -> assertThat(third).endsWith("without-a-beginning"));
  }

  @Test
  void a_bundle_is_found_at_its_own_place() throws IOException {
    assertThat(files().find(whole)).containsExactly(whole);
  }

  @Test
  void something_else_is_no_bundle() throws IOException {
    assertThat(files().find(put("something", new byte[5000]))).isEmpty();
  }

  @Test
  void nothing_is_found_where_nothing_is() {
    assertThatIOException().isThrownBy(() -> files().find(folder() + "/missing"));
    assertThatIOException().isThrownBy(() -> files().open(folder() + "/missing"));
  }

  @Test
  void any_stretch_can_be_read() throws IOException {
    byte[] content = joined(HEAD, new byte[1000], TAIL);
    try (BundleFile file = files().open(whole)) {
      assertThat(file.place()).isEqualTo(whole);
      assertThat(file.bytes()).isEqualTo(content.length);
      ByteBuffer stretch = ByteBuffer.allocate(TAIL.length + 10);
      file.read(content.length - stretch.capacity(), stretch);
      assertThat(stretch.array())
          .isEqualTo(
              Arrays.copyOfRange(content, content.length - stretch.capacity(), content.length));
    }
  }

  @Test
  void nothing_can_be_read_behind_the_end() throws IOException {
    try (BundleFile file = files().open(whole)) {
      assertThatIOException().isThrownBy(() -> file.read(file.bytes() - 1, ByteBuffer.allocate(2)));
    }
  }
}
