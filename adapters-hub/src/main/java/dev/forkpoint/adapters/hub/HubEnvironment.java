package dev.forkpoint.adapters.hub;

import dev.forkpoint.application.port.TraceHubs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the environment says of the Hub, by the variables that its own tools go by. Tokens are
/// looked up each time, and read only: whoever logs in anew is let in at once.
///
/// @param variables the environment
/// @param home the user's directory
public record HubEnvironment(Map<String, String> variables, Path home) {
  private static final URI USUAL_ENDPOINT = URI.create("https://huggingface.co");
  private static final Set<String> TRUE = Set.of("1", "ON", "YES", "TRUE");
  private static final Pattern VARIABLE =
      Pattern.compile("\\$(?:\\{(?<braced>\\w+)}|(?<bare>\\w+))");

  public HubEnvironment {
    variables = Map.copyOf(variables);
  }

  /// Nothing of the variables, some of which are tokens.
  @Override
  public String toString() {
    return "the environment of " + home;
  }

  /// The address of the Hub, without a `/` at its end.
  ///
  /// @throws IllegalArgumentException where the variable holds no address
  URI endpoint() {
    return value("HF_ENDPOINT").map(HubEnvironment::address).orElse(USUAL_ENDPOINT);
  }

  private static URI address(String text) {
    String bare = text.replaceAll("/+$", "");
    try {
      URI address = URI.create(bare);
      boolean isWeb = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
      if (isWeb && address.getHost() != null && address.getUserInfo() == null) {
        return address;
      }
    } catch (IllegalArgumentException _) {
      // It is none, as below.
    }
    throw new IllegalArgumentException(
        "HF_ENDPOINT is no address of a Hub: write it as https://hub.example.org");
  }

  /// Whether nothing may be asked of the Hub at all.
  boolean isOffline() {
    return isSet("HF_HUB_OFFLINE");
  }

  /// The token that a variable holds; for the usual one, any that the Hub's own tools would take.
  Optional<HubToken> token(String variable) {
    Optional<String> text =
        variable.equals(TraceHubs.USUAL_TOKEN)
            ? value(variable).or(() -> value("HUGGING_FACE_HUB_TOKEN")).or(this::savedToken)
            : value(variable);
    return text.map(HubToken::new);
  }

  private Optional<String> savedToken() {
    return isSet("HF_HUB_DISABLE_IMPLICIT_TOKEN") ? Optional.empty() : read(tokenFile());
  }

  private Path tokenFile() {
    return path("HF_TOKEN_PATH").orElseGet(() -> huggingFaceHome().resolve("token"));
  }

  private Path huggingFaceHome() {
    return path("HF_HOME")
        .orElseGet(() ->
            path("XDG_CACHE_HOME").orElseGet(() -> home.resolve(".cache")).resolve("huggingface"));
  }

  private static Optional<String> read(Path file) {
    try {
      return clean(Files.readString(file));
    } catch (NoSuchFileException | NotDirectoryException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the token in " + file, e);
    }
  }

  private Optional<Path> path(String variable) {
    return value(variable).map(this::expand).map(Path::of);
  }

  private String expand(String text) {
    String atHome = text.equals("~") || text.startsWith("~/") ? home + text.substring(1) : text;
    return VARIABLE.matcher(atHome).replaceAll(this::replacement);
  }

  private String replacement(MatchResult found) {
    String name = found.group("braced") == null ? found.group("bare") : found.group("braced");
    return Matcher.quoteReplacement(variables.getOrDefault(name, found.group()));
  }

  private boolean isSet(String variable) {
    return value(variable).filter(text -> TRUE.contains(text.toUpperCase(Locale.ROOT))).isPresent();
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(variables.get(variable)).flatMap(HubEnvironment::clean);
  }

  /// Tokens are pasted with line ends. Nothing is left of one that is blank.
  private static Optional<String> clean(String text) {
    return Optional.of(text.replaceAll("[\\r\\n]", "").strip()).filter(bare -> !bare.isEmpty());
  }
}
