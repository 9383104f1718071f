package dev.forkpoint.domain.download;

import dev.forkpoint.domain.snapshot.EntryPath;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The file `__truncated.txt`, by which a download says what it lacks: a line with the cap, a line
/// with the number of files, an empty one, then a line for each file. It names the reason behind
/// the file, unless that is the cap.
///
/// Names end after a mebibyte; a line then says how many more there are.
public final class OmissionNote {
  /// Its name, as trainable has it.
  public static final String NAME = "__truncated.txt";

  private static final int MOST_CHARACTERS = 1 << 20;

  private final StringBuilder lines = new StringBuilder();
  private long count;
  private long unnamed;

  /// Adds a file.
  public void add(EntryPath path, Omission reason) {
    count++;
    if (lines.length() < MOST_CHARACTERS) {
      lines.append(onOneLine(path.value())).append(suffix(reason)).append('\n');
    } else {
      unnamed++;
    }
  }

  private static String suffix(Omission reason) {
    return reason == Omission.OVER_CAP ? "" : " (" + reason + ")";
  }

  private static String onOneLine(String name) {
    return name.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  /// Whether nothing is missing, so that the file is not needed.
  public boolean isEmpty() {
    return count == 0;
  }

  /// The text, in UTF-8.
  ///
  /// @param cap the most bytes of files that the download may hold
  public byte[] write(SizeCap cap) {
    StringBuilder text = new StringBuilder();
    text.append(
        cap.isNone()
            ? "# Some files are not in this archive. It has no cap.\n"
            : String.format(
                Locale.ROOT,
                "# Some files are not in this archive, which has a %,d-byte cap.\n",
                cap.bytes()));
    text.append(String.format(Locale.ROOT, "# %,d left out:\n\n", count)).append(lines);
    if (unnamed > 0) {
      text.append(String.format(Locale.ROOT, "# and %,d more\n", unnamed));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
