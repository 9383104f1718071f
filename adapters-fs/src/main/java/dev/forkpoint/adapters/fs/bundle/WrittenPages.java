package dev.forkpoint.adapters.fs.bundle;

import dev.forkpoint.application.port.BundlePages;
import dev.forkpoint.domain.bundle.BundleOutline;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// A page in Markdown for people, and one in JSON for programs.
public final class WrittenPages implements BundlePages {
  @Override
  public SequencedMap<String, byte[]> of(BundleOutline outline) {
    SequencedMap<String, byte[]> pages = new LinkedHashMap<>();
    pages.put("README.md", new ReadmePage(outline).write());
    pages.put("manifest.json", ManifestPage.write(outline));
    return pages;
  }
}
