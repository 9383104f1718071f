package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.BundlePages;
import dev.forkpoint.application.port.BundlePagesContract;

final class PlainPagesTest extends BundlePagesContract {
  @Override
  protected BundlePages pages() {
    return new PlainPages();
  }
}
