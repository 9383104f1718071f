package dev.forkpoint.application.look;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.SubAgent;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SubAgentsTest {
  private final VaultFixture vault = new VaultFixture(new InMemoryObjectStore());

  private SessionState imported(String place) throws IOException {
    return vault.importSessions().importFrom(place, VaultFixture.WORKSPACE).getFirst().state();
  }

  private List<SubAgent> listed(SessionState state) throws IOException {
    return new ListSubAgents(vault.vault, vault.formats).of(state.session(), state.head());
  }

  private List<String> conversation(SessionState state) throws IOException {
    Said said = new Said();
    new ReadSession(vault.vault, vault.formats).conversation(state.session(), state.head(), said);
    return said.texts;
  }

  private List<String> conversation(SessionState state, String subAgent) throws IOException {
    Said said = new Said();
    new ReadSubAgent(vault.vault, vault.formats)
        .read(state.session(), state.head(), subAgent, said);
    return said.texts;
  }

  private static final class Said implements TraceFormat.Sink {
    private final List<String> texts = new ArrayList<>();

    @Override
    public void event(Event event) {
      texts.add(((Event.Message) event).text());
    }

    @Override
    public void issue(TraceIssue issue) {}
  }

  @Test
  void one_with_a_file_of_its_own_belongs_to_the_call_that_gave_it_its_task() throws IOException {
    vault
        .trace("p", "hello\n>c1 look around\n>c2 count\n")
        .file("agent-a.txt", "count\nthree\n")
        .file("agent-b.txt", "look around\n");
    SessionState state = imported("p");

    assertThat(listed(state))
        .containsExactlyInAnyOrder(
            new SubAgent("a", Optional.of("c2"), 2), new SubAgent("b", Optional.of("c1"), 1));
    assertThat(conversation(state, "a")).containsExactly("count", "three");
  }

  @Test
  void one_amid_the_session_is_told_apart_from_it() throws IOException {
    vault.trace("p", "hello\n>c1 count\n@a\ncount\nthree\n@\nthank you\n");
    SessionState state = imported("p");

    assertThat(listed(state)).containsExactly(new SubAgent("a", Optional.of("c1"), 2));
    assertThat(conversation(state)).containsExactly("hello", ">c1 count", "thank you");
    assertThat(conversation(state, "a")).containsExactly("count", "three");
  }

  @Test
  void those_with_the_same_task_belong_to_the_calls_in_their_order() throws IOException {
    vault.trace("p", ">c1 count\n>c2 count\n@a\ncount\n@b\ncount\n@\n");

    assertThat(listed(imported("p")))
        .containsExactly(
            new SubAgent("a", Optional.of("c1"), 1), new SubAgent("b", Optional.of("c2"), 1));
  }

  @Test
  void one_that_nobody_gave_its_task_is_there_all_the_same() throws IOException {
    vault.trace("p", "hello\n").file("agent-a.txt", "count\n");

    assertThat(listed(imported("p"))).containsExactly(new SubAgent("a", Optional.empty(), 1));
  }

  @Test
  void a_sub_agent_may_have_sub_agents() throws IOException {
    vault
        .trace("p", ">c1 look around\n")
        .file("agent-a.txt", "look around\n>c2 count\n")
        .file("agent-b.txt", "count\n");

    assertThat(listed(imported("p")))
        .containsExactlyInAnyOrder(
            new SubAgent("a", Optional.of("c1"), 2), new SubAgent("b", Optional.of("c2"), 1));
  }

  @Test
  void nothing_is_said_by_one_that_is_not_there() throws IOException {
    vault.trace("p", "hello\n");

    assertThat(conversation(imported("p"), "a")).isEmpty();
  }
}
