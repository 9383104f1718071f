package dev.forkpoint.adapters.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemKindTest {
  private static final Path DOCUMENT = Path.of("../docs/problems.md");

  @ParameterizedTest
  @EnumSource
  void every_kind_is_documented(ProblemKind kind) throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains("| `%s` | %d |".formatted(kind.type(), kind.status().getCode()));
  }

  @Test
  void nothing_else_is_documented() throws IOException {
    assertThat(Files.readAllLines(DOCUMENT).stream().filter(line -> line.startsWith("| `")))
        .hasSize(ProblemKind.values().length);
  }

  @Test
  void a_status_of_the_server_is_the_most_general_kind_that_has_it() {
    assertThat(ProblemKind.of(HttpStatus.NOT_FOUND)).isEqualTo(ProblemKind.NOT_FOUND);
    assertThat(ProblemKind.of(HttpStatus.INTERNAL_SERVER_ERROR)).isEqualTo(ProblemKind.INTERNAL);
    assertThat(ProblemKind.of(HttpStatus.I_AM_A_TEAPOT)).isEqualTo(ProblemKind.BAD_REQUEST);
    assertThat(ProblemKind.of(HttpStatus.GATEWAY_TIMEOUT)).isEqualTo(ProblemKind.INTERNAL);
  }
}
