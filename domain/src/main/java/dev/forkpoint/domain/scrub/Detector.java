package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// Finds the secrets in one string at a time: of a row, or of a text.
final class Detector implements RowScanner.Visitor {
  /// A secret where it was found.
  static final class Sighting {
    final Rule rule;

    /// What it is, without any encoding.
    final byte[] value;

    /// Where it begins in the row.
    final int from;

    final int to;

    /// Where that begins which makes it a secret.
    final int contextFrom;

    /// Whether what stands in the row is base64 that has it in it.
    final boolean encoded;

    Sighting(Rule rule, byte[] value, int from, int to, int contextFrom, boolean encoded) {
      this.rule = rule;
      this.value = value;
      this.from = from;
      this.to = to;
      this.contextFrom = contextFrom;
      this.encoded = encoded;
    }

    /// The same with what follows up to another place.
    Sighting upTo(int end) {
      return new Sighting(rule, value, from, end, contextFrom, encoded);
    }

    int from() {
      return from;
    }

    int to() {
      return to;
    }
  }

  /// What is done with the secrets of a string.
  interface Listener {
    void found(byte[] row, List<Sighting> sightings);

    /// A placeholder that is there already.
    void placeholder(String text);
  }

  private static final int DEEPEST = 3;

  /// What a text is seldom written in twice.
  private static final Encoding[] FLAT = {
    Encoding.CONTROLS, Encoding.ENTITIES, Encoding.PERCENT,
  };

  private static final int LEAST = 4;
  private static final int LONGEST_FIELD = 64;
  private static final int LONGEST_VALUE = 16 * 1024;
  private static final int FORTY = 40;
  private static final int CONTEXT = 256;
  private static final int LEAST_RUN = 12;
  private static final int LEAST_CHANGES = 14;
  private static final int LEAST_COMMON = 70;
  private static final int LONGEST_PLACEHOLDER = 64;

  private final Compiled rules;
  private final Set<String> allowed;
  private final Listener listener;
  private final RowScanner scanner;
  private final View whole = new View();
  private final View around = new View();
  private final View[] inner = {new View(), new View(), new View(), new View(), new View()};
  private final View[] decoded = {new View(), new View(), new View()};
  private final List<Sighting> sightings = new ArrayList<>();
  private final Marks[] lanes = {new Marks(), new Marks(), new Marks(), new Marks()};
  private final Marks marks = new Marks();
  private final Neighbours neighbours = new Neighbours();
  private int nextMark;

  /// The row or text that is looked through.
  private byte[] looked = {};

  /// What names the next string: the key of a field, or an option in a list of arguments.
  private String field = "";

  private int fieldFrom;

  Detector(Compiled rules, Set<String> allowed, Listener listener) {
    this.rules = rules;
    this.allowed = allowed;
    this.listener = listener;
    this.scanner = new RowScanner(this);
  }

  /// Looks through a row.
  void row(byte[] row, int from, int to) throws RowScanner.BadRow {
    looked = row;
    field = "";
    neighbours.forget();
    mark(row, from, to);
    scanner.scan(row, from, to);
  }

  /// Looks through a text that is no row.
  void text(byte[] text, int from, int to) {
    looked = text;
    sightings.clear();
    Windows.whole(
        text,
        from,
        to,
        (begin, end) -> {
          scan(whole.itself(text, begin, end));
          withoutEscapes(whole);
        });
    runs(text, from, to, 0);
    report(text);
  }

  /// Where the string stands in which something was found last.
  String place() {
    return scanner.place();
  }

  /// Marks the anchors in a row, as it stands.
  private void mark(byte[] row, int from, int to) {
    rules.anchors.inRow(
        row, from, to, (lane, anchor, end) -> anchor(lanes[lane], anchor, row, end, to));
    marks.clear();
    nextMark = 0;
    for (Marks lane : lanes) {
      marks.add(lane);
      lane.clear();
    }
  }

  private void anchor(Marks lane, int anchor, byte[] row, int end, int limit) {
    if (!rules.mayFollow(anchor, row, end, limit)) {
      return;
    }
    if (anchor == rules.placeholder) {
      lane.add(end, LONGEST_PLACEHOLDER, LONGEST_PLACEHOLDER);
    }
    if (rules.isEscape(anchor) || (rules.isPercent(anchor) && isBeforeRun(row, end, limit))) {
      lane.add(end, CONTEXT, CONTEXT);
    }
    for (Matcher matcher : rules.matchers[anchor]) {
      if (matcher.plausible(row, end, limit)) {
        lane.add(end, matcher.before(), matcher.behind());
      }
    }
  }

  /// Whether so much of a name or token follows that a sign before it may belong to it.
  private static boolean isBeforeRun(byte[] row, int end, int limit) {
    int most = Math.min(limit, end + LEAST_RUN);
    int at = end;
    while (at < most && Ascii.isOfName(row[at])) {
      at++;
    }
    return at == end + LEAST_RUN;
  }

