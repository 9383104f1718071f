package dev.forkpoint.domain.bundle;

import java.nio.charset.StandardCharsets;

/// What a bundle is recognised by, at either end, so that it is still known where one is damaged.
public final class BundleMark {
  /// How much of a file has to be seen, at each end.
  public static final int BYTES = 256;

  /// What the first page of every bundle begins with.
  public static final String FIRST_LINE = "# Forkpoint bundle";

  private static final String ZIP = "PK\u0003\u0004";

  private BundleMark() {}

  /// Whether a file is, or was, a bundle.
  ///
  /// @param head its first bytes, [#BYTES] of them or all that there are
  /// @param tail its last bytes, likewise
  public static boolean isOn(byte[] head, byte[] tail) {
    String beginning = text(head);
    return (beginning.startsWith(ZIP) && beginning.contains(FIRST_LINE))
        || text(tail).contains(BundleEnd.BEGINNING);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
