package dev.forkpoint.bootstrap.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A session that its agent packed.
final class PackedSessionTest extends CommandTest {
  private static final String ROWS =
      """
      {"type":"session_meta","payload":{"id":"t"}}
      {"type":"response_item","payload":{"type":"message","role":"user",\
      "content":[{"type":"input_text","text":"twigs"}]}}
      {"type":"response_item","payload":{"type":"message","role":"assistant",\
      "content":[{"type":"output_text","text":"Twelve."}]}}
      """;

  private Path file;

  @BeforeEach
  void importIt() throws IOException {
    file = Files.write(folder.resolve("rollout.jsonl.zst"), packed(ROWS.getBytes(UTF_8)));
    assertThat(done("import", file.toString(), "--workspace", "demo"))
        .contains("demo/twigs  (2 messages, 3 rows)");
  }

  @Test
  void it_goes_out_as_it_came() {
    done("export", "demo/twigs", "--format", "native", "-o", at("out") + "/");
    assertThat(folder.resolve("out/rollout.jsonl.zst")).hasSameBinaryContentAs(file);
  }

  @Test
  void it_can_only_be_forked_as_a_whole() {
    assertThat(fails("fork", "demo/twigs", "--at", "1")).contains("packed", "leave out --at");
    assertThat(done("fork", "demo/twigs", "--title", "another way")).contains("another way");
  }

  /// A zstd file with one block, which is stored as it is.
  private static byte[] packed(byte[] content) {
    ByteBuffer packed = ByteBuffer.allocate(content.length + 12).order(ByteOrder.LITTLE_ENDIAN);
    packed.putInt(0xFD2FB528).put((byte) 0xA0).putInt(content.length);
    packed.putShort((short) ((content.length << 3) | 1)).put((byte) (content.length >> 13));
    return packed.put(content).array();
  }
}
