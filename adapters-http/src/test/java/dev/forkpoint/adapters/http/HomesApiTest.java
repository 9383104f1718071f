package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.checkpoint.BeginTurnResult.Begun;
import dev.forkpoint.application.checkpoint.TurnOrder;
import dev.forkpoint.application.vault.Progress;
import dev.forkpoint.domain.layout.Layout;
import dev.forkpoint.domain.relocation.Relocations;
import dev.forkpoint.domain.session.SessionId;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
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

  @Test
  void a_home_is_taken_elsewhere_and_brought_back() throws IOException {
    api.vault.imported("one\n");

    Answer first =
        bringBack("from=0&session=s1", "archive\nCLAUDE.md=be brief\n.credentials.json=key");

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.json().get("number").asInt()).isEqualTo(1);
    assertThat(first.json().get("session").asText()).isEqualTo("s1");
    assertThat(first.json().at("/leftOut/0/path").asText()).isEqualTo(".credentials.json");
    Answer download = api.get(first.header("Location"));
    assertThat(download.status()).isEqualTo(200);
    assertThat(download.header("Content-Disposition")).contains("home-w-1.tar.gz");
    assertThat(api.get(first.header("Location"), "Range", "bytes=0-1").bytes())
        .containsExactly(0x1f, 0x8b);
    assertThat(bringBack("from=1&session=s1", "archive\nCLAUDE.md=be brief").status())
        .isEqualTo(204);
  }

  @Test
  void what_two_turns_changed_is_merged_and_the_conflict_is_answered() throws IOException {
    api.vault.imported("one\n");
    api.vault.imported("two\n");
    bringBack("from=0&session=s1", "archive\nCLAUDE.md=first\nkept=1");
    bringBack("from=1&session=s1", "archive\nCLAUDE.md=of one\nkept=1\nadded=1");

    Answer answer =
        bringBack(
            "from=1&session=s2&trace=projects/-work",
            "archive\nCLAUDE.md=of the other\nkept=1\nprojects/-work/s2.jsonl={}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.json().get("files").asInt()).isEqualTo(4);
    assertThat(answer.json().at("/conflicts/0/path").asText()).isEqualTo("CLAUDE.md");
    assertThat(answer.json().at("/conflicts/0/beside").asText())
        .isEqualTo("CLAUDE.conflict-s1-1.md");
  }

  @Test
  void a_home_is_brought_back_to_a_state_that_it_had_by_a_session_of_its_workspace()
      throws IOException {
    api.vault.imported("one\n");

    assertThat(bringBack("from=3&session=s1", "archive\na=1").text())
        .contains("'from' is a state of the home, 1 to 0, or 0 for none, not 3.");
    assertThat(bringBack("from=0&session=s9", "archive\na=1").status()).isEqualTo(404);
    assertThat(bringBack("from=0&session=s1", "no archive").status()).isEqualTo(422);
    assertThat(api.get("/api/workspaces/w/homes/1/download").status()).isEqualTo(404);
    assertThat(api.get("/api/workspaces/w/homes").text()).isEqualTo("[]");
  }

  private Answer bringBack(String query, String archive) throws IOException {
    return api.send(
        api.to("/api/workspaces/w/homes?" + query)
            .header("Content-Type", "application/gzip")
            .POST(BodyPublishers.ofString(archive)));
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
