package dev.forkpoint.domain.share;

import dev.forkpoint.domain.hub.DatasetId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a dataset, in which `{hf_user}` stands for the user of the Hub.
public record DatasetTemplate(String text) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
  private static final String USER = "hf_user";

  /// @throws IllegalArgumentException where no user makes the name of a dataset of it
  public DatasetTemplate {
    check(text);
  }

  /// Why a text is no such name, in words; nothing where it is one.
  public static Optional<String> trouble(String text) {
    try {
      check(text);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }

  private static void check(String text) {
    for (Matcher found = PLACEHOLDER.matcher(text); found.find(); ) {
      if (!found.group(1).equals(USER)) {
        throw new IllegalArgumentException(
            "there is no '%s' to put into '%s'; only {%s} is known"
                .formatted(found.group(), text, USER));
      }
    }
    resolve(text, "user");
  }

  /// The dataset of a user.
  ///
  /// @throws IllegalArgumentException where the Hub would not take the name
  public DatasetId of(String user) {
    return resolve(text, user);
  }

  private static DatasetId resolve(String text, String user) {
    return DatasetId.parse(text.replace('{' + USER + '}', user));
  }
}
