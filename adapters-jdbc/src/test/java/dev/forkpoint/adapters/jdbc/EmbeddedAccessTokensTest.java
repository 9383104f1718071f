package dev.forkpoint.adapters.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.access.IssueToken;
import dev.forkpoint.application.access.IssueToken.Issued;
import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.application.port.AccessTokensContract;
import dev.forkpoint.domain.access.Grant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedAccessTokensTest extends AccessTokensContract {
  @TempDir private Path folder;
  private final List<JdbcSessionCatalog> opened = new ArrayList<>();

  @Override
  protected AccessTokens open() {
    JdbcSessionCatalog catalog = MigratedCatalog.open(folder);
    opened.add(catalog);
    return catalog.accessTokens();
  }

  @AfterEach
  void close() {
    opened.forEach(JdbcSessionCatalog::close);
  }

  @Test
  void no_file_of_the_database_holds_a_secret() throws IOException {
    IssueToken issueToken =
        new IssueToken(open(), _ -> {}, InstantSource.fixed(Instant.EPOCH), new Random(1));
    Issued issued = issueToken.issue(Grant.ALL, "a note", Optional.empty());
    close();
    opened.clear();

    String secret = issued.secret().reveal().substring("fp_0123456789ab_".length());
    assertThat(content()).contains("a note").doesNotContain(secret);
  }

  private String content() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
