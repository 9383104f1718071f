package dev.forkpoint.domain.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.session.SessionId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DatasetNamesTest {
  @Test
  void the_user_stands_where_the_template_says() {
    DatasetTemplate template = new DatasetTemplate("{hf_user}/forkpoint-sessions");

    assertThat(template.of("zoe")).hasToString("zoe/forkpoint-sessions");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{hf_user}", "{user}/x", "{hf_user}/a b", "{}/x", "{hf_user/x", "a/b/c"})
  void a_template_that_makes_no_dataset_is_refused(String template) {
    assertThatThrownBy(() -> new DatasetTemplate(template))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// BEAT-M15.
  @Test
  void a_trace_is_under_the_day_on_which_it_began_in_utc() {
    Instant began = Instant.parse("2026-03-01T01:30:00+02:00");

    assertThat(DatasetPath.ofTrace(new SessionId("s-1"), began))
        .hasToString("sessions/2026-02-28/s-1.jsonl");
  }

  @Test
  void the_card_says_what_the_viewer_needs_and_warns_people() {
    String card = DatasetCard.of(destination(ShareForm.NATIVE, Visibility.PRIVATE));

    assertThat(card)
        .startsWith("---\n")
        .contains("- agent-traces\n", "license: other\n", "path: \"sessions/**/*.jsonl\"\n---\n")
        .contains("**Nobody has reviewed these files.", "best effort")
        .contains("Do not make this dataset public before you have read what is in it.")
        .doesNotContain("huggingface.co", "zoe");
  }

  @Test
  void the_card_of_tables_promises_the_viewer_no_traces() {
    assertThat(DatasetCard.of(destination(ShareForm.ROW, Visibility.PUBLIC)))
        .doesNotContain("agent-traces");
  }

  private static Destination destination(ShareForm form, Visibility visibility) {
    return new Destination(
        new DestinationName("personal"),
        true,
        form,
        "{hf_user}/forkpoint-sessions",
        "HF_TOKEN",
        visibility,
        Duration.ofMinutes(10));
  }
}
