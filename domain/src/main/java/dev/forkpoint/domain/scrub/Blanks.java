package dev.forkpoint.domain.scrub;

import dev.forkpoint.domain.scrub.Literals.Span;
import java.util.ArrayList;
import java.util.List;

/// Says which of the secrets in a row stand where a placeholder may: within one of its strings, and
/// in none that stays as it is.
final class Blanks implements RowScanner.Visitor {
  private final RowScanner scanner = new RowScanner(this);
  private final List<Span> open = new ArrayList<>();
  private List<Span> spans = List.of();
  private int next;

  /// Those of the spans, which are in order, that may be filled in.
  List<Span> open(byte[] row, int from, int to, List<Span> found) throws RowScanner.BadRow {
    open.clear();
    spans = found;
    next = 0;
    scanner.scan(row, from, to);
    return List.copyOf(open);
  }

  @Override
  public void string(byte[] row, int from, int to, boolean key) {
    while (next < spans.size() && spans.get(next).from() < from) {
      next++;
    }
    boolean stays = !key && Protection.covers(row, scanner.keyFrom(), scanner.keyTo(), from, to);
    while (next < spans.size() && spans.get(next).to() <= to) {
      Span span = spans.get(next++);
      if (!stays) {
        open.add(span);
      }
    }
  }
}
