package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.application.port.SessionOrder;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what a request names. Text that can name no such thing is a problem of the request.
final class Input {
  /// As file systems have it.
  private static final int MOST_NAME_BYTES = 255;

  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

  private Input() {}

  static WorkspaceId workspace(String id) {
    return read(id, WorkspaceId::new);
  }

  static SessionId session(String id) {
    return read(id, SessionId::new);
  }

  static EntryPath path(String path) {
    return read(path, EntryPath::new);
  }

  /// The words of a search, at most eight.
  static List<String> words(@Nullable String search) {
    return search == null
        ? List.of()
        : WHITE_SPACE.splitAsStream(search).filter(word -> !word.isEmpty()).limit(8).toList();
  }

  static SessionOrder sessionOrder(@Nullable String sort) {
    return switch (sort == null ? "created" : sort) {
      case "created" -> SessionOrder.CREATED;
      case "updated" -> SessionOrder.UPDATED;
      case "messages" -> SessionOrder.MESSAGES;
      case "checkpoints" -> SessionOrder.CHECKPOINTS;
      case "bytes" -> SessionOrder.BYTES;
      default ->
          throw bad(
              "'sort' is created, updated, messages, checkpoints or bytes, not '" + sort + "'.");
    };
  }

  static CaseClashes caseClashes(String word) {
    return switch (word) {
      case "refuse" -> CaseClashes.REFUSE;
      case "keep" -> CaseClashes.KEEP;
      default -> throw bad("'caseClashes' is refuse or keep, not '" + word + "'.");
    };
  }

  static EntryPath fileName(String name) {
    EntryPath path = path(name);
    boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= MOST_NAME_BYTES;
    if (path.isRoot() || !path.parent().isRoot() || !fits) {
      throw bad("'" + name + "' is not the name of a file.");
    }
    return path;
  }

  /// A field of a body that has to be there.
  static String required(String name, @Nullable String value) {
    if (value == null) {
      throw bad("The field '" + name + "' is missing.");
    }
    return value;
  }

  /// What a text says; a problem where it says nothing of that kind.
  static <T> T read(String text, Function<String, T> reader) {
    try {
      return reader.apply(text);
    } catch (IllegalArgumentException e) {
      throw bad(String.valueOf(e.getMessage()));
    }
  }

  static Problem bad(String detail) {
    return new Problem(ProblemKind.BAD_REQUEST, detail);
  }
}
