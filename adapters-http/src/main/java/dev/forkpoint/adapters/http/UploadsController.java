package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.SavedView;
import dev.forkpoint.application.checkpoint.ArchivedTurn;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.CheckpointId;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// Archives that become checkpoints.
@Controller("/api/sessions/{session}/checkpoints")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "checkpoints")
public final class UploadsController {
  private final Sessions sessions;
  private final ArchiveUpload archiveUpload;

  UploadsController(Sessions sessions, ArchiveUpload archiveUpload) {
    this.sessions = sessions;
    this.archiveUpload = archiveUpload;
  }

  /// Saves the files of a tar, gzipped tar or zip, which is the body of the request, as the next
  /// checkpoint. What it is, its first bytes tell.
  ///
  /// @param from the checkpoint that the turn began from; the last where not given
  /// @param trace the member that is the agent's session file, and then no file; the conversation
  ///   stays as it was where not given
  /// @param caseClashes `keep` to take names that differ in case alone
  /// @param ifMatch the last checkpoint, as an entity tag, where nothing is to be saved otherwise
  @Post
  @Status(HttpStatus.CREATED)
  @Consumes({
    "application/x-tar",
    "application/gzip",
    "application/zip",
    "application/octet-stream"
  })
  public HttpResponse<SavedView> upload(
      String session,
      @Nullable @QueryValue Integer from,
      @Nullable @QueryValue String trace,
      @QueryValue(defaultValue = "refuse") String caseClashes,
      @Nullable @Header(HttpHeaders.IF_MATCH) String ifMatch,
      @Nullable @Body InputStream body)
      throws IOException {
    SessionState state = sessions.session(session);
    ArchivedTurn turn =
        new ArchivedTurn(
            state.session().id(),
            from == null ? OptionalInt.empty() : OptionalInt.of(from),
            wantedHead(ifMatch, state.head()),
            Optional.ofNullable(trace).map(Input::path),
            Input.caseClashes(caseClashes));
    return archiveUpload.answer(archiveUpload.save(turn, body));
  }

  /// Any of several tags will do, and `*` is any checkpoint.
  private static Optional<CheckpointId> wantedHead(
      @Nullable String ifMatch, CheckpointSummary head) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    if (!CheckpointTag.isAmong(ifMatch, head)) {
      throw ArchiveUpload.standsElsewhere(head);
    }
    return Optional.of(head.id());
  }
}
