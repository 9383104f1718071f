package dev.forkpoint.domain.scrub;

import java.util.List;
import java.util.regex.Pattern;

/// One kind of secret: how it is found, and what it is called.
///
/// @param id its name in reports
/// @param description what it finds, for people
/// @param kind how it is found
/// @param keywords what a text must have for this rule to be looked at; for a [Kind#TOKEN], words
///   of which one must stand shortly before, none where it needs none
/// @param patterns what the secret looks like, in the notation of [Shape]; those of a [Kind#TOKEN]
///   alone
/// @param entropy the least bits a character of the secret says; 0 for no such test
/// @param random whether what reads as words is no secret
/// @param type what stands in the placeholder: lower-case letters, digits and dashes
/// @param finds examples in which it finds a secret
/// @param leaves examples in which it finds none
public record Rule(
    String id,
    String description,
    Kind kind,
    List<String> keywords,
    List<String> patterns,
    double entropy,
    boolean random,
    String type,
    List<String> finds,
    List<String> leaves) {
  private static final Pattern TYPE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  /// How a secret is found.
  public enum Kind {
    /// By what it looks like.
    TOKEN,
    /// By what it looks like and what stands around it; elsewhere the same text is no secret.
    PLACE,
    /// By what it looks like, where its plain text is too short to be looked for: a run of 24 or
    /// more characters of base64 that begins so.
    RUN,
    /// By the name of a password that it is given to.
    PASSWORD,
    /// By the name of a token or secret that it is given to.
    SECRET,
    /// By the name of a key that it is given to, where it is random.
    KEY,
    /// By the name of a vendor in the name that it is given to.
    VENDOR,
    /// As a private key between its first and its last line.
    PRIVATE_KEY,
    /// As a token in three signed parts.
    JWT,
    /// As a user's name and password in an address.
    ADDRESS,
    /// By the name of a user that a password follows.
    USER,
    /// As a user's name and password given to a program.
    USER_OPTION,
    /// By the option of a program that it is given by: `sshpass -p`, or `mysql -p*` where it
    /// follows without a space.
    COMMAND,
    /// As the data of a Kubernetes Secret.
    KUBERNETES,
    /// As forty random characters that stand alone.
    FORTY
  }

  public Rule {
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException(
          "the type '%s' is not lower-case letters, digits and dashes".formatted(type));
    }
    keywords = List.copyOf(keywords);
    patterns = List.copyOf(patterns);
    finds = List.copyOf(finds);
    leaves = List.copyOf(leaves);
    patterns.forEach(Shape::of);
  }

  /// A rule for what looks like this, in the notation of [Shape].
  public static Rule token(String id, String description, String... patterns) {
    return new Rule(
        id,
        description,
        Kind.TOKEN,
        List.of(),
        List.of(patterns),
        0,
        false,
        id,
        List.of(),
        List.of());
  }

  /// A rule for what is a secret only where it stands like this, between the bars of the pattern.
  public static Rule place(String id, String description, String... patterns) {
    return new Rule(
        id,
        description,
        Kind.PLACE,
        List.of(),
        List.of(patterns),
        0,
        false,
        id,
        List.of(),
        List.of());
  }

  /// A rule for a long run that looks like this, in the notation of [Shape].
  public static Rule run(String id, String description, String... patterns) {
    return new Rule(
        id,
        description,
        Kind.RUN,
        List.of(),
        List.of(patterns),
        0,
        false,
        id,
        List.of(),
        List.of());
  }

  /// A rule for what is found by these words.
  public static Rule of(Kind kind, String id, String description, List<String> keywords) {
    return new Rule(id, description, kind, keywords, List.of(), 0, false, id, List.of(), List.of());
  }

  /// The same where one of these words stands shortly before.
  public Rule near(String... words) {
    return new Rule(
        id, description, kind, List.of(words), patterns, entropy, random, type, finds, leaves);
  }

  /// The same with so many bits a character at least.
  public Rule entropy(double least) {
    return new Rule(id, description, kind, keywords, patterns, least, random, type, finds, leaves);
  }

  /// The same where what reads as words is no secret.
  public Rule unlikeWords() {
    return new Rule(id, description, kind, keywords, patterns, entropy, true, type, finds, leaves);
  }

  /// The same with examples in which it finds a secret.
  public Rule finds(String... examples) {
    return new Rule(
        id,
        description,
        kind,
        keywords,
        patterns,
        entropy,
        random,
        type,
        List.of(examples),
        leaves);
  }

  /// The same with examples in which it finds none.
  public Rule leaves(String... examples) {
    return new Rule(
        id, description, kind, keywords, patterns, entropy, random, type, finds, List.of(examples));
  }
}
