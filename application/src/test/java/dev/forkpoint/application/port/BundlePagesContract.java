package dev.forkpoint.application.port;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.domain.bundle.BundleMark;
import dev.forkpoint.domain.bundle.BundleOutline;
import dev.forkpoint.domain.bundle.OutlinedCheckpoint;
import dev.forkpoint.domain.bundle.OutlinedSession;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.Workspace;
import dev.forkpoint.domain.session.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every [BundlePages] promises.
public abstract class BundlePagesContract {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");
  private static final WorkspaceId WORKSPACE = new WorkspaceId("w");

  /// A session, and a fork of it with a title that is hard to write.
  protected static final BundleOutline OUTLINE =
      new BundleOutline(
          new Workspace(WORKSPACE, TIME),
          List.of(
              session("parent", "Greeting", Optional.empty()),
              session(
                  "child",
                  "\"quotes\",\n```\nfences",
                  Optional.of(new ForkPoint(new SessionId("parent"), 2, 1)))));

  protected abstract BundlePages pages();

  private static OutlinedSession session(String id, String title, Optional<ForkPoint> forkPoint) {
    Session session =
        new Session(
            new SessionId(id),
            WORKSPACE,
            "claude-code",
            title,
            Optional.of("model-0"),
            TIME,
            forkPoint,
            Optional.empty());
    OutlinedCheckpoint checkpoint =
        new OutlinedCheckpoint(
            1, new CheckpointId(Digest.of(id.getBytes(UTF_8))), TIME, 3, 1000, 7);
    return new OutlinedSession(session, "sessions/" + id, List.of(checkpoint));
  }

  @Test
  void the_same_outline_gives_the_same_bytes() {
    assertThat(pages().of(OUTLINE)).containsExactlyEntriesOf(pages().of(OUTLINE));
  }

  @Test
  void every_session_is_found_in_every_page() {
    assertThat(pages().of(OUTLINE).sequencedValues())
        .isNotEmpty()
        .allSatisfy(page ->
            assertThat(new String(page, UTF_8))
                .contains("sessions/parent", "sessions/child", "Greeting", "claude-code"));
  }

  @Test
  void the_first_page_bears_the_mark_of_bundles() {
    assertThat(new String(pages().of(OUTLINE).firstEntry().getValue(), UTF_8))
        .startsWith(BundleMark.FIRST_LINE);
  }

  @Test
  void no_page_is_in_a_folder() {
    assertThat(pages().of(OUTLINE).keySet()).isNotEmpty().allMatch(path -> !path.contains("/"));
  }

  @Test
  void a_workspace_without_sessions_has_pages_too() {
    BundleOutline nothing = new BundleOutline(OUTLINE.workspace(), List.of());
    assertThat(pages().of(nothing)).isNotEmpty();
  }
}
