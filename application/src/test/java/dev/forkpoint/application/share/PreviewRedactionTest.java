package dev.forkpoint.application.share;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.JsonRowsFormat;
import dev.forkpoint.application.fake.JsonRowsWriter;
import dev.forkpoint.application.fake.LineFormat;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.application.share.PreviewRedaction.RedactionResult;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.trace.TraceWriters;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PreviewRedactionTest implements TraceFormat.Sink {
  private final ShareFixture fixture = new ShareFixture();
  private final List<String> said = new ArrayList<>();

  @Override
  public void event(Event event) {
    said.add(((Event.Message) event).text());
  }

  @Override
  public void issue(TraceIssue issue) {}

  @AfterEach
  void nothing_is_left_behind() {
    assertThat(fixture.drafts.open()).isZero();
  }

  private RedactionResult preview(String lines) throws IOException {
    SessionState state = fixture.vault.catalog.session(fixture.session(lines)).orElseThrow();
    return new PreviewRedaction(
            fixture.vault.vault,
            new TraceFormats(List.of(new LineFormat(), new JsonRowsFormat())),
            new TraceWriters(List.of(new JsonRowsWriter())),
            fixture.drafts,
            fixture.scrubbers)
        .preview(state.session(), state.head(), this);
  }

  @Test
  void a_placeholder_stands_in_the_place_of_each_secret() throws IOException {
    RedactionResult.Redacted redacted =
        (RedactionResult.Redacted) preview("hello\nit is " + ShareFixture.SECRET + "\n");

    assertThat(said)
        .containsExactly("{\"text\":\"hello\"}", "{\"text\":\"it is [SECRET:known-value:1]\"}");
    assertThat(redacted.report().secrets()).isEqualTo(1);
    assertThat(redacted.report().findings().getFirst().row()).isEqualTo(2);
    assertThat(redacted.report().findings().getFirst().rule()).isEqualTo("known-value");
  }

  @Test
  void the_title_is_told_without_its_secrets() throws IOException {
    RedactionResult.Redacted redacted =
        (RedactionResult.Redacted) preview("it is " + ShareFixture.SECRET + "\n");

    assertThat(redacted.title()).isEqualTo("it is [SECRET:known-value:1]");
    assertThat(redacted.report().total()).isEqualTo(1);
  }

  @Test
  void a_title_that_was_cut_tells_nothing_of_the_word_in_which_it_was() throws IOException {
    String beginning = ShareFixture.SECRET.substring(0, 15);
    RedactionResult.Redacted redacted =
        (RedactionResult.Redacted) preview("it is " + beginning + "…\n");

    assertThat(redacted.title()).isEqualTo("it is…");
  }

  @Test
  void nothing_is_shown_where_a_share_would_send_nothing() throws IOException {
    assertThat(preview("hello\n!torn\n"))
        .isInstanceOfSatisfying(
            RedactionResult.Refused.class,
            refused -> assertThat(refused.why()).contains("row 2", "nothing was sent"));
    assertThat(said).isEmpty();
  }

  @Test
  void nothing_is_shown_where_the_rules_are_none() throws IOException {
    fixture.scrubbers =
        () -> {
          throw new IllegalArgumentException("rules.json:3: no such field");
        };

    assertThat(preview("hello\n"))
        .isInstanceOfSatisfying(
            RedactionResult.Refused.class,
            refused -> assertThat(refused.why()).contains("rules.json:3"));
    assertThat(said).isEmpty();
  }
}
