package dev.forkpoint.application.port;

import dev.forkpoint.domain.session.Session;
import java.util.Locale;

/// What a search looks through, whatever the case.
public final class SearchText {
  private SearchText() {}

  /// A session's title, first prompt, agent, model and id in lower case. A space stands between two
  /// of them, and in no word that is looked for. What the title says already is left out.
  public static String of(Session session) {
    return lower(
        String.join(
            " ",
            session.title(),
            session.firstPrompt().filter(prompt -> !prompt.equals(session.title())).orElse(""),
            session.agent(),
            session.model().orElse(""),
            session.id().value()));
  }

  /// A word as it stands in such a text.
  public static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
