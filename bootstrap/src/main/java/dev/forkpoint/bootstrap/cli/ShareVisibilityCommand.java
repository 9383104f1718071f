package dev.forkpoint.bootstrap.cli;

import dev.forkpoint.application.share.DatasetVisibility.ReviewResult;
import dev.forkpoint.application.share.DatasetVisibility.VisibilityResult;
import dev.forkpoint.application.share.PublicReview;
import dev.forkpoint.bootstrap.cli.output.Console;
import dev.forkpoint.bootstrap.cli.output.ReviewLines;
import dev.forkpoint.bootstrap.cli.output.VisibilityReport;
import dev.forkpoint.bootstrap.composition.Composition;
import dev.forkpoint.domain.hub.Visibility;
import dev.forkpoint.domain.share.Destination;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "visibility",
    description =
        "Show who can see a dataset, or change it. Before it is public, all of it is searched for secrets, and its history goes.")
final class ShareVisibilityCommand implements Action {
  private final Composition forkpoint;
  private final Console console;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "VISIBILITY",
      description = "public or private; it is only shown where not given.")
  private Optional<Visibility> wanted = Optional.empty();

  @Mixin private final DestinationOption destination = new DestinationOption();

  @Option(names = "--yes", description = "Make it public without asking.")
  private boolean yes;

  @Option(
      names = "--allow",
      paramLabel = "FINDING",
      description = "A finding that may be public; may be given several times.")
  private Set<String> allowed = Set.of();

  @Mixin private final JsonOption json = new JsonOption();

  ShareVisibilityCommand(Composition forkpoint, Console console) {
    this.forkpoint = forkpoint;
    this.console = console;
  }

  @Override
  public ExitCode run() throws IOException, CommandFailure {
    Destination to = destination.find(forkpoint);
    answer(wanted.isEmpty() ? forkpoint.datasetVisibility().show(to) : change(wanted.get(), to));
    return ExitCode.DONE;
  }

  private VisibilityResult change(Visibility to, Destination at)
      throws IOException, CommandFailure {
    return switch (to) {
      case PRIVATE -> forkpoint.datasetVisibility().makePrivate(at);
      case PUBLIC -> makePublic(at);
    };
  }

  private VisibilityResult makePublic(Destination at) throws IOException, CommandFailure {
    return switch (forkpoint.datasetVisibility().review(at)) {
      case ReviewResult.Unreviewed(VisibilityResult why) -> why;
      case ReviewResult.Reviewed(PublicReview review) -> {
        console.aside(new ReviewLines(review, allowed)::print);
        if (review.notAllowed(allowed).isEmpty() && !yes) {
          confirm(review);
        }
        yield forkpoint.datasetVisibility().makePublic(at, review, allowed);
      }
    };
  }

  private void confirm(PublicReview review) throws IOException, CommandFailure {
    String name = review.dataset().id().toString();
    if (json.wanted()) {
      throw new CommandFailure("%s stays private; --json goes with --yes".formatted(name));
    }
    console.aside(text ->
        text.line("To show all of this to everybody, type the name of the dataset: " + name));
    if (!name.equals(line())) {
      throw new CommandFailure("%s stays private".formatted(name));
    }
  }

  private static String line() throws IOException {
    BufferedReader typed =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String line = typed.readLine();
    return line == null ? "" : line.strip();
  }

  private void answer(VisibilityResult result) throws IOException, CommandFailure {
    switch (result) {
      case VisibilityResult.Seen seen -> console.answer(new VisibilityReport(seen), json.wanted());
      case VisibilityResult.NoDataset none ->
          throw new CommandFailure(
              "there is no dataset %s yet, or the token may not see it".formatted(none.id()));
      case VisibilityResult.Skipped(String why) -> throw new CommandFailure(why);
      case VisibilityResult.Refused(String why) -> throw new CommandFailure(why);
    }
  }
}
