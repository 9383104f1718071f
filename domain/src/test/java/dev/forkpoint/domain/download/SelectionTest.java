package dev.forkpoint.domain.download;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry;
import dev.forkpoint.domain.snapshot.Entry.DirectoryEntry;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SelectionTest {
  private static final Selection USUAL = new Selection(List.of(), List.of(), false, false);

  private static Entry file(String path) {
    return new FileEntry(new EntryPath(path), 0644, Instant.EPOCH, ContentTree.EMPTY);
  }

  private static Entry directory(String path) {
    return new DirectoryEntry(new EntryPath(path), 0755, Instant.EPOCH);
  }

  private static List<Glob> globs(String... texts) {
    return Stream.of(texts).map(Glob::parse).toList();
  }

  /// any segment of the path, or the ending of the last.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "__pycache__/a",
        "src/__pycache__/a.py",
        "a/.pytest_cache/v",
        ".ruff_cache/x",
        ".mypy_cache/x",
        "n/.ipynb_checkpoints/n.ipynb",
        ".DS_Store",
        "deep/.DS_Store",
        ".git/config",
        "sub/.git",
        "a.pyc",
        "src/b.pyo",
        "c.pyd",
        "pkg.egg-info"
      })
  void by_products_are_left_out(String path) {
    assertThat(USUAL.omission(file(path))).contains(Omission.BY_PRODUCT);
    assertThat(Selection.EVERYTHING.omission(file(path))).isEmpty();
  }

  /// BEAT-A8: a directory of that name goes, too, with what is in it.
  @Test
  void a_package_description_is_left_out_as_a_directory_too() {
    assertThat(USUAL.omission(directory("pkg.egg-info"))).contains(Omission.BY_PRODUCT);
    assertThat(USUAL.omission(file("pkg.egg-info/PKG-INFO"))).contains(Omission.BY_PRODUCT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "git/config",
        "my__pycache__/a",
        "a.py",
        ".gitignore",
        "pyc",
        "x.pyc.txt",
        "node_modules/a"
      })
  void what_only_resembles_them_is_in(String path) {
    assertThat(USUAL.omission(file(path))).isEmpty();
  }

  /// BEAT-A8: secrets in dotfiles.
  @ParameterizedTest
  @ValueSource(
      strings = {".env", "api/.env", ".env.production", ".ENV", ".credentials.json", "a/auth.json"})
  void credentials_are_left_out_unless_asked_for(String path) {
    assertThat(USUAL.omission(file(path))).contains(Omission.CREDENTIALS);
    assertThat(new Selection(List.of(), List.of(), false, true).omission(file(path))).isEmpty();
  }

  @Test
  void an_example_of_an_environment_and_a_directory_of_that_name_are_in() {
    assertThat(USUAL.omission(file(".env.example"))).isEmpty();
    assertThat(USUAL.omission(directory(".env"))).isEmpty();
    assertThat(USUAL.omission(file(".env/bin/python"))).isEmpty();
  }

  /// BEAT-A14: include and exclude.
  @Test
  void exclusions_go_before_inclusions() {
    Selection selection = new Selection(globs("src", "*.md"), globs("*.log"), false, false);
    assertThat(selection.omission(file("src/a.py"))).isEmpty();
    assertThat(selection.omission(file("docs/a.md"))).isEmpty();
    assertThat(selection.omission(file("data/a.csv"))).contains(Omission.NOT_INCLUDED);
    assertThat(selection.omission(file("src/a.log"))).contains(Omission.EXCLUDED);
  }

  @Test
  void naming_credentials_is_not_asking_for_them() {
    Selection selection = new Selection(globs(".env"), List.of(), false, false);
    assertThat(selection.omission(file(".env"))).contains(Omission.CREDENTIALS);
  }
}
