package dev.forkpoint.domain.relocation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RelocationsTest {
  private final Relocations home = new Relocations(List.of(Relocation.parse("/home/me/p=/new")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"/home/me/p\"",
        "\"/home/me/p/src/a.txt\"",
        "\"cd /home/me/p && make\"",
        "\"see /home/me/p.\"",
        "\"in\\n/home/me/p\\n\"",
        "\"PATH=/bin:/home/me/p:/usr\"",
        "\"file:///home/me/p/a\"",
        "\"{\\\"cwd\\\":\\\"/home/me/p\\\"}\""
      })
  void a_path_is_rewritten_where_it_stands_for_itself(String json) {
    assertThat(rewrite(json, home)).isEqualTo(json.replace("/home/me/p", "/new"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"/home/me/project\"",
        "\"/home/me/p-2\"",
        "\"/home/me/p.git\"",
        "\"/mnt/home/me/p\"",
        "\"/home/me\"",
        "\"//home/me/p\"",
        "\"/home/me/pé\"",
        "\"/home/me/p\\u00e9\"",
        "{\"home\":\"me/p\"}"
      })
  void another_path_stays_as_it_is(String json) {
    assertThat(rewrite(json, home)).isEqualTo(json);
  }

  @Test
  void the_new_path_is_spelled_as_the_old_one_was() {
    Relocations strange = new Relocations(List.of(new Relocation("/hôme", "/nëu/\"x\"")));
    assertThat(rewrite("\"/hôme/a\"", strange)).isEqualTo("\"/nëu/\\\"x\\\"/a\"");
    assertThat(rewrite("\"\\/hôme\\/a\"", strange)).isEqualTo("\"\\/nëu\\/\\\"x\\\"\\/a\"");
    assertThat(rewrite("\"/h\\u00f4me/a\"", strange)).isEqualTo("\"/n\\u00ebu/\\\"x\\\"/a\"");
  }

  @Test
  void the_longest_of_several_is_taken() {
    Relocations several =
        new Relocations(List.of(Relocation.parse("/a=/1"), Relocation.parse("/a/b/=/2")));
    assertThat(rewrite("\"/a/b/c /a/x\"", several)).isEqualTo("\"/2/c /1/x\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/a", "a=b", "/a=b", "/=/b", "=/b"})
  void what_is_no_mapping_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Relocation.parse(text));
  }

  private static String rewrite(String json, Relocations relocations) {
    byte[] bytes = json.getBytes(UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = 0;
    while (at < bytes.length) {
      Optional<Spelling> found = relocations.at(bytes, at, bytes.length);
      if (found.isPresent()) {
        out.writeBytes(found.get().to());
        at += found.get().length();
      } else {
        out.write(bytes[at++]);
      }
    }
    return out.toString(UTF_8);
  }
}
