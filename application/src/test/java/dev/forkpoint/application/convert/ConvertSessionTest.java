package dev.forkpoint.application.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.application.fake.InMemoryDirectory;
import dev.forkpoint.application.fake.InMemoryObjectStore;
import dev.forkpoint.application.fake.LineFormat;
import dev.forkpoint.application.fake.LineWriter;
import dev.forkpoint.application.fake.VaultFixture;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionFiles.FoundSession;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.application.trace.Conversion.Converted;
import dev.forkpoint.domain.conversation.Feature;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.conversation.Share;
import dev.forkpoint.domain.snapshot.EntryPath;
import dev.forkpoint.domain.trace.TraceIssue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.junit.jupiter.api.Test;

final class ConvertSessionTest {
  private static final String TRACE = "hello\n!broken\nbye\n";

  private final VaultFixture fixture = new VaultFixture(new InMemoryObjectStore());
  private final ByteArrayOutputStream target = new ByteArrayOutputStream();

  @Test
  void a_session_is_written_in_another_form() throws IOException {
    Converted converted = converted(new LineWriter());
    assertThat(target.toString(UTF_8)).isEqualTo("title: hello\nhello\nbye\n");
    assertThat(converted.fidelity().of(Feature.MESSAGES)).isEqualTo(new Share(2, 0, 0));
  }

  @Test
  void what_was_wrong_with_it_is_told() throws IOException {
    Converted converted = converted(new LineWriter());
    assertThat(converted.issues()).containsExactly(new TraceIssue("trace.txt", 2, 6, "damaged"));
    assertThat(converted.issueCount()).isEqualTo(1);
  }

  @Test
  void in_its_own_form_it_stays_as_it_is() throws IOException {
    Converted converted = converted(new OwnForm());
    assertThat(target.toString(UTF_8)).isEqualTo(TRACE);
    assertThat(converted.fidelity().isComplete()).isTrue();
    assertThat(converted.fidelity().of(Feature.MESSAGES).kept()).isEqualTo(2);
  }

  @Test
  void a_file_is_written_in_another_form_without_a_vault() throws IOException {
    FoundSession found =
        new FoundSession(
            "place",
            "lines",
            new EntryPath("trace.txt"),
            new InMemoryDirectory("place").file("trace.txt", TRACE));
    Conversion conversion = new ConvertFile(fixture.formats).convert(found, new LineWriter());
    conversion.writeTo(target);
    assertThat(conversion.fileName()).isEqualTo("talk.txt");
    assertThat(target.toString(UTF_8)).isEqualTo("title: hello\nhello\nbye\n");
  }

  private Converted converted(TraceWriter writer) throws IOException {
    SessionState state = fixture.catalog.session(fixture.imported(TRACE)).orElseThrow();
    return new ConvertSession(fixture.vault, fixture.formats)
        .convert(state.session(), state.head(), writer)
        .writeTo(target);
  }

  /// Would write something else, if it were asked.
  private static final class OwnForm implements TraceWriter {
    private final TraceWriter other = new LineWriter();

    @Override
    public String name() {
      return new LineFormat().name();
    }

    @Override
    public String mediaType() {
      return other.mediaType();
    }

    @Override
    public String fileName(SessionHead head) {
      return other.fileName(head);
    }

    @Override
    public Places places() {
      return other.places();
    }

    @Override
    public Document begin(SessionHead head, OutputStream out) throws IOException {
      return other.begin(head, out);
    }
  }
}
