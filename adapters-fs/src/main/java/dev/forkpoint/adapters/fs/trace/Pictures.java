package dev.forkpoint.adapters.fs.trace;

import dev.forkpoint.domain.trace.Event;
import dev.forkpoint.domain.trace.Texts;

/// Pictures that stand in a trace as URLs.
public final class Pictures {
  private static final String SCHEME = "data:";
  private static final String BASE64 = ";base64,";

  private Pictures() {}

  /// The picture that a URL leads to, or holds.
  ///
  /// @param url any URL; of a `data:` URL in base64 the picture gets the type and the bytes
  public static Event.Image at(String url, long row, Texts texts) {
    int comma = url.indexOf(BASE64);
    return url.startsWith(SCHEME) && comma > 0
        ? new Event.Image(
            row,
            url.substring(SCHEME.length(), comma),
            texts.of(url.substring(comma + BASE64.length())))
        : new Event.Image(row, "", texts.of(url));
  }
}
