package dev.forkpoint.domain.scrub;

import java.util.Arrays;

/// Places in a row, in order: where anchors end that are worth a second look, and how far around.
final class Marks {
  private static final int FIELDS = 3;

  private int[] fields = new int[FIELDS * 64];
  private int length;

  int count() {
    return length / FIELDS;
  }

  void clear() {
    length = 0;
  }

  void add(int end, int before, int behind) {
    if (length == fields.length) {
      fields = Arrays.copyOf(fields, length * 2);
    }
    fields[length] = end;
    fields[length + 1] = before;
    fields[length + 2] = behind;
    length += FIELDS;
  }

  void add(Marks others) {
    for (int i = 0; i < others.count(); i++) {
      add(others.end(i), others.fields[i * FIELDS + 1], others.fields[i * FIELDS + 2]);
    }
  }

  int end(int mark) {
    return fields[mark * FIELDS];
  }

  /// Where that begins which is looked at.
  int windowFrom(int mark) {
    return end(mark) - fields[mark * FIELDS + 1];
  }

  int windowTo(int mark) {
    return end(mark) + fields[mark * FIELDS + 2];
  }
}
