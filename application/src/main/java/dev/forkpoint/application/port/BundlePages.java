package dev.forkpoint.application.port;

import dev.forkpoint.domain.bundle.BundleOutline;
import java.util.SequencedMap;

/// Writes the pages that explain a bundle: to people, and to programs that are not Forkpoint.
///
/// The same outline gives the same bytes, in every place and at every time, so that a bundle can be
/// made again. Pages for people end in `.md` and may be worded otherwise by a later version; the
/// others are checked against what a bundle carries, and stay.
public interface BundlePages {

  /// The pages by their paths in the bundle, the one to begin with first, which bears the mark of
  /// bundles ([dev.forkpoint.domain.bundle.BundleMark]). None is in a folder.
  SequencedMap<String, byte[]> of(BundleOutline outline);
}
