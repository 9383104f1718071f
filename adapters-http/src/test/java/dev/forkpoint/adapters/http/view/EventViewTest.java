package dev.forkpoint.adapters.http.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EventViewTest {
  private static String json(Event event) throws IOException {
    return new ObjectMapper().writeValueAsString(EventView.of(event));
  }

  @Test
  void a_message_tells_its_model_where_the_row_does() throws IOException {
    assertThat(
            json(
                new Event.Message(
                    7, 3, Role.ASSISTANT, "hi", Optional.of("m-1"), Optional.empty(), false)))
        .isEqualTo(
            """
            {"event":"message","row":7,"message":3,"role":"assistant","text":"hi","model":"m-1",\
            "effective":false}\
            """);
  }

  @Test
  void every_other_event_has_the_fields_of_its_kind() throws IOException {
    assertThat(json(new Event.Reasoning(1, "hm")))
        .isEqualTo("{\"event\":\"reasoning\",\"row\":1,\"text\":\"hm\"}");
    assertThat(json(new Event.ToolCall(2, "c1", "Bash", "{}")))
        .isEqualTo(
            "{\"event\":\"tool-call\",\"row\":2,\"callId\":\"c1\",\"name\":\"Bash\",\"text\":\"{}\"}");
    assertThat(json(new Event.ToolResult(3, "c1", "ok", true)))
        .isEqualTo(
            "{\"event\":\"tool-result\",\"row\":3,\"callId\":\"c1\",\"text\":\"ok\",\"error\":true}");
    assertThat(json(new Event.Image(4, "image/png", "AAAA")))
        .isEqualTo("{\"event\":\"image\",\"row\":4,\"mediaType\":\"image/png\"}");
    assertThat(json(new Event.Compaction(4, "so far")))
        .isEqualTo("{\"event\":\"compaction\",\"row\":4,\"text\":\"so far\"}");
    assertThat(json(new Event.Usage(5, 1, 2, 3, 4, Optional.of(new BigDecimal("0.25")))))
        .isEqualTo(
            """
            {"event":"usage","row":5,"inputTokens":1,"outputTokens":2,"cacheReadTokens":3,\
            "cacheWriteTokens":4,"costUsd":0.25}\
            """);
    assertThat(json(new Event.Opaque(6, "hook")))
        .isEqualTo("{\"event\":\"opaque\",\"row\":6,\"name\":\"hook\"}");
  }
}
