package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.LeaseView;
import dev.forkpoint.adapters.http.view.SavedView;
import dev.forkpoint.application.checkpoint.ArchivedTurn;
import dev.forkpoint.application.checkpoint.SaveArchiveResult;
import dev.forkpoint.application.download.ArchiveForm;
import dev.forkpoint.application.download.DownloadOrder;
import dev.forkpoint.application.download.FilesDownload;
import dev.forkpoint.application.download.FilesDownload.Scope;
import dev.forkpoint.application.download.NoSessions;
import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.port.SessionLeases.Lease;
import dev.forkpoint.application.port.SessionLeases.LeaseResult;
import dev.forkpoint.domain.session.CheckoutId;
import dev.forkpoint.domain.session.LeaseId;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Turns on other machines: a session is checked out, and what the agent made of it comes back.
///
/// A checkout keeps others from checking the session out, for a while that ends by itself. It keeps
/// nobody from saving, and a turn that comes back late is saved all the same.
@Controller("/api/sessions/{session}/checkouts")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "checkouts")
public final class CheckoutsController {
  private static final int USUAL_MINUTES = 60;
  private static final int MOST_MINUTES = 24 * 60;
  private static final int MOST_HOLDER_LETTERS = 200;

  private final Sessions sessions;
  private final SessionLeases leases;
  private final FilesDownload filesDownload;
  private final ArchiveUpload archiveUpload;
  private final RandomGenerator random = new SecureRandom();

  CheckoutsController(
      Sessions sessions,
      SessionLeases leases,
      FilesDownload filesDownload,
      ArchiveUpload archiveUpload) {
    this.sessions = sessions;
    this.leases = leases;
    this.filesDownload = filesDownload;
    this.archiveUpload = archiveUpload;
  }

  /// A checkout to be made.
  ///
  /// @param holder who wants the session, as others are told
  /// @param minutes after how many it ends by itself, 1 to 1440; 60 where not given
  /// @param at the number of the checkpoint that the turn begins from; the last where not given
  @Introspected
  public record NewCheckout(
      @Nullable String holder, @Nullable Integer minutes, @Nullable Integer at) {}

  /// What to change of a checkout.
  ///
  /// @param minutes from now until it ends by itself
  @Introspected
  public record Renewal(@Nullable Integer minutes) {}

  /// Who has the session checked out: one, or nobody.
  @Get
  public List<LeaseView> checkouts(String session) {
    return leases.holding(sessions.session(session).session().id()).stream()
        .map(LeaseView::of)
        .toList();
  }

  /// Checks a session out: its files as a gzipped tar, complete, and its place among the checkouts
  /// in `Location`. Where the transfer breaks, the download of the same checkpoint has the same
  /// bytes.
  @Post
  @Produces({ArchiveAnswer.GZIP})
  @Status(HttpStatus.CREATED)
  @ApiResponse(
      responseCode = "201",
      description = "The files",
      content =
          @Content(
              mediaType = ArchiveAnswer.GZIP,
              schema = @Schema(type = "string", format = "binary")))
  public HttpResponse<?> checkOut(HttpRequest<?> request, String session, @Body NewCheckout wanted)
      throws IOException {
    SessionAt place = sessions.at(session, wanted.at());
    Lease lease = taken(place.session().id(), wanted);
    try {
      return created(
          files(request, place), new CheckoutId(place.checkpoint().number(), lease.id()), lease);
    } catch (IOException | RuntimeException e) {
      leases.end(lease.session(), lease.id());
      throw e;
    }
  }

  private Lease taken(SessionId session, NewCheckout wanted) {
    String holder = holder(Input.required("holder", wanted.holder()));
    LeaseId id = LeaseId.of(random.nextLong());
    return switch (leases.take(session, id, holder, duration(wanted.minutes()))) {
      case LeaseResult.Taken taken -> taken.lease();
      case LeaseResult.Held held -> throw held(held.by());
    };
  }

