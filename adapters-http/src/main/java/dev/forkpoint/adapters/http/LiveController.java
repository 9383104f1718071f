package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.view.CheckpointView;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.domain.session.SessionId;
import io.micronaut.core.propagation.PropagatedContext;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.sse.Event;
import io.micronaut.runtime.graceful.GracefulShutdownCapable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Tells whoever looks at a session when it is saved, by whatever process.
@Controller("/api/sessions/{session}/live")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "checkpoints")
public final class LiveController implements GracefulShutdownCapable {
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /// Told again after as many looks, so that a proxy sees something happen.
  private static final int LOOKS_BETWEEN_REMINDERS = 15;

  /// Then whoever listens asks again, with a token that is still good.
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final SessionCatalog catalog;
  private final Sessions sessions;
  private final Scheduler scheduler;
  private final Sinks.Empty<Void> end = Sinks.empty();

  LiveController(
      SessionCatalog catalog,
      Sessions sessions,
      @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
    this.catalog = catalog;
    this.sessions = sessions;
    this.scheduler = Schedulers.fromExecutorService(executor);
  }

  /// The checkpoint where a session stands, and each that it gets, as server-sent events of the
  /// name `checkpoint`. Now and then the last is told again. The stream ends after ten minutes, or
  /// when the session is removed.
  @Get
  @Produces(MediaType.TEXT_EVENT_STREAM)
  public Publisher<Event<CheckpointView>> live(String session) {
    SessionId id = sessions.session(session).session().id();
    PropagatedContext context = PropagatedContext.getOrEmpty();
    return Flux.interval(Duration.ZERO, BETWEEN_LOOKS)
        .onBackpressureDrop()
        .concatMap(look -> Mono.fromCallable(() -> look(look, id, context)).subscribeOn(scheduler))
        .takeWhile(look -> look.state().isPresent())
        .distinctUntilChanged(Look::saying)
        .map(look -> event(look.state().orElseThrow()))
        .takeUntilOther(end.asMono())
        .take(LONGEST);
  }

  /// What was seen.
  ///
  /// @param state the session; empty where it is gone
  private record Look(long number, Optional<SessionState> state) {
    /// What is worth telling when it changes.
    String saying() {
      return number / LOOKS_BETWEEN_REMINDERS + state.map(Look::head).orElse("");
    }

    private static String head(SessionState state) {
      return " " + state.head().id();
    }
  }

  private Look look(long number, SessionId id, PropagatedContext context) {
    try (PropagatedContext.Scope _ = context.propagate()) {
      return new Look(number, catalog.session(id));
    }
  }

  private static Event<CheckpointView> event(SessionState state) {
    return Event.of(CheckpointView.of(state.head())).name("checkpoint");
  }

  /// Who listens would otherwise keep the service from ending.
  @Override
  public CompletionStage<?> shutdownGracefully() {
    end.tryEmitEmpty();
    return CompletableFuture.completedStage(null);
  }
}
