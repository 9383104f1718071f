package dev.forkpoint.application.port;

import dev.forkpoint.domain.conversation.ConversationSink;
import dev.forkpoint.domain.conversation.Places;
import dev.forkpoint.domain.conversation.SessionHead;
import java.io.IOException;
import java.io.OutputStream;

/// A form in which a conversation can be handed out.
///
/// It writes down what it is given, in that order, and nothing of its own: the same head and the
/// same messages give the same bytes. It does not judge what it is given; that everything has a
/// place there, and that a tool's answer comes behind its request, is seen to before.
public interface TraceWriter {

  /// What the form is called: `claude-code`. Where a [TraceFormat] is called the same, it reads
  /// what this writes.
  String name();

  /// The media type of the form (RFC 6838), without parameters.
  String mediaType();

  /// What to call a file of it: one name, without directories, which only ASCII letters, digits,
  /// `.`, `_` and `-` are part of.
  String fileName(SessionHead head);

  /// What the form has a place for.
  Places places();

  /// Begins a document.
  ///
  /// @param target where it goes; closed by the caller, and complete once the document has ended
  /// @throws IOException where the target fails
  Document begin(SessionHead head, OutputStream target) throws IOException;

  /// A stream through which a trace goes that is in this form already. It stays as it is, but for
  /// what a file that is handed out leaves behind.
  ///
  /// @param target where it goes; complete once the stream is closed
  default OutputStream own(OutputStream target) {
    return target;
  }

  /// A document that is being written. It holds no more than one message. For one thread.
  interface Document extends ConversationSink {

    /// Ends it, and hands everything to the target.
    void end() throws IOException;
  }
}
