package dev.forkpoint.domain.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.domain.codec.FormatException;
import dev.forkpoint.domain.content.ChunkRef;
import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.content.PackName;
import dev.forkpoint.domain.content.SpanRef;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.merge.KeptBeside;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.snapshot.Snapshot;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The file `golden/v2/home` was written once. As long as this version is read it is read, and what
/// writes it writes it to the byte.
final class HomeFormatTest {
  private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.000000006Z");
  private static final PackName PACK = PackName.of(Digest.of(new byte[] {8}));

  private static final Home FIRST =
      new Home(
          new WorkspaceId("team"),
          1,
          Optional.empty(),
          TIME,
          new SavedBy(new SessionId("s-0"), 3),
          List.of(),
          Snapshot.EMPTY,
          0);

  private static final Home HOME =
      new Home(
          new WorkspaceId("team"),
          2,
          Optional.of(HomeFormat.id(FIRST)),
          TIME,
          new SavedBy(new SessionId("s-1"), 7),
          List.of(
              new KeptBeside(
                  new EntryPath("naïve/notes.md"), new EntryPath("naïve/notes.conflict-s-0-3.md"))),
          files(4_711),
          12_345);

  @Test
  void a_home_is_written_and_read() throws IOException {
    byte[] bytes = HomeFormat.encode(HOME);

    assertThat(bytes).isEqualTo(golden());
    assertThat(HomeFormat.decode(HomeFormat.id(HOME), bytes)).hasToString(HOME.toString());
  }

  @Test
  void the_first_one_has_no_parent() {
    assertThat(HomeFormat.decode(HomeFormat.id(FIRST), HomeFormat.encode(FIRST)))
        .hasToString(FIRST.toString());
  }

  @Test
  void it_has_the_same_name_wherever_its_content_lies() {
    Home elsewhere =
        new Home(
            HOME.workspace(),
            2,
            HOME.parent(),
            TIME,
            HOME.savedBy(),
            HOME.conflicts(),
            files(9),
            99);

    assertThat(HomeFormat.id(elsewhere)).isEqualTo(HomeFormat.id(HOME));
  }

  @Test
  void it_is_not_read_under_another_name() {
    byte[] bytes = HomeFormat.encode(HOME);

    assertThatThrownBy(() -> HomeFormat.decode(HomeFormat.id(FIRST), bytes))
        .isInstanceOf(FormatException.class)
        .hasMessageContaining("name");
  }

  @Test
  void nor_where_any_byte_has_changed() {
    byte[] whole = HomeFormat.encode(HOME);
    for (int at = 0; at < whole.length; at++) {
      byte[] wrong = whole.clone();
      wrong[at] ^= 0x10;
      assertThatThrownBy(() -> HomeFormat.decode(HomeFormat.id(HOME), wrong))
          .isInstanceOf(FormatException.class);
    }
  }

  private static Snapshot files(int offset) {
    ChunkRef chunk =
        new ChunkRef(Digest.of(new byte[] {2}), 200, 0x11121314, PACK, offset, 199, 0x15161718);
    return new Snapshot(new ContentTree(0, List.of(SpanRef.ofData(chunk))), 3, 5_000L);
  }

  private static byte[] golden() throws IOException {
    try (InputStream file = HomeFormatTest.class.getResourceAsStream("/golden/v2/home.bin")) {
      return file == null ? new byte[0] : file.readAllBytes();
    }
  }
}
