package dev.forkpoint.domain.relocation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A relocation in one of the ways in which JSON writes it inside a string.
public final class Spelling {
  private final byte[] from;
  private final byte[] to;

  private Spelling(String from, String to) {
    this.from = from.getBytes(StandardCharsets.UTF_8);
    this.to = to.getBytes(StandardCharsets.UTF_8);
  }

  /// All ways: with `/` as it is or escaped, with other characters than ASCII as they are or
  /// escaped.
  static List<Spelling> of(Relocation relocation) {
    Set<String> seen = new LinkedHashSet<>();
    return List.of(Style.values()).stream()
        .filter(style -> seen.add(style.spell(relocation.from())))
        .map(style -> new Spelling(style.spell(relocation.from()), style.spell(relocation.to())))
        .toList();
  }

  private enum Style {
    PLAIN(false, false),
    SLASHES(true, false),
    ASCII(false, true),
    BOTH(true, true);

    private final boolean slashes;
    private final boolean ascii;

    Style(boolean slashes, boolean ascii) {
      this.slashes = slashes;
      this.ascii = ascii;
    }

    String spell(String path) {
      StringBuilder spelled = new StringBuilder();
      for (int i = 0; i < path.length(); i++) {
        char character = path.charAt(i);
        if (character == '"' || character == '\\' || (slashes && character == '/')) {
          spelled.append('\\').append(character);
        } else if (character < ' ' || (ascii && character > '~')) {
          spelled.append("\\u%04x".formatted((int) character));
        } else {
          spelled.append(character);
        }
      }
      return spelled.toString();
    }
  }

  /// The length of what is replaced, in bytes.
  public int length() {
    return from.length;
  }

  /// What it is replaced by; not to be changed.
  public byte[] to() {
    return to;
  }

  boolean isAt(byte[] bytes, int at, int end) {
    return end - at >= from.length
        && Arrays.equals(bytes, at, at + from.length, from, 0, from.length);
  }
}
