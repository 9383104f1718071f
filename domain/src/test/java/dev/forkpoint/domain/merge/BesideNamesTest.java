package dev.forkpoint.domain.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BesideNamesTest {
  private final BesideNames names = new BesideNames(new ConflictMark(new SessionId("s-1"), 12));

  @ParameterizedTest
  @CsvSource({
    "notes.md, notes.conflict-s-1-12.md",
    "a/b.c/notes.md, a/b.c/notes.conflict-s-1-12.md",
    "a/b.c/Makefile, a/b.c/Makefile.conflict-s-1-12",
    ".env, .env.conflict-s-1-12",
    ".mcp.json, .mcp.conflict-s-1-12.json",
    "archive.tar.gz, archive.tar.conflict-s-1-12.gz",
    "Say. And then say it again, Say. And then say it again.conflict-s-1-12",
  })
  void say_where_it_comes_from_and_keep_the_extension(String path, String expected) {
    assertThat(names.choose(new EntryPath(path))).hasToString(expected);
  }

  @Test
  void are_never_given_twice() {
    names.note(new EntryPath("a/f.conflict-s-1-12.md"));
    names.note(new EntryPath("f.conflict-s-1-12-2.md"));

    assertThat(names.choose(new EntryPath("a/f.md"))).hasToString("a/f.conflict-s-1-12-2.md");
    assertThat(names.choose(new EntryPath("a/f.md"))).hasToString("a/f.conflict-s-1-12-3.md");
    assertThat(names.choose(new EntryPath("f.md"))).hasToString("f.conflict-s-1-12.md");
    assertThat(names.choose(new EntryPath("f.md"))).hasToString("f.conflict-s-1-12-3.md");
  }

  @Test
  void fit_into_255_bytes_without_breaking_a_character() {
    String chosen = names.choose(new EntryPath("😀".repeat(63) + ".md")).value();

    assertThat(chosen).isEqualTo("😀".repeat(59) + ".conflict-s-1-12.md");
    assertThat(chosen.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
  }
}
