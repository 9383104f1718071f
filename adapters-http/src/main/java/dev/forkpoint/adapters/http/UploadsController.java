package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.SavedView;
import dev.forkpoint.application.checkpoint.ArchivedTurn;
import dev.forkpoint.application.checkpoint.SaveArchive;
import dev.forkpoint.application.checkpoint.SaveArchiveResult;
import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.snapshot.EntryPath;
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
  private static final EntryPath ARCHIVE = new EntryPath("archive");

  private final Sessions sessions;
  private final SaveArchive saveArchive;
  private final SavedCheckpoint savedCheckpoint;

  UploadsController(Sessions sessions, SaveArchive saveArchive, SavedCheckpoint savedCheckpoint) {
    this.sessions = sessions;
    this.saveArchive = saveArchive;
    this.savedCheckpoint = savedCheckpoint;
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
    InputStream archive = body == null ? InputStream.nullInputStream() : body;
    try (SpooledBody spooled = SpooledBody.of(archive, ARCHIVE)) {
      return answer(saveArchive.save(turn, spooled.location()));
    }
  }

  /// Any of several tags will do, and `*` is any checkpoint.
  private static Optional<CheckpointId> wantedHead(
      @Nullable String ifMatch, CheckpointSummary head) {
    if (ifMatch == null || ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    if (!CheckpointTag.isAmong(ifMatch, head)) {
      throw standsElsewhere(head);
    }
    return Optional.of(head.id());
  }

  private HttpResponse<SavedView> answer(SaveArchiveResult result) {
    return switch (result) {
      case SaveArchiveResult.Saved saved ->
          savedCheckpoint.created(SavedView.of(saved.state(), saved.issues()));
      case SaveArchiveResult.Forked forked -> throw savedCheckpoint.forked(forked.fork());
      case SaveArchiveResult.StandsElsewhere other -> throw standsElsewhere(other.head());
      case SaveArchiveResult.NoSuchSession none -> throw Sessions.noSession(none.session());
      case SaveArchiveResult.NoSuchCheckpoint none ->
          throw Input.bad(
              "'from' is a checkpoint of the session, 1 to %d, not %d."
                  .formatted(none.last(), none.number()));
      case SaveArchiveResult.NotOneTrace several ->
          throw Input.bad(
              "'%s' in the archive holds %d sessions, not one."
                  .formatted(several.member(), several.sessions()));
    };
  }

  private static Problem standsElsewhere(CheckpointSummary head) {
    return new Problem(
        ProblemKind.PRECONDITION_FAILED,
        "The session stands at checkpoint %d, %s; nothing was saved."
            .formatted(head.number(), CheckpointTag.of(head)));
  }
}