  @Override
  public void string(byte[] row, int from, int to, boolean key) {
    String name = key ? "" : field;
    int nameFrom = fieldFrom;
    int first = marksBefore(from);
    int last = marksBefore(to + 1);
    boolean found = last > first;
    boolean names = found && to - from <= LONGEST_FIELD && (key || isOption(row, from, to));
    field = names ? latin(unescaped(row, from, to)) : "";
    fieldFrom = from - 1;
    if (key) {
      neighbours.key(row, from, to, scanner.container());
    } else if (neighbours.value(from, to, scanner.container())) {
      neighbour(row);
    }
    if (to - from < LEAST || (!key && name.isEmpty() && stays(row, from, to))) {
      return;
    }
    sightings.clear();
    if (!name.isEmpty()) {
      value(name, row, from, to, nameFrom);
    }
    if (found) {
      Windows.each(
          marks, first, last, row, from, to, (begin, end) -> inRow(whole.itself(row, begin, end)));
    }
    if (to - from >= Base64Runs.LEAST) {
      runs(row, from, to, 0);
    }
    report(row);
  }

  /// Whether it names the argument that follows it in a list.
  private static boolean isOption(byte[] row, int from, int to) {
    return to - from > 2 && row[from] == '-' && row[from + 1] == '-';
  }

  private boolean stays(byte[] row, int from, int to) {
    return Protection.covers(row, scanner.keyFrom(), scanner.keyTo(), from, to);
  }

  /// Goes to the first mark that is not before a place.
  private int marksBefore(int place) {
    while (nextMark < marks.count() && marks.end(nextMark) < place) {
      nextMark++;
    }
    return nextMark;
  }

  /// Judges the value that one field has for the name that another has.
  private void neighbour(byte[] row) {
    sightings.clear();
    value(
        neighbours.name(row),
        row,
        neighbours.valueFrom(),
        neighbours.valueTo(),
        neighbours.contextFrom());
    report(row);
  }

  /// Judges a value whose name may be that of a secret.
  private void value(String name, byte[] row, int from, int to, int contextFrom) {
    List<NamedMatcher> matchers = to - from > LONGEST_VALUE ? List.of() : rules.named(name);
    if (matchers.isEmpty()) {
      return;
    }
    View view = unescaped(row, from, to);
    String value = latin(view);
    for (NamedMatcher matcher : matchers) {
      if (matcher.accepts(name, value)) {
        add(matcher.rule(), view.bytes(view.from, view.to), from, to, contextFrom, false);
        return;
      }
    }
  }

  private View unescaped(byte[] row, int from, int to) {
    return Encoding.BACKSLASHES.off(whole.itself(row, from, to), inner[0]);
  }

  /// Looks through a part of the string of a row.
  private void inRow(View view) {
    if (!Encoding.BACKSLASHES.isIn(view)) {
      scan(view);
    }
    withoutEscapes(view);
  }

  /// Looks through a text without each encoding that is in it.
  private void withoutEscapes(View outermost) {
    View view = outermost;
    for (int depth = 0; depth <= DEEPEST && Encoding.BACKSLASHES.isIn(view); depth++) {
      view = Encoding.BACKSLASHES.off(view, inner[depth]);
      scan(view);
    }
    for (Encoding encoding : FLAT) {
      if (encoding.isIn(view)) {
        scan(encoding.off(view, inner[inner.length - 1]));
      }
    }
  }

  private void scan(View view) {
    scan(view, this::found);
  }

  private void scan(View view, Finds finds) {
    rules.anchors.inOrder(
        view.text, view.from, view.to, (lane, anchor, end) -> match(anchor, view, end, finds));
  }

  private void match(int anchor, View view, int end, Finds finds) {
    int start = end - rules.lengths[anchor];
    if (anchor == rules.placeholder) {
      placeholder(view, end);
    } else if (!isInPlaceholder(view, start)) {
      for (Matcher matcher : rules.matchers[anchor]) {
        matcher.match(view, start, end, finds);
      }
    }
  }

  /// Whether a place is within a placeholder: behind its bracket, with nothing between that
  /// placeholders have not.
  private static boolean isInPlaceholder(View view, int place) {
    int opening = place - 1;
    return place < view.memory.placeholderTo
        || (opening >= view.from
            && view.text[opening] == '['
            && opening + Compiled.PLACEHOLDER.length() <= view.to
            && latin(view.text, opening, opening + Compiled.PLACEHOLDER.length())
                .equals(Compiled.PLACEHOLDER));
  }

  private static boolean isOfPlaceholder(byte c) {
    return Ascii.isAlphanumeric(c) || c == ':' || c == '-';
  }

  private void placeholder(View view, int end) {
    if (!isInPlaceholder(view, end - Compiled.PLACEHOLDER.length() + 1)) {
      return;
    }
    int at = end;
    while (at < view.to && at < end + LONGEST_PLACEHOLDER && isOfPlaceholder(view.text[at])) {
      at++;
    }
    view.memory.placeholderTo = at;
    if (at < view.to && view.text[at] == ']') {
      listener.placeholder(latin(view.text, end - Compiled.PLACEHOLDER.length(), at + 1));
    }
  }

