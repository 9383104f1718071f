package dev.forkpoint.application.download;

import dev.forkpoint.domain.download.Selection;
import dev.forkpoint.domain.download.SizeCap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How files are to be handed out.
///
/// @param selection which of them, by their paths in their session
/// @param cap how many bytes of them at most, all sessions together; what does not fit any more is
///   left out, and smaller files behind it may still be in
/// @param runnable whether what is needed to run trainable's scripts is added at the root
/// @param withoutDamaged whether every byte is read beforehand, and files whose bytes in the store
///   are damaged are left out; otherwise a transfer breaks when it comes to one
public record DownloadOrder(
    ArchiveForm form, Selection selection, SizeCap cap, boolean runnable, boolean withoutDamaged) {

  /// Every file, and nothing else.
  public static DownloadOrder everything(ArchiveForm form) {
    return new DownloadOrder(form, Selection.EVERYTHING, SizeCap.NONE, false, false);
  }

  /// All of it in one text: equal texts, equal orders.
  String canonical() {
    return Stream.of(
            Stream.of(form, cap.bytes(), runnable, withoutDamaged),
            Stream.of(selection.byProducts(), selection.credentials()),
            selection.include().stream().map(glob -> "+" + glob),
            selection.exclude().stream().map(glob -> "-" + glob))
        .flatMap(parts -> parts)
        .map(Object::toString)
        .collect(Collectors.joining("\0"));
  }
}
