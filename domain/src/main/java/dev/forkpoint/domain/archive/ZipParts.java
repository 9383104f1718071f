package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Literal;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The parts of a zip: every member with its data, then, in a second walk over the items, the
/// central directory, then its end.
final class ZipParts implements Parts {
  private final ZipMembers members;
  private final ZipMembers listed;
  private final byte[] comment;
  private Iterator<Part> data = List.<Part>of().iterator();
  private long centralBytes;
  private boolean ended;

  /// @param comment what stands behind everything else
  ZipParts(ZipItems.Opening items, byte[] comment) throws IOException {
    this.members = new ZipMembers(items.open());
    this.listed = new ZipMembers(items.open());
    this.comment = comment;
  }

  @Override
  public Optional<Part> next() throws IOException {
    if (data.hasNext()) {
      return Optional.of(data.next());
    }
    Optional<ZipMember> member = members.next();
    if (member.isPresent()) {
      data = member.get().data().parts().iterator();
      return Optional.of(member.get().localHeader());
    }
    Optional<ZipMember> entry = listed.next();
    return entry.isPresent() ? list(entry.get()) : end();
  }

  private Optional<Part> list(ZipMember member) {
    Literal header = member.centralHeader();
    centralBytes += header.bytes();
    return Optional.of(header);
  }

  private Optional<Part> end() {
    if (ended) {
      return Optional.empty();
    }
    ended = true;
    return Optional.of(ZipEnd.of(listed.count(), listed.end(), centralBytes, comment));
  }
}
