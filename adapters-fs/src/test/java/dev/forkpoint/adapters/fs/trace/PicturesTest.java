package dev.forkpoint.adapters.fs.trace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.trace.Event.Image;
import dev.forkpoint.domain.trace.Texts;
import org.junit.jupiter.api.Test;

final class PicturesTest {
  @Test
  void a_url_that_holds_a_picture_is_taken_apart() {
    assertThat(Pictures.at("data:image/png;base64,iVBORw0KGgo=", 3, Texts.BRIEF))
        .isEqualTo(new Image(3, "image/png", "iVBORw0KGgo="));
  }

  @Test
  void any_other_url_is_what_is_known_of_a_picture() {
    assertThat(Pictures.at("https://kettles.example/blue.png", 3, Texts.BRIEF))
        .isEqualTo(new Image(3, "", "https://kettles.example/blue.png"));
  }
}
