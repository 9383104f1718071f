package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.RehearsalView;
import dev.forkpoint.adapters.http.view.ShareView;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.share.Destinations;
import dev.forkpoint.application.share.PauseShare;
import dev.forkpoint.application.share.RehearseShare;
import dev.forkpoint.application.share.RehearseShare.RehearsalResult;
import dev.forkpoint.application.share.RequestShare;
import dev.forkpoint.application.share.ShareStatus;
import dev.forkpoint.application.share.WithdrawShare;
import dev.forkpoint.application.share.WithdrawShare.WithdrawResult;
import dev.forkpoint.domain.share.Destination;
import dev.forkpoint.domain.share.DestinationName;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Sharing sessions on the Hugging Face Hub.
@Controller("/api/sessions/{session}/shares")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "shares")
public final class SharesController {
  private final Sessions sessions;
  private final Destinations destinations;
  private final ShareStatus shareStatus;
  private final RehearseShare rehearseShare;
  private final RequestShare requestShare;
  private final PauseShare pauseShare;
  private final WithdrawShare withdrawShare;

  SharesController(
      Sessions sessions,
      Destinations destinations,
      ShareStatus shareStatus,
      RehearseShare rehearseShare,
      RequestShare requestShare,
      PauseShare pauseShare,
      WithdrawShare withdrawShare) {
    this.sessions = sessions;
    this.destinations = destinations;
    this.shareStatus = shareStatus;
    this.rehearseShare = rehearseShare;
    this.requestShare = requestShare;
    this.pauseShare = pauseShare;
    this.withdrawShare = withdrawShare;
  }

  /// A share to be made.
  ///
  /// @param destination its name; `personal` where not given
  /// @param paused whether nothing more is to be sent, of what is shared there already
  @Introspected
  public record NewShare(@Nullable String destination, @Nullable Boolean paused) {
    private static final NewShare USUAL = new NewShare(null, null);
  }

  /// How far sharing the session got, by destination. A removed session stays where it is shared.
  @Get
  public List<ShareView> shares(String session) {
    return views(sessions.alsoRemoved(session));
  }

  /// Shares a session, as it is now and as later saves leave it. It is sent in the background,
  /// without its secrets; how far that got is asked with a look at the shares.
  @Post
  @Status(HttpStatus.ACCEPTED)
  public List<ShareView> share(String session, @Nullable @Body NewShare wanted) {
    SessionState state = sessions.session(session);
    NewShare share = wanted == null ? NewShare.USUAL : wanted;
    DestinationName to =
        named(share.destination() == null ? "personal" : share.destination(), destinations).name();
    if (Boolean.TRUE.equals(share.paused())) {
      if (!pauseShare.pause(state.session().id(), to)) {
        throw Sessions.notFound("The session is not shared at '" + to + "'.");
      }
    } else {
      requestShare.request(state.session().id(), to);
    }
    return views(state);
  }

  /// What sharing the session would send. Nothing is sent, and nothing recorded.
  @Get("/{destination}/rehearsal")
  public RehearsalView rehearsal(String session, String destination) throws IOException {
    SessionState state = sessions.session(session);
    Destination to = named(destination, destinations);
    return switch (rehearseShare.rehearse(state.session().id(), to)) {
      case RehearsalResult.Rehearsed rehearsed -> RehearsalView.of(rehearsed);
      case RehearsalResult.Nothing(String why) ->
          throw new Problem(ProblemKind.NOT_SHAREABLE, "Nothing would be sent: " + why + '.');
    };
  }

  /// Deletes a session from a destination's dataset. It may have been removed here. Copies that
  /// others have stay with them, and the history of the dataset keeps one.
  @Delete("/{destination}")
  public List<ShareView> withdraw(String session, String destination) throws IOException {
    SessionState state = sessions.alsoRemoved(session);
    Destination from = named(destination, destinations);
    return switch (withdrawShare.withdraw(state.session().id(), from, false)) {
      case WithdrawResult.Withdrawn _, WithdrawResult.NothingThere _ -> views(state);
      case WithdrawResult.NoToken(String variable) ->
          throw new Problem(
              ProblemKind.NOT_SHAREABLE,
              "The service has no token for the Hub; it is withdrawn once "
                  + variable
                  + " is set.");
    };
  }

  private List<ShareView> views(SessionState state) {
    return shareStatus.of(state).stream().map(ShareView::of).toList();
  }

  /// The destination of that name.
  static Destination named(String name, Destinations destinations) {
    return destinations
        .named(Input.read(name, DestinationName::new))
        .orElseThrow(() -> noDestination(name));
  }

  static Problem noDestination(String name) {
    return Sessions.notFound("There is no destination '" + name + "'.");
  }
}
