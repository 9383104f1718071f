package dev.forkpoint.adapters.fs.trace.form.claude;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.forkpoint.domain.conversation.Compaction;
import dev.forkpoint.domain.conversation.Message;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/// The ids of rows. They follow from the session's id and from where in the conversation a row
/// stands, so that they stay the same however often a session is written, and however long it
/// grows.
final class ClaudeIds {
  private static final int UUID_DIGITS = 32;

  private final String session;
  private final MessageDigest sha1;

  ClaudeIds(String session) {
    this.session = session;
    try {
      this.sha1 = MessageDigest.getInstance("SHA-1");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  /// The row of a message, or of a piece of one.
  String row(Message message) {
    String name = name(message);
    return uuid(message.begins() ? name : name + "::" + message.piece());
  }

  /// The row of a summary.
  String row(Compaction compaction) {
    return uuid(session + "::compaction::" + (compaction.number() - 1));
  }

  /// What all pieces of an assistant's message share.
  String answer(Message message) {
    return "msg_" + digest(name(message)).substring(0, UUID_DIGITS);
  }

  private String name(Message message) {
    String role = message.role().name().toLowerCase(Locale.ROOT);
    return session + "::" + role + "::" + (message.number() - 1);
  }

  private String digest(String name) {
    return HexFormat.of().formatHex(sha1.digest(name.getBytes(UTF_8)));
  }

  private String uuid(String name) {
    String hex = digest(name);
    return String.join(
        "-",
        hex.substring(0, 8),
        hex.substring(8, 12),
        hex.substring(12, 16),
        hex.substring(16, 20),
        hex.substring(20, UUID_DIGITS));
  }
}