  private HttpResponse<?> files(HttpRequest<?> request, SessionAt place) throws IOException {
    try {
      return ArchiveAnswer.to(
          request,
          filesDownload.open(
              new Scope.OneCheckpoint(place.session(), place.checkpoint()),
              DownloadOrder.everything(ArchiveForm.TAR_GZ)));
    } catch (NoSessions e) {
      throw new IllegalStateException(e);
    }
  }

  private static HttpResponse<?> created(HttpResponse<?> files, CheckoutId checkout, Lease lease) {
    return files
        .toMutableResponse()
        .status(HttpStatus.CREATED)
        .header(
            HttpHeaders.LOCATION,
            "/api/sessions/%s/checkouts/%s".formatted(lease.session(), checkout))
        .header("X-Forkpoint-Until", lease.until().toString());
  }

  /// Lets a checkout end later.
  @Patch("/{checkout}")
  public LeaseView renew(String session, String checkout, @Body Renewal renewal) {
    SessionId id = sessions.session(session).session().id();
    return leases
        .renew(id, Input.read(checkout, CheckoutId::parse).lease(), duration(renewal.minutes()))
        .map(LeaseView::of)
        .orElseThrow(() -> lost(id));
  }

  /// Brings a turn back, and ends the checkout: the files of a tar, gzipped tar or zip become the
  /// next checkpoint. Where the session has moved on from where the turn began they become a fork,
  /// also where the checkout had ended before.
  ///
  /// @param trace the member that is the agent's session file, and then no file; the conversation
  ///   stays as it was where not given
  /// @param caseClashes `keep` to take names that differ in case alone
  @Put("/{checkout}")
  @Status(HttpStatus.CREATED)
  @TakesArchive
  public HttpResponse<SavedView> bringBack(
      String session,
      String checkout,
      @Nullable @QueryValue String trace,
      @QueryValue(defaultValue = "refuse") String caseClashes,
      @Nullable @Body InputStream body)
      throws IOException {
    SessionId id = sessions.session(session).session().id();
    CheckoutId ended = Input.read(checkout, CheckoutId::parse);
    ArchivedTurn turn =
        new ArchivedTurn(
            id,
            OptionalInt.of(ended.checkpoint()),
            Optional.empty(),
            Optional.ofNullable(trace).map(Input::path),
            Input.caseClashes(caseClashes));
    SaveArchiveResult result = archiveUpload.save(turn, body);
    if (isKept(result)) {
      leases.end(id, ended.lease());
    }
    return archiveUpload.answer(result);
  }

  private static boolean isKept(SaveArchiveResult result) {
    return result instanceof SaveArchiveResult.Saved || result instanceof SaveArchiveResult.Forked;
  }

  /// Gives a session back as it is; whatever the turn made is not wanted.
  @Delete("/{checkout}")
  @Status(HttpStatus.NO_CONTENT)
  public void giveBack(String session, String checkout) {
    SessionId id = sessions.session(session).session().id();
    if (!leases.end(id, Input.read(checkout, CheckoutId::parse).lease())) {
      throw lost(id);
    }
  }

  private Problem lost(SessionId session) {
    return leases
        .holding(session)
        .map(CheckoutsController::held)
        .orElseGet(() -> Sessions.notFound("That checkout of session " + session + " has ended."));
  }

  private static Problem held(Lease by) {
    return new Problem(
        ProblemKind.HELD,
        "%s works on session %s until %s.".formatted(by.holder(), by.session(), by.until()),
        Map.of("holder", by.holder(), "until", by.until()));
  }

  private static Duration duration(@Nullable Integer minutes) {
    int wanted = minutes == null ? USUAL_MINUTES : minutes;
    if (wanted < 1 || wanted > MOST_MINUTES) {
      throw Input.bad("'minutes' is 1 to %d, not %d.".formatted(MOST_MINUTES, wanted));
    }
    return Duration.ofMinutes(wanted);
  }

  private static String holder(String name) {
    String holder = name.strip();
    if (holder.isEmpty()
        || holder.length() > MOST_HOLDER_LETTERS
        || holder.chars().anyMatch(Character::isISOControl)) {
      throw Input.bad("'holder' is one line of 1 to %d letters.".formatted(MOST_HOLDER_LETTERS));
    }
    return holder;
  }
}
