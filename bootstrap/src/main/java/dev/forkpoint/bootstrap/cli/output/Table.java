package dev.forkpoint.bootstrap.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Rows whose columns stand below each other, under a heading.
final class Table {
  private static final String GAP = "  ";

  private final List<Column> columns;
  private final List<List<String>> rows = new ArrayList<>();

  Table(Column... columns) {
    this.columns = List.of(columns);
    rows.add(this.columns.stream().map(Column::heading).toList());
  }

  /// A column.
  ///
  /// @param number whether it holds numbers, which end at its right side
  record Column(String heading, boolean number) {
    static Column text(String heading) {
      return new Column(heading, false);
    }

    static Column number(String heading) {
      return new Column(heading, true);
    }

    private String pad(String cell, int width) {
      String space = " ".repeat(width - width(cell));
      return number ? space + cell : cell + space;
    }
  }

  /// Adds a row.
  ///
  /// @param cells one for each column
  void row(String... cells) {
    rows.add(List.of(cells));
  }

  void print(Text out) {
    int[] widths =
        IntStream.range(0, columns.size())
            .map(at -> rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0))
            .toArray();
    rows.forEach(row -> out.line(line(row, widths)));
  }

  private String line(List<String> row, int[] widths) {
    List<String> padded =
        IntStream.range(0, columns.size())
            .mapToObj(at -> columns.get(at).pad(row.get(at), widths[at]))
            .toList();
    return String.join(GAP, padded).stripTrailing();
  }

  private static int width(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
