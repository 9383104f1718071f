package dev.forkpoint.domain.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArchiveNameTest {
  @ParameterizedTest
  @CsvSource({
    "project.zip, project",
    "project.tar.gz, project",
    "project.TGZ, project",
    "project-1.2.tar, project-1.2",
    "project, project",
    ".zip, .zip",
    "a.zip.zip, a.zip",
  })
  void a_session_is_called_like_its_archive(String file, String title) {
    assertThat(ArchiveName.title(file)).isEqualTo(title);
  }
}
