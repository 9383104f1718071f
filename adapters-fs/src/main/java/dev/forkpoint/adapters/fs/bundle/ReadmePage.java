package dev.forkpoint.adapters.fs.bundle;

import dev.forkpoint.domain.bundle.BundleMark;
import dev.forkpoint.domain.bundle.BundleOutline;
import dev.forkpoint.domain.bundle.OutlinedSession;
import dev.forkpoint.domain.session.ForkPoint;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.session.SessionId;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `README.md`: what a bundle is, for whoever opens it with any unzip program.
final class ReadmePage {
  private final BundleOutline outline;
  private final Map<SessionId, List<OutlinedSession>> forks = new LinkedHashMap<>();
  private final List<OutlinedSession> roots = new ArrayList<>();
  private final StringBuilder page = new StringBuilder();

  ReadmePage(BundleOutline outline) {
    this.outline = outline;
    outline.sessions().forEach(session -> forks.put(session.session().id(), new ArrayList<>()));
    for (OutlinedSession session : outline.sessions()) {
      parent(session).map(forks::get).orElse(roots).add(session);
    }
  }

  private static Optional<SessionId> parent(OutlinedSession session) {
    return session.session().forkPoint().map(ForkPoint::parent);
  }

  byte[] write() {
    page.append(
        """
        %s of the workspace %s

        A zip with conversations of AI agents and the files that they worked on, at every checkpoint,
        and with all that another Forkpoint needs to go on from there.

        ## What is in it

        ```
        """
            .formatted(BundleMark.FIRST_LINE, outline.workspace().id()));
    roots.forEach(root -> draw(root, "", ""));
    page.append("```\n\n");
    outline.sessions().forEach(this::describe);
    page.append(
        """
        ## What to do with it

        - Look inside: any unzip program opens it.
        - Go on from it: `forkpoint import FILE`, then `forkpoint ls`.
        - See whether it is whole: `forkpoint verify FILE`. It finds every changed bit.

        `manifest.json` tells programs what is in it. `history` is what Forkpoint needs: the earlier
        checkpoints, and the checksums of everything. Change nothing, or it will be noticed.
        """);
    return page.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void draw(OutlinedSession session, String branch, String below) {
    line(branch + name(session.session()) + left(session.session()));
    List<OutlinedSession> children = forks.getOrDefault(session.session().id(), List.of());
    for (int i = 0; i < children.size(); i++) {
      boolean last = i == children.size() - 1;
      draw(children.get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
    }
  }

  private static String left(Session session) {
    return session.forkPoint().map(point -> "  (from message " + point.messages() + ")").orElse("");
  }

  /// On one line, and without what would end the drawing.
  private static String name(Session session) {
    String title = session.title().replaceAll("[\\p{Cntrl}`]+", " ").strip();
    return title.isEmpty() ? session.id().value() : title;
  }

  private void describe(OutlinedSession session) {
    Session said = session.session();
    line("### " + name(said));
    line("");
    line("- session %s, by %s".formatted(said.id(), said.agent()) + model(said));
    line(
        "- %s, %s, %s; the last one of %s"
            .formatted(
                count(session.head().messages(), "message"),
                count(session.head().files(), "file"),
                count(session.checkpoints().size(), "checkpoint"),
                session.head().savedAt()));
    line("- `%s/trace`: the conversation, as the agent wrote it".formatted(session.folder()));
    line("- `%s/files`: the files, as they were then".formatted(session.folder()));
    line("");
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }

  private static String model(Session session) {
    return session.model().map(model -> " with " + model).orElse("");
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
