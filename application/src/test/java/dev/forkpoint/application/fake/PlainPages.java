package dev.forkpoint.application.fake;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.application.port.BundlePages;
import dev.forkpoint.domain.bundle.BundleMark;
import dev.forkpoint.domain.bundle.BundleOutline;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One page: the outline as a record prints itself, behind the mark of bundles.
public final class PlainPages implements BundlePages {
  @Override
  public SequencedMap<String, byte[]> of(BundleOutline outline) {
    SequencedMap<String, byte[]> pages = new LinkedHashMap<>();
    pages.put("outline.txt", (BundleMark.FIRST_LINE + " " + outline).getBytes(UTF_8));
    return pages;
  }
}
