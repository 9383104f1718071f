package dev.forkpoint.domain.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class GitBlobTest {

  @Test
  void content_has_the_name_that_git_gives_it() {
    byte[] content = "hello\n".getBytes(StandardCharsets.UTF_8);
    assertThat(HexFormat.of().formatHex(GitBlob.sha1(6).digest(content)))
        .isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
    assertThat(HexFormat.of().formatHex(GitBlob.sha1(0).digest()))
        .isEqualTo("e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
  }
}
