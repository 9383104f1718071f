package dev.forkpoint.domain.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.forkpoint.domain.content.ContentTree;
import dev.forkpoint.domain.snapshot.Entry.FileEntry;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ArchivePlanTest {
  private final SampleTree tree =
      SampleTree.compressed()
          .directory("")
          .file("a", "first")
          .directory("d")
          .file("d/empty", "")
          .file("d/large", random(3000))
          .link("d/link", "large")
          .file("z", "last");

  @Test
  void is_as_long_as_it_says() throws IOException {
    ArchivePlan plan = ZipPlanner.plan(tree);

    assertThat(tree.render(plan, 0)).hasSize((int) plan.bytes());
  }

  @Test
  void is_the_same_bytes_each_time() throws IOException {
    assertThat(tree.zip()).isEqualTo(tree.zip());
  }

  @Test
  void begins_at_any_byte() throws IOException {
    ArchivePlan plan = ZipPlanner.plan(tree);
    byte[] whole = tree.render(plan, 0);

    for (int from = 0; from <= whole.length; from++) {
      assertThat(tree.render(plan, from))
          .as("from byte %d", from)
          .isEqualTo(Arrays.copyOfRange(whole, from, whole.length));
    }
  }

  @Test
  void has_no_empty_segment() throws IOException {
    SegmentCursor segments = ZipPlanner.plan(tree).segments(0);

    Optional<Segment> segment = segments.next();
    while (segment.isPresent()) {
      assertThat(segment.get().bytes()).isPositive();
      segment = segments.next();
    }
  }

  @Test
  void stays_at_its_end() throws IOException {
    ArchivePlan plan = ZipPlanner.plan(tree);
    SegmentCursor segments = plan.segments(plan.bytes());

    assertThat(segments.next()).isEmpty();
    assertThat(segments.next()).isEmpty();
  }

  @Test
  void does_not_begin_outside_of_it() throws IOException {
    ArchivePlan plan = ZipPlanner.plan(tree);

    assertThatIllegalArgumentException().isThrownBy(() -> plan.segments(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> plan.segments(plan.bytes() + 1));
  }

  @Test
  void is_planned_without_reading_the_nodes_of_large_contents() throws IOException {
    ZipPlanner.plan(tree);

    assertThat(tree.nodesRead()).isZero();
  }

  @Test
  void reads_no_node_that_lies_before_its_beginning() throws IOException {
    SampleTree large = SampleTree.compressed();
    ContentTree content = large.content(random(8100));
    large.add(new FileEntry(new EntryPath("large"), 0644, SampleTree.TIME, content));
    long lastByteOfData = 30 + "large".length() + 9 + content.storedBytes() - 1;

    Optional<Segment> first = ZipPlanner.plan(large).segments(lastByteOfData).next();

    assertThat(first).map(Segment::bytes).contains(1L);
    assertThat(large.nodesRead()).isEqualTo(content.level());
  }

  private static byte[] random(int bytes) {
    byte[] content = new byte[bytes];
    new Random(1).nextBytes(content);
    return content;
  }
}
