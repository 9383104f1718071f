package dev.forkpoint.domain.scrub;

import java.nio.charset.StandardCharsets;

/// Knows the fields of an object of which one says a name and another its value, as in `{"name":
/// "API_KEY", "value": "…"}`, in whichever order they stand.
final class Neighbours {
  private enum Part {
    NAME,
    VALUE,
    NEITHER
  }

  private static final int LONGEST_NAME = 64;

  private Part part = Part.NEITHER;
  private int object = -1;
  private int keyFrom;

  private int nameObject = -1;
  private int nameFrom;
  private int nameTo;

  private int valueObject = -1;
  private int valueFrom;
  private int valueTo;
  private int valueKey;

  /// Begins with a row.
  void forget() {
    part = Part.NEITHER;
    nameObject = -1;
    valueObject = -1;
  }

  /// Takes the key of a field of an object, by the object's number.
  void key(byte[] row, int from, int to, int inObject) {
    part = part(row, from, to);
    object = inObject;
    keyFrom = from;
  }

  /// Takes the string that stands in an object or in a list.
  ///
  /// @return whether it makes a name and its value
  boolean value(int from, int to, int inObject) {
    Part said = inObject == object ? part : Part.NEITHER;
    part = Part.NEITHER;
    if (said == Part.NAME && to - from <= LONGEST_NAME) {
      nameObject = inObject;
      nameFrom = from;
      nameTo = to;
      return valueObject == inObject;
    }
    if (said == Part.VALUE) {
      valueObject = inObject;
      valueFrom = from;
      valueTo = to;
      valueKey = keyFrom;
      return nameObject == inObject;
    }
    return false;
  }

  /// The name of the last two that belong together.
  String name(byte[] row) {
    return new String(row, nameFrom, nameTo - nameFrom, StandardCharsets.ISO_8859_1);
  }

  int valueFrom() {
    return valueFrom;
  }

  int valueTo() {
    return valueTo;
  }

  /// Where that begins which says that it is the value of a name.
  int contextFrom() {
    return nameFrom < valueFrom ? nameFrom : valueKey;
  }

  private static Part part(byte[] row, int from, int to) {
    return switch (to - from) {
      case 3 -> is(row, from, "key") ? Part.NAME : Part.NEITHER;
      case 4 -> is(row, from, "name") ? Part.NAME : Part.NEITHER;
      case 5 -> is(row, from, "value") ? Part.VALUE : Part.NEITHER;
      case 8 -> is(row, from, "variable") ? Part.NAME : Part.NEITHER;
      default -> Part.NEITHER;
    };
  }

  private static boolean is(byte[] row, int from, String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Ascii.lower(row[from + i]) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
