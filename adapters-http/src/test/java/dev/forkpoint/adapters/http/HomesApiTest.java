package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.checkpoint.BeginTurnResult.Begun;
import dev.forkpoint.application.checkpoint.TurnOrder;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class HomesApiTest {
  @RegisterExtension private final RunningApi api = new RunningApi();

  @Test
  void conflicts_of_turns_are_told_with_the_home_that_has_them() throws IOException {
    Begun one = begun(api.vault.imported("one\n"));
    Begun other = begun(api.vault.imported("two\n"));
    end(one, "of one");
    end(other, "of the other");

    Answer answer = api.get("/api/workspaces/w/homes?limit=1");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text())
        .contains("\"number\":2", "\"session\":\"s2\"", "\"checkpoint\":2", "\"files\":2")
        .contains("\"conflicts\":[{\"path\":\"notes.md\",\"beside\":\"notes.conflict-s1-2.md\"}]");
    assertThat(api.get("/api/workspaces/w/homes?limit=1&cursor=2").text())
        .contains("\"number\":1", "\"conflicts\":[]");
  }

  @Test
  void a_workspace_without_a_home_has_none() throws IOException {
    api.vault.imported("one\n");

    assertThat(api.get("/api/workspaces/w/homes").text()).isEqualTo("[]");
    assertThat(api.get("/api/workspaces/other/homes").status()).isEqualTo(404);
  }

  private Begun begun(SessionId session) throws IOException {
    TurnOrder order =
        new TurnOrder(
            session,
            OptionalInt.empty(),
            Optional.of(Layout.CLAUDE_CODE),
            Optional.empty(),
            Relocations.NONE);
    return (Begun) api.vault.beginTurn().begin(order, Progress.NONE);
  }

  private void end(Begun turn, String note) throws IOException {
    api.vault.directories.at(turn.place().home()).file("notes.md", note);
    api.vault.endTurn().end(turn.turn(), Progress.NONE);
  }
}
