package dev.forkpoint.domain.archive;

import dev.forkpoint.domain.archive.Segment.Literal;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;

/// The parts of a zip: every member with its data, then, in a second walk over the entries, the
/// central directory, then its end.
final class ZipParts implements Parts {
  private final ZipMembers members;
  private final ZipMembers listed;
  private final Queue<Part> ready = new ArrayDeque<>();
  private long centralBytes;
  private boolean ended;

  ZipParts(ArchiveSource source) throws IOException {
    members = new ZipMembers(source.entries().open());
    listed = new ZipMembers(source.entries().open());
  }

  @Override
  public Optional<Part> next() throws IOException {
    if (ready.isEmpty() && !ended) {
      advance();
    }
    return Optional.ofNullable(ready.poll());
  }

  private void advance() throws IOException {
    Optional<ZipMember> member = members.next();
    if (member.isPresent()) {
      ready.add(member.get().localHeader());
      ready.addAll(member.get().data().parts());
      return;
    }
    Optional<ZipMember> entry = listed.next();
    if (entry.isPresent()) {
      list(entry.get());
    } else {
      ready.add(ZipEnd.of(listed.count(), listed.end(), centralBytes));
      ended = true;
    }
  }

  private void list(ZipMember member) throws IOException {
    Literal header = member.centralHeader();
    centralBytes += header.bytes();
    ready.add(header);
  }
}
