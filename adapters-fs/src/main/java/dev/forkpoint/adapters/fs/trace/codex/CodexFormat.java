package dev.forkpoint.adapters.fs.trace.codex;

import dev.forkpoint.adapters.fs.trace.FileHead;
import dev.forkpoint.adapters.fs.trace.JsonHead;
import dev.forkpoint.adapters.fs.trace.OtherId;
import dev.forkpoint.adapters.fs.trace.SessionIds;
import dev.forkpoint.adapters.fs.trace.UnpackedZstd;
import dev.forkpoint.application.port.TraceFormat;
import dev.forkpoint.domain.trace.Texts;
import dev.forkpoint.domain.trace.TraceReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;

/// The rollouts of Codex: JSON objects, one a row. Codex writes most of what happens twice, as an
/// item of the model's (`response_item`) and as an event for its user (`event_msg`). The items are
/// what is told; the events are opaque, but for tokens, errors and the thread's name, which no item
/// has.
///
/// - **Message.** Each item is one, or goes on with an answer: thoughts, words and calls of the
///   assistant that follow one another are one message. What developers say is a system's message.
///   A tool's answer is a message of the tool. A call that ran where the model runs, such as a web
///   search, is its own answer, without words.
/// - **Effective** are all items. A compaction puts its `replacement_history` in the place of what
///   came before, where it has one; a rollback takes away the last turns. An error is not
///   effective.
/// - **Usage** comes from totals that run over the thread: each rise of them is told once. Input
///   counts what was read from the cache, too. Totals that were copied from another thread by a
///   fork are not counted, as far as turns have ids to tell them by.
/// - **Title** is the thread's last name, else the first prompt. What Codex itself puts among the
///   user's messages, such as the environment, is none.
///
/// The first `session_meta` is the file's own; others come from resuming, or from the thread that
/// it was forked from. Sub-agents have files of their own. Before version 0.32 rows were bare
/// items, without times.
///
/// A rollout can be packed (`.jsonl.zst`). It is stored as it is and unpacked while it is read;
/// rows and places of issues are those of what is unpacked. A prefix of it holds no messages, so it
/// can be forked with all of them only.
public final class CodexFormat implements TraceFormat {
  private static final Set<String> ID_PLACES = Set.of("/payload/id", "/payload/session_id", "/id");

  private static final int UNPACKED_HEAD_BYTES = 64 * 1024;

  @Override
  public String name() {
    return "codex";
  }

  @Override
  public boolean recognises(byte[] head) {
    return JsonHead.anyRow(unpacked(head), CodexRow.KEYS, row -> new CodexRow(row).isCodex());
  }

  private static byte[] unpacked(byte[] head) {
    if (!UnpackedZstd.isPacked(head)) {
      return head;
    }
    try (InputStream unpacked = new UnpackedZstd(new ByteArrayInputStream(head))) {
      return unpacked.readNBytes(UNPACKED_HEAD_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException("an array does not fail", e);
    }
  }

  @Override
  public Optional<String> sessionId(byte[] head) {
    return SessionIds.at("/payload/id", unpacked(head));
  }

  @Override
  public void copyAs(String id, InputStream file, OutputStream target) throws IOException {
    byte[] head = FileHead.read(file);
    InputStream whole = FileHead.before(file, head);
    if (UnpackedZstd.isPacked(head)) {
      whole.transferTo(target);
    } else {
      new OtherId(this, ID_PLACES).copyRows(id, whole, target);
    }
  }

  @Override
  public TraceReading read(InputStream file, String path, Texts texts, Sink sink)
      throws IOException {
    PushbackInputStream whole = new PushbackInputStream(file, UnpackedZstd.MAGIC_BYTES);
    byte[] magic = whole.readNBytes(UnpackedZstd.MAGIC_BYTES);
    whole.unread(magic);
    CodexReading reading = new CodexReading(path, texts, sink);
    return UnpackedZstd.isPacked(magic)
        ? reading.readPacked(new UnpackedZstd(whole))
        : reading.read(whole);
  }
}
