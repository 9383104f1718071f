package dev.forkpoint.adapters.fs.trace.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QuickTextsTest {

  @Test
  void every_character_is_written_as_a_generator_writes_it() throws Exception {
    StringBuilder all = new StringBuilder();
    for (char character = 0; character < Character.MIN_SURROGATE; character++) {
      all.append(character);
    }
    for (int start = 0; start < all.length(); start += 1000) {
      assertIsWrittenAlike(all.substring(start, Math.min(start + 1000, all.length())));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void any_text_is_written_as_a_generator_writes_it(int seed) throws Exception {
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      assertIsWrittenAlike(text(random));
    }
  }

  @Test
  void so_is_one_that_is_very_long() throws Exception {
    assertIsWrittenAlike("\"\u0001".repeat(60_000));
    assertIsWrittenAlike("a\n".repeat(100_000));
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(30);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(20)) {
        case 0 -> text.append("😀");
        case 1 -> text.append('é');
        case 2 -> text.append('€');
        case 3, 4 -> text.append((char) random.nextInt(0x80));
        default -> text.append("words");
      }
    }
    return text.toString();
  }

  private static void assertIsWrittenAlike(String text) throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    write(text, new JsonFactory().createGenerator(expected));
    ByteArrayOutputStream actual = new ByteArrayOutputStream();
    write(text, JsonLines.utf8(actual));
    assertThat(actual.toString(UTF_8)).isEqualTo(expected.toString(UTF_8));
    assertIsWrittenAlikeInAscii(text);
  }

  private static void assertIsWrittenAlikeInAscii(String text) throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    JsonFactory ascii = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    write(text, ascii.createGenerator(expected));
    ByteArrayOutputStream actual = new ByteArrayOutputStream();
    write(text, JsonLines.ascii(actual));
    assertThat(actual.toString(UTF_8)).isEqualTo(expected.toString(UTF_8));
  }

  private static void write(String text, JsonGenerator generator) throws IOException {
    generator.writeStartObject();
    generator.writeStringField("text", text);
    generator.writeArrayFieldStart("texts");
    generator.writeString(text);
    generator.writeString("");
    generator.writeEndArray();
    generator.writeEndObject();
    generator.close();
  }
}
