package dev.forkpoint.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A bundle of version 1 that was written once is read by every build since.
final class GoldenBundleTest extends CommandTest {
  @Test
  void it_is_sound_and_all_of_it_can_be_had() throws IOException {
    Path golden = folder.resolve("golden.forkpoint");
    try (InputStream bundle = getClass().getResourceAsStream("/golden/bundle-1.forkpoint")) {
      Files.write(golden, Objects.requireNonNull(bundle).readAllBytes());
    }

    assertThat(done("verify", golden.toString())).contains("3 sessions and 5 checkpoints");
    done("import", golden.toString());
    assertThat(done("tree")).contains("greeting", "child", "grandchild");
    assertThat(done("log", "demo/greeting", "--json"))
        .contains("a51283e1967539e528db814706194f2f791543ca0aa0e343ba9156de9e64ae46");
    done("checkout", "demo/grandchild", at("files"));
    assertThat(folder.resolve("files/hello.txt")).hasContent("hello again");
  }
}
