package dev.forkpoint.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.forkpoint.adapters.http.download.StreamedBody;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DocumentSpoolTest {
  @TempDir private Path folder;

  @Test
  void a_small_document_never_touches_the_disk() throws Exception {
    byte[] document = document(DocumentSpool.MOST_IN_MEMORY);
    StreamedBody body = spool(document);
    assertThat(folder).isEmptyDirectory();
    assertThat(content(body)).isEqualTo(document);
  }

  @Test
  void a_large_document_is_whole_and_leaves_nothing() throws Exception {
    byte[] document = document(DocumentSpool.MOST_IN_MEMORY + 1);
    assertThat(content(spool(document))).isEqualTo(document);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_document_that_is_not_sent_leaves_nothing() throws Exception {
    try (DocumentSpool spool = new DocumentSpool(folder)) {
      spool.write(document(2 * DocumentSpool.MOST_IN_MEMORY));
      assertThat(folder).isNotEmptyDirectory();
    }
    assertThat(folder).isEmptyDirectory();
  }

  private StreamedBody spool(byte[] document) throws IOException {
    try (DocumentSpool spool = new DocumentSpool(folder)) {
      spool.write(document, 0, 1000);
      for (int i = 1000; i < document.length; i++) {
        spool.write(document[i]);
      }
      return spool.body();
    }
  }

  private static byte[] content(StreamedBody body) throws IOException {
    try (InputStream bytes = Channels.newInputStream(body.bytes())) {
      byte[] content = bytes.readAllBytes();
      assertThat(content).hasSize((int) body.length());
      return content;
    }
  }

  private static byte[] document(int length) {
    byte[] document = new byte[length];
    for (int i = 0; i < length; i++) {
      document[i] = (byte) (i % 251);
    }
    return document;
  }
}
