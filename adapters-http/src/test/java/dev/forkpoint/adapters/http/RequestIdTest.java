package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.forkpoint.application.fake.FaultyObjectStore.Moment;
import dev.forkpoint.application.fake.FaultyObjectStore.Operation;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

final class RequestIdTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  private final Logger root = (Logger) LoggerFactory.getLogger("dev.forkpoint");
  private final ListAppender<ILoggingEvent> log =
      new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent event) {
          event.prepareForDeferredProcessing();
          super.append(event);
        }
      };

  @BeforeEach
  void listen() {
    log.start();
    root.addAppender(log);
    root.setLevel(Level.INFO);
  }

  @AfterEach
  void stop_listening() {
    root.detachAppender(log);
    root.setLevel(null);
  }

  @Test
  void an_answer_says_which_request_it_is_for() throws IOException {
    assertThat(api.get("/api/sessions", "X-Request-Id", "r-1").header("X-Request-Id"))
        .isEqualTo("r-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"two words", "{\"a\":1}"})
  void an_id_that_is_none_is_replaced(String id) throws IOException {
    assertThat(api.get("/api/sessions", "X-Request-Id", id).header("X-Request-Id"))
        .matches("[0-9a-f-]{36}");
  }

  @Test
  void requests_without_an_id_get_one_each() throws IOException {
    assertThat(api.get("/api/sessions").header("X-Request-Id"))
        .isNotEqualTo(api.get("/api/sessions").header("X-Request-Id"));
  }

  @Test
  void a_problem_and_what_is_logged_of_it_name_the_request() throws IOException {
    api.vault.imported("hello\n");
    api.store.fail(Operation.READ, api.store.count(Operation.READ) + 1, Moment.BEFORE);
    Answer answer = api.get("/api/sessions/s1/trace", "X-Request-Id", "r-2");
    assertThat(answer.json().get("requestId").asText()).isEqualTo("r-2");
    assertThat(lines())
        .hasSize(2)
        .allMatch(line -> "r-2".equals(line.getMDCPropertyMap().get("request")));
  }

  @Test
  void each_request_has_one_line_without_its_query() throws IOException {
    api.get("/api/sessions?limit=3&secret=hush");
    assertThat(lines())
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("GET /api/sessions 200 after 0 ms");
  }

  private List<ILoggingEvent> lines() {
    return List.copyOf(log.list);
  }
}
