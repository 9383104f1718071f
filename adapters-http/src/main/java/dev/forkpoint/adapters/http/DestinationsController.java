package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.access.NeedsRole;
import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.problem.Problem;
import dev.forkpoint.adapters.http.problem.ProblemKind;
import dev.forkpoint.adapters.http.view.DestinationView;
import dev.forkpoint.adapters.http.view.VisibilityView;
import dev.forkpoint.application.access.Caller;
import dev.forkpoint.application.share.DatasetVisibility;
import dev.forkpoint.application.share.DatasetVisibility.ReviewResult;
import dev.forkpoint.application.share.DatasetVisibility.VisibilityResult;
import dev.forkpoint.application.share.Destinations;
import dev.forkpoint.application.share.PublicReview;
import dev.forkpoint.application.share.RetryShare;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.share.Destination;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Where sessions are shared, and who can see that.
@Controller("/api/destinations")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "shares")
public final class DestinationsController {
  private final Destinations destinations;
  private final DatasetVisibility datasetVisibility;
  private final RetryShare retryShare;
  private final Caller caller;

  DestinationsController(
      Destinations destinations,
      DatasetVisibility datasetVisibility,
      RetryShare retryShare,
      Caller caller) {
    this.destinations = destinations;
    this.datasetVisibility = datasetVisibility;
    this.retryShare = retryShare;
    this.caller = caller;
  }

  /// Who is to see a dataset.
  ///
  /// @param visibility `private` or `public`
  /// @param confirm the name of the dataset, to make it public
  /// @param allow the findings that may be public
  @Introspected
  public record NewVisibility(
      @Nullable String visibility, @Nullable String confirm, @Nullable List<String> allow) {}

  /// The destinations that are configured.
  @Get
  public List<DestinationView> destinations() {
    return destinations.all().stream().map(DestinationView::of).toList();
  }

  /// Has another try at a destination now, also with what could not be sent. Where its dataset was
  /// lost, everything that is shared there goes to a new one.
  @Post("/{destination}/retry")
  @Status(HttpStatus.ACCEPTED)
  public void retry(String destination) {
    retryShare.retry(named(destination).name());
  }

  /// Who can see the dataset of a destination, as the Hub says now.
  @Get("/{destination}/visibility")
  public VisibilityView visibility(String destination) throws IOException {
    Destination at = named(destination);
    return view(at, datasetVisibility.show(at));
  }

  /// Makes the dataset of a destination private or public. Before it is public, all of it is
  /// searched for secrets, and its history goes, for good.
  @Put("/{destination}/visibility")
  @NeedsRole(Role.ADMIN)
  public VisibilityView show(String destination, @Body NewVisibility wanted) throws IOException {
    Destination at = named(destination);
    return switch (Input.required("visibility", wanted.visibility())) {
      case "private" -> view(at, datasetVisibility.makePrivate(at));
      case "public" -> view(at, makePublic(at, wanted));
      default -> throw Input.bad("'visibility' is private or public.");
    };
  }

  /// A dataset holds sessions of all workspaces, so it is nothing for who reaches only some.
  private Destination named(String name) {
    Destination destination = SharesController.named(name, destinations);
    if (caller.grant().isLimited()) {
      throw SharesController.noDestination(name);
    }
    return destination;
  }

  private VisibilityResult makePublic(Destination at, NewVisibility wanted) throws IOException {
    return switch (datasetVisibility.review(at)) {
      case ReviewResult.Unreviewed(VisibilityResult why) -> why;
      case ReviewResult.Reviewed(PublicReview review) -> {
        Set<String> allowed = wanted.allow() == null ? Set.of() : Set.copyOf(wanted.allow());
        check(review, allowed, wanted.confirm());
        yield datasetVisibility.makePublic(at, review, allowed);
      }
    };
  }

  private static void check(PublicReview review, Set<String> allowed, @Nullable String confirm) {
    String dataset = review.dataset().id().toString();
    if (!review.notAllowed(allowed).isEmpty() || !dataset.equals(confirm)) {
      throw new Problem(
          ProblemKind.NOT_PUBLIC,
          "Everybody would see these files; allow each finding, and confirm with '"
              + dataset
              + "'.",
          Map.of(
              "dataset",
              dataset,
              "files",
              review.files().stream().map(file -> file.path().value()).toList(),
              "findings",
              review.notAllowed(allowed).stream()
                  .map(finding -> Map.of("id", finding.id(), "description", finding.description()))
                  .toList()));
    }
  }

  private static VisibilityView view(Destination at, VisibilityResult result) {
    return switch (result) {
      case VisibilityResult.Seen seen -> VisibilityView.of(at.name().value(), seen);
      case VisibilityResult.NoDataset none ->
          throw Sessions.notFound(
              "There is no dataset " + none.id() + " yet, or the service's token may not see it.");
      case VisibilityResult.Skipped(String why) ->
          throw new Problem(ProblemKind.NOT_SHAREABLE, why);
      case VisibilityResult.Refused(String why) -> throw new Problem(ProblemKind.NOT_PUBLIC, why);
    };
  }
}
