package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Rules made ready: one automaton for all that they are found by, and for each of its anchors the
/// matchers that look on from there.
final class Compiled {
  /// How signs of tokens are written with a percent sign.
  private static final List<String> PERCENTS =
      List.of("%21", "%24", "%2b", "%2f", "%3a", "%3d", "%40", "%5c", "%7e");

  /// How JSON may write signs that it need not escape, how it writes what tells a terminal the
  /// colour, and how an address stands in an address. They hide what belongs together.
  private static final List<String> ESCAPES =
      List.of(
          "\\/",
          "\\u001b",
          "\\u002",
          "\\u003",
          "\\u004",
          "\\u005",
          "\\u006",
          "\\u007",
          "%3a%2f%2f");

  /// How a placeholder begins.
  static final String PLACEHOLDER = "[SECRET:";

  final Anchors anchors;

  /// What may stand behind each anchor; absent where anything may.
  private final boolean[] @Nullable [] following;

  /// The anchors of tokens alone, in their own case; absent for the others.
  private final byte[] @Nullable [] exact;

  /// The matchers of each anchor. Those of placeholders have none.
  final Matcher[][] matchers;

  /// How long each anchor is.
  final int[] lengths;

  /// The anchor of placeholders.
  final int placeholder;

  /// The matchers that know a secret by the name of a field.
  private final List<NamedMatcher> named = new ArrayList<>();

  /// The matchers of long runs, by the byte that those begin with.
  private final TokenMatcher[][] runs = new TokenMatcher[256][0];

  /// The rule for random characters that stand alone, if there is one.
  final List<Rule> forty = new ArrayList<>();

  private final Map<String, List<Matcher>> byAnchor = new LinkedHashMap<>();

  Compiled(List<Rule> rules) {
    byAnchor.put(PLACEHOLDER, List.of());
    PERCENTS.forEach(percent -> byAnchor.put(percent, List.of()));
    ESCAPES.forEach(escape -> byAnchor.put(escape, List.of()));
    rules.forEach(this::compile);
    List<String> texts = new ArrayList<>(byAnchor.keySet());
    anchors = new Anchors(texts);
    placeholder = texts.indexOf(PLACEHOLDER);
    lengths = texts.stream().mapToInt(String::length).toArray();
    matchers =
        byAnchor.values().stream()
            .map(list -> list.toArray(new Matcher[0]))
            .toArray(Matcher[][]::new);
    following = new boolean[texts.size()][];
    exact = new byte[texts.size()][];
    for (int anchor = 0; anchor < texts.size(); anchor++) {
      if (matchers[anchor].length > 0) {
        narrow(anchor);
      }
    }
  }

  /// Learns what must be at an anchor that is one of tokens alone, all in the same case.
  private void narrow(int anchor) {
    boolean[] set = new boolean[256];
    set['\\'] = true;
    set['%'] = true;
    String text = "";
    for (Matcher matcher : matchers[anchor]) {
      if (!(matcher instanceof TokenMatcher token)) {
        return;
      }
      boolean[] behind = token.shape().following();
      String own = token.shape().anchor();
      if (behind == null || (!text.isEmpty() && !text.equals(own))) {
        return;
      }
      text = own;
      for (int c = 0; c < set.length; c++) {
        set[c] |= behind[c];
      }
    }
    following[anchor] = set;
    exact[anchor] = text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// Whether an anchor is a sign written with a percent sign.
  boolean isPercent(int anchor) {
    return anchor > placeholder && anchor <= placeholder + PERCENTS.size();
  }

  /// Whether an anchor is an escape that need not be.
  boolean isEscape(int anchor) {
    int first = placeholder + PERCENTS.size();
    return anchor > first && anchor <= first + ESCAPES.size();
  }

  /// Whether an anchor may be that of a match by the byte behind it and by its case.
  boolean mayFollow(int anchor, byte[] row, int end, int limit) {
    boolean[] set = following[anchor];
    byte[] text = exact[anchor];
    if (set == null || text == null || end >= limit) {
      return true;
    }
    if (!set[row[end] & 0xff]) {
      return false;
    }
    for (int i = 0, at = end - text.length; i < text.length; i++, at++) {
      if (row[at] != text[i]) {
        return false;
      }
    }
    return true;
  }

  /// The matchers of long runs that begin with this byte.
  TokenMatcher[] runsFrom(byte first) {
    return runs[first & 0xff];
  }

  /// The matchers that know a secret by this name, in the order of their rules.
  List<NamedMatcher> named(String name) {
    byte[] text = name.getBytes(StandardCharsets.ISO_8859_1);
    Set<Matcher> called = new HashSet<>();
    anchors.inOrder(
        text, 0, text.length, (lane, anchor, end) -> called.addAll(List.of(matchers[anchor])));
    return named.stream().filter(called::contains).toList();
  }

  private void compile(Rule rule) {
    switch (rule.kind()) {
      case TOKEN, PLACE ->
          rule.patterns().stream()
              .map(Shape::of)
              .forEach(shape -> put(shape.anchor(), new TokenMatcher(rule, shape)));
      case RUN ->
          rule.patterns().stream()
              .map(Shape::of)
              .forEach(shape -> run(new TokenMatcher(rule, shape)));
      case PASSWORD -> named(rule, Naming.PASSWORD);
      case SECRET -> named(rule, Naming.SECRET);
      case KEY -> named(rule, Naming.KEY);
      case VENDOR -> named(rule, Naming.VENDOR);
      case PRIVATE_KEY -> all(rule, new PrivateKeyMatcher(rule));
      case JWT -> all(rule, new JwtMatcher(rule));
      case ADDRESS -> all(rule, new AddressMatcher(rule));
      case USER -> all(rule, new UserMatcher(rule));
      case USER_OPTION -> all(rule, new UserOptionMatcher(rule));
      case COMMAND ->
          rule.keywords()
              .forEach(command ->
                  put(CommandMatcher.program(command), CommandMatcher.of(rule, command)));
      case KUBERNETES -> all(rule, new KubernetesMatcher(rule));
      case FORTY -> forty.add(rule);
    }
  }

  private void run(TokenMatcher matcher) {
    int first = matcher.shape().anchor().charAt(0);
    int length = runs[first].length;
    runs[first] = Arrays.copyOf(runs[first], length + 1);
    runs[first][length] = matcher;
  }

  private void named(Rule rule, Naming naming) {
    NamedMatcher matcher = new NamedMatcher(rule, naming);
    named.add(matcher);
    all(rule, matcher);
  }

  private void all(Rule rule, Matcher matcher) {
    rule.keywords().forEach(keyword -> put(keyword, matcher));
  }

  private void put(String anchor, Matcher matcher) {
    if (anchor.indexOf('\\') >= 0) {
      throw new IllegalArgumentException("'%s' cannot be an anchor".formatted(anchor));
    }
    String folded = NamedMatcher.lower(anchor);
    byAnchor.computeIfAbsent(folded, key -> new ArrayList<>()).add(matcher);
  }
}
