package dev.forkpoint.bootstrap.cli.output;

import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// Plain lines for a person.
public final class Text {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  private final PrintStream out;
  private final ZoneId zone;

  Text(PrintStream out, ZoneId zone) {
    this.out = out;
    this.zone = zone;
  }

  /// Prints a line.
  public void line(String line) {
    out.println(harmless(line));
  }

  /// A time as the user's clock shows it, to the minute.
  String time(Instant at) {
    return MINUTES.format(at.atZone(zone));
  }

  /// Titles and paths come from outside, so what could steer a terminal, or begin another line,
  /// becomes `?`.
  static String harmless(String line) {
    return CONTROL.matcher(line).replaceAll("?");
  }
}
