package dev.forkpoint.domain.scrub;

import dev.forkpoint.domain.scrub.Detector.Sighting;
import dev.forkpoint.domain.scrub.Literals.Span;
import dev.forkpoint.domain.scrub.ScrubReport.Finding;
import dev.forkpoint.domain.scrub.Secrets.Secret;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Takes the secrets out of one session, in two passes: [#survey] finds them in all that belongs to
/// the session, and [#rewrite] then puts the same placeholder in the place of each occurrence of a
/// secret, also where nothing but the survey of another row says that it is one. Rows stay JSON,
/// and what is no secret stays as it is, byte for byte. For one thread at a time.
public final class Scrubbing {
  /// How many findings are listed.
  private static final int MOST_FINDINGS = 10_000;

  /// How long a line of a private key is at least.
  private static final int LEAST_LINE = 16;

  private static final Rule KNOWN =
      Rule.of(Rule.Kind.SECRET, "known-value", "A value of your environment", List.of());

  private final Secrets secrets = new Secrets();
  private final Literals known;
  private final Map<Secret, byte[]> knownSecrets = new HashMap<>();
  private final Detector detector;
  private final Blanks blanks = new Blanks();
  private final SortedMap<String, Long> counts = new TreeMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private Literals literals = new Literals(List.of());
  private long rows;
  private String stream = "";
  private long row;

  Scrubbing(Compiled rules, Set<String> allowed, KnownValues values) {
    Secrets own = new Secrets();
    for (String value : values.values()) {
      byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
      knownSecrets.put(own.add(KNOWN.type(), bytes, true), bytes);
    }
    this.known = new Literals(own.forms());
    this.detector =
        new Detector(
            rules,
            allowed,
            new Detector.Listener() {
              @Override
              public void found(byte[] bytes, List<Sighting> sightings) {
                sightings.forEach(sighting -> take(bytes, sighting));
              }

              @Override
              public void placeholder(String text) {
                secrets.reserve(text);
              }
            });
  }

  /// Finds the secrets in rows of JSON.
  ///
  /// @param name what the rows are called in reports
  /// @throws DamagedRowException if a row is no JSON; nothing of the session may be sent then
  /// @throws IOException if the rows cannot be read
  public void survey(InputStream input, String name) throws IOException, DamagedRowException {
    Rows lines = new Rows(input);
    begin(name);
    while (lines.nextValue()) {
      rows++;
      row = lines.number();
      try {
        detector.row(lines.bytes(), lines.from(), lines.to());
      } catch (RowScanner.BadRow e) {
        throw new DamagedRowException(name, row);
      }
      knownValues(lines.bytes(), lines.from(), lines.to());
    }
  }

  /// Finds the secrets in a text that is no rows of JSON.
  ///
  /// @throws IOException if the text cannot be read
  public void surveyText(InputStream input, String name) throws IOException {
    Rows lines = new Rows(input);
    begin(name);
    while (Passage.next(lines)) {
      rows++;
      row++;
      detector.text(lines.bytes(), lines.from(), lines.to());
      knownValues(lines.bytes(), lines.from(), lines.to());
    }
  }

  /// Writes rows with a placeholder in the place of each secret that is known by now.
  ///
  /// @throws DamagedRowException if a row that has a secret is no JSON
  /// @throws IOException if the rows cannot be read or written
  public void rewrite(InputStream input, OutputStream output)
      throws IOException, DamagedRowException {
    prepare();
    Rows lines = new Rows(input);
    while (lines.nextValue()) {
      List<Span> spans = literals.in(lines.bytes(), lines.from(), lines.to());
      if (!spans.isEmpty()) {
        try {
          spans = blanks.open(lines.bytes(), lines.from(), lines.to(), spans);
        } catch (RowScanner.BadRow e) {
          throw new DamagedRowException("the rows", lines.number());
        }
      }
      write(lines.bytes(), lines.from(), lines.to(), spans, output);
    }
  }

  /// Writes a text that is no rows of JSON in the same way.
  ///
  /// @throws IOException if the text cannot be read or written
  public void rewriteText(InputStream input, OutputStream output) throws IOException {
    prepare();
    Rows lines = new Rows(input);
    while (Passage.next(lines)) {
      List<Span> spans = literals.in(lines.bytes(), lines.from(), lines.to());
      write(lines.bytes(), lines.from(), lines.to(), spans, output);
    }
  }

  /// A short text, such as a title or the name of a file, without the secrets in it, whether they
  /// are known by now or not.
  public String rewrite(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    begin("text");
    detector.text(bytes, 0, bytes.length);
    knownValues(bytes, 0, bytes.length);
    prepare();
    return replaced(text);
  }

  private String replaced(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<Span> spans = literals.in(bytes, 0, bytes.length);
    if (spans.isEmpty()) {
      return text;
    }
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    try {
      write(bytes, 0, bytes.length, spans, written);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return written.toString(StandardCharsets.UTF_8);
  }

  /// What was found so far. Names in the places may be secrets themselves, and are scrubbed.
  public ScrubReport report() {
    prepare();
    List<Finding> shown =
        findings.stream()
            .map(found ->
                new Finding(
                    found.rule(),
                    found.description(),
                    found.stream(),
                    found.row(),
                    replaced(found.place())))
            .toList();
    return new ScrubReport(rows, secrets.size(), counts, shown);
  }

  /// Whether a stream begins with a row of JSON, in one line or in several, so that it is to be
  /// scrubbed as rows.
  ///
  /// @throws IOException if it cannot be read
  public static boolean beginsWithRow(InputStream input) throws IOException {
    Rows lines = new Rows(input);
    if (!lines.nextValue()) {
      return false;
    }
    byte first = lines.bytes()[lines.from()];
    try {
      new RowScanner((row, from, to, key) -> {}).scan(lines.bytes(), lines.from(), lines.to());
    } catch (RowScanner.BadRow _) {
      return false;
    }
    return first == '{' || first == '[';
  }

  private void begin(String name) {
    stream = name;
    row = 0;
  }

  private void take(byte[] bytes, Sighting sighting) {
    Rule.Kind kind = sighting.rule.kind();
    boolean everywhere = kind != Rule.Kind.PLACE && kind != Rule.Kind.USER;
    Secret secret = secrets.add(sighting.rule.type(), identity(sighting), everywhere);
    boolean free =
        sighting.encoded
            || sighting.contextFrom == sighting.from
            || (everywhere
                && Secrets.isEchoed(sighting.value)
                && !Shelf.isAmid(bytes, 0, sighting.from, sighting.to, bytes.length));
    int from = free ? sighting.from : sighting.contextFrom;
    secrets.addForm(Arrays.copyOfRange(bytes, from, sighting.to), sighting.from - from, secret);
    note(sighting.rule);
  }

  /// What makes two secrets the same: what they say, and for keys of several lines what their lines
  /// say, whatever stands at the margin.
  private static byte[] identity(Sighting sighting) {
    if (sighting.rule.kind() != Rule.Kind.PRIVATE_KEY) {
      return sighting.value;
    }
    byte[] key = sighting.value;
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    int begin = 0;
    for (int at = 0; at <= key.length; at++) {
      if (at == key.length || !isOfKey(key[at])) {
        if (at - begin >= LEAST_LINE) {
          lines.write(key, begin, at - begin);
        }
        begin = at + 1;
      }
    }
    return lines.size() == 0 ? key : lines.toByteArray();
  }

  private static boolean isOfKey(byte c) {
    return Ascii.isAlphanumeric(c) || c == '+' || c == '/' || c == '=';
  }

  private void note(Rule rule) {
    counts.merge(rule.id(), 1L, Long::sum);
    if (findings.size() < MOST_FINDINGS) {
      findings.add(new Finding(rule.id(), rule.description(), stream, row, detector.place()));
    }
  }

  private void knownValues(byte[] bytes, int from, int to) {
    if (knownSecrets.isEmpty()) {
      return;
    }
    for (Span span : known.in(bytes, from, to)) {
      byte[] value = knownSecrets.get(span.form().secret);
      if (value != null) {
        secrets.add(KNOWN.type(), value, true);
        note(KNOWN);
      }
    }
  }

  private void prepare() {
    if (secrets.isChanged()) {
      secrets.number();
      literals = new Literals(secrets.forms());
    }
  }

  private static void write(byte[] bytes, int from, int to, List<Span> spans, OutputStream output)
      throws IOException {
    int at = from;
    for (Span span : spans) {
      output.write(bytes, at, span.from() - at);
      output.write(span.form().secret.placeholder());
      at = span.to();
    }
    output.write(bytes, at, to - at);
  }
}