  /// Looks into the runs of base64 in a text.
  private void runs(byte[] text, int from, int to, int depth) {
    Base64Runs.find(text, from, to, (begin, end) -> run(text, begin, end, to, depth));
  }

  private void run(byte[] row, int from, int to, int limit, int depth) {
    forty(row, from, to, limit);
    begins(row, from, to, limit);
    View view = decoded[depth];
    if (!Base64Runs.decode(row, from, to, view)) {
      return;
    }
    int padded = to;
    while (padded < limit && padded < to + 2 && row[padded] == '=') {
      padded++;
    }
    int end = padded;
    Finds finds =
        (rule, seen, begin, last, context) ->
            add(rule, seen.bytes(begin, last), from, end, from, true);
    scan(view, finds);
    if (depth + 1 < decoded.length) {
      int before = sightings.size();
      runs(view.text, view.from, view.to, depth + 1);
      for (int i = before; i < sightings.size(); i++) {
        Sighting within = sightings.get(i);
        sightings.set(i, new Sighting(within.rule, within.value, from, end, from, true));
      }
    }
  }

  /// Looks at what a run begins with; a letter and a point before it may belong to that.
  private void begins(byte[] row, int from, int to, int limit) {
    int start = from >= 2 && row[from - 1] == '.' ? from - 2 : from;
    for (TokenMatcher matcher : rules.runsFrom(row[start])) {
      int end = start + matcher.shape().anchorLength();
      if (matcher.shape().end(row, end, limit) >= 0) {
        matcher.match(
            around.itself(row, Math.max(0, start - CONTEXT), Math.min(limit, to + CONTEXT)),
            start,
            end,
            this::found);
      }
    }
  }

  private void found(Rule rule, View view, int from, int to, int contextFrom) {
    int begin = view.origin(from);
    int end = Controls.begin(looked, begin, view.origin(to));
    add(rule, view.bytes(from, to), begin, end, view.origin(contextFrom), false);
  }

  private void forty(byte[] row, int from, int to, int limit) {
    if (to - from != FORTY || rules.forty.isEmpty() || Base64Runs.isPart(row, from, to, limit)) {
      return;
    }
    String text = latin(row, from, to);
    boolean mixed =
        text.chars().anyMatch(Ascii::isUpper)
            && text.chars().anyMatch(Ascii::isLower)
            && text.chars().anyMatch(Ascii::isDigit)
            && text.chars().noneMatch(c -> c == '-' || c == '_');
    if (mixed
        && Words.entropy(text) >= 4.2
        && changes(text) >= LEAST_CHANGES
        && !Words.isMadeOf(text, LEAST_COMMON)) {
      add(rules.forty.getFirst(), Arrays.copyOfRange(row, from, to), from, to, from, false);
    }
  }

  /// How often a text changes between small letters, capitals, digits and signs: what is random
  /// does it at every second character, a path or a name seldom.
  private static int changes(String text) {
    int changes = 0;
    for (int i = 1; i < text.length(); i++) {
      changes += sort(text.charAt(i)) == sort(text.charAt(i - 1)) ? 0 : 1;
    }
    return changes;
  }

  private static int sort(char c) {
    return Ascii.isLower(c) ? 0 : Ascii.isUpper(c) ? 1 : Ascii.isDigit(c) ? 2 : 3;
  }

  private void add(Rule rule, byte[] value, int from, int to, int contextFrom, boolean encoded) {
    if (value.length > 0
        && from < to
        && !isPlaceholder(value)
        && !allowed.contains(latin(value, 0, value.length))) {
      sightings.add(new Sighting(rule, value, from, to, Math.min(contextFrom, from), encoded));
    }
  }

  private static boolean isPlaceholder(byte[] value) {
    return latin(value, 0, value.length).contains(Compiled.PLACEHOLDER);
  }

  /// Hands on what was found, without what is part of something else that was found. Where one goes
  /// on within the next, the first is all of both: the begin of the next goes with it.
  private void report(byte[] row) {
    if (sightings.isEmpty()) {
      return;
    }
    sightings.sort(
        Comparator.comparingInt(Sighting::from)
            .thenComparing(Sighting::to, Comparator.reverseOrder())
            .thenComparingInt(sighting -> rank(sighting.rule)));
    List<Sighting> apart = new ArrayList<>(sightings.size());
    int first = 0;
    int end = -1;
    for (Sighting sighting : sightings) {
      if (sighting.from >= end) {
        first = apart.size();
      } else if (sighting.to > end) {
        apart.set(first, apart.get(first).upTo(sighting.to));
      }
      if (sighting.to > end) {
        apart.add(sighting);
        end = sighting.to;
      }
    }
    listener.found(row, apart);
  }

  private static int rank(Rule rule) {
    return switch (rule.kind()) {
      case PASSWORD, SECRET, KEY, VENDOR, FORTY, PLACE -> 1;
      case USER -> 2;
      default -> 0;
    };
  }

  private static String latin(View view) {
    return latin(view.text, view.from, view.to);
  }

  private static String latin(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
