package dev.forkpoint.domain.share;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/// What happens to the rows of a trace before they go to a dataset: rows in which an agent keeps
/// whole files are left out, and long texts are cut, so that the Hub's viewer shows the session.
///
/// A session is one row of the viewer. Where its texts can be cut so far that it fits, they are; in
/// a longer session only rows that would not fit by themselves are cut, for the sake of those who
/// read the file.
public final class RowPlan {
  /// The viewer shows no more than some 2 MB.
  public static final long MOST_BYTES = 1_900_000;

  /// A session whose texts would all be shorter is not worth looking at.
  private static final int LEAST_KEPT = 256;

  private static final int BUFFER_BYTES = 1 << 16;

  private final long most;
  private final BitSet leftOut = new BitSet();
  private final Map<Integer, Integer> keptOfRow = new HashMap<>();
  private OptionalInt keptOfAll = OptionalInt.empty();
  private boolean fits;

  private RowPlan(long most) {
    this.most = most;
  }

  /// Makes a plan for rows, for the Hub's viewer.
  ///
  /// @param rows sound rows of JSON; the caller closes them
  public static RowPlan of(InputStream rows) throws IOException {
    return of(rows, MOST_BYTES);
  }

  static RowPlan of(InputStream rows, long most) throws IOException {
    RowPlan plan = new RowPlan(most);
    plan.survey(rows);
    return plan;
  }

  private void survey(InputStream rows) throws IOException {
    Survey survey = new Survey();
    byte[] buffer = new byte[BUFFER_BYTES];
    for (int read = rows.read(buffer); read >= 0; read = rows.read(buffer)) {
      for (int i = 0; i < read; i++) {
        survey.take(buffer[i]);
      }
    }
    survey.end();
  }

  /// The rows as the plan wants them.
  ///
  /// @param rows the same as the plan was made for; closed with the stream
  public InputStream applyTo(InputStream rows) {
    return new PlannedRows(rows, this);
  }

  /// Whether the viewer shows all of it.
  public boolean isShownByViewer() {
    return fits;
  }

  /// @param row counted from 0
  boolean leavesOut(int row) {
    return leftOut.get(row);
  }

  /// How many bytes of each text of a row stay.
  int kept(int row) {
    int ofRow = keptOfRow.getOrDefault(row, Integer.MAX_VALUE);
    return Math.min(ofRow, keptOfAll.orElse(Integer.MAX_VALUE));
  }

  private final class Survey {
    private final JsonPlace place = new JsonPlace();
    private final RowType type = new RowType();
    private final TextLengths all = new TextLengths();
    private TextLengths row = new TextLengths();
    private int number;
    private long bytes;
    private long text;

    void take(byte value) {
      JsonPlace.Kind kind = place.next(value);
      bytes++;
      type.take(value, kind, place.depth());
      switch (kind) {
        case TEXT_BEGINS -> text = 0;
        case TEXT -> text++;
        case TEXT_ENDS -> row.text(text);
        case ROW_ENDS -> endRow();
        case KEY, OTHER -> {
          // They stay.
        }
      }
    }

    private void endRow() {
      row.bytes(bytes);
      if (type.endRow()) {
        leftOut.set(number);
      } else {
        all.add(row);
        if (!row.fits(most)) {
          row.kept(most, 0).ifPresent(kept -> keptOfRow.put(number, kept));
        }
      }
      number++;
      row = new TextLengths();
      bytes = 0;
    }

    void end() {
      if (bytes > 0) {
        endRow();
      }
      if (!all.fits(most)) {
        keptOfAll = all.kept(most, LEAST_KEPT);
      }
      fits = all.fits(most) || keptOfAll.isPresent();
    }
  }
}
