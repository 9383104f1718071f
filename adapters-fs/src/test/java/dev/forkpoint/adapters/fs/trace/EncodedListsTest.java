package dev.forkpoint.adapters.fs.trace;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EncodedListsTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      textBlock =
          """
          {"a":"[1]"}|                        {"a":[1]}
          { "x" : "[1]", "a" : "[1]" }|       { "x" : "[1]", "a" : [1] }
          {"a":"[\\"b\\\\n\\"]"}|             {"a":["b\\n"]}
          {"a":"[\\u0022\\u00e9\\u0022]"}|    {"a":["é"]}
          {"a":"\\n\\t\\r\\b\\f\\/"}|         {"a":<LF><TAB><CR><BS><FF>/}
          {"x":{"a":"[1]"}}|                  {"x":{"a":"[1]"}}
          {"x":"\\",\\"a\\":","a":"[2]"}|     {"x":"\\",\\"a\\":","a":[2]}
          {"x":["a","[1]"]}|                  {"x":["a","[1]"]}
          ["a","[1]"]|                        ["a","[1]"]
          {"a":[1]}|                          {"a":[1]}
          {"a":null,"b":"[1]"}|               {"a":null,"b":"[1]"}
          """,
      delimiter = '|')
  void json_in_strings_reads_as_if_it_stood_there(String json, String decoded) throws Exception {
    assertThat(read(json))
        .isEqualTo(
            decoded
                .replace("<LF>", "\n")
                .replace("<TAB>", "\t")
                .replace("<CR>", "\r")
                .replace("<BS>", "\b")
                .replace("<FF>", "\f"));
  }

  @Test
  void what_comes_in_pieces_reads_the_same() throws Exception {
    String json = "{\"a\":\"[" + "\\\"\\u00e9\\\\n\\\",".repeat(20_000) + "1]\"}";
    assertThat(read(json)).isEqualTo("{\"a\":[" + "\"é\\n\",".repeat(20_000) + "1]}");
  }

  @Test
  void a_character_knows_its_byte() throws Exception {
    EncodedLists text = lists("{\"a\":\"[\\\"é\\\",2]\"}");
    assertThat(text.next()).isTrue();
    assertThat(text.characters()[5]).isEqualTo('[');
    assertThat(text.offset(5)).isEqualTo(6);
    assertThat(text.characters()[10]).isEqualTo('2');
    assertThat(text.offset(10)).isEqualTo(14);
    assertThat(text.offset(text.length())).isEqualTo(18);
  }

  private static EncodedLists lists(String json) {
    InputStream bytes = new ByteArrayInputStream(json.getBytes(UTF_8));
    EncodedLists lists = new EncodedLists(new RowDecoder(bytes), Set.of("a"));
    lists.begin();
    return lists;
  }

  private static String read(String json) throws IOException {
    EncodedLists lists = lists(json);
    StringBuilder text = new StringBuilder();
    while (lists.next()) {
      text.append(lists.characters(), 0, lists.length());
    }
    return text.toString();
  }
}
