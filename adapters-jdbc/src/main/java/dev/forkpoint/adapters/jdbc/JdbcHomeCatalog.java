package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.CatalogException;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// The homes in the catalog's database.
final class JdbcHomeCatalog implements HomeCatalog {
  private final Transactions transactions;
  private final HomeRepository rows;

  JdbcHomeCatalog(Transactions transactions, HomeRepository rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  @Override
  public Optional<HomeSummary> head(WorkspaceId workspace) {
    return homes(workspace, Integer.MAX_VALUE, 1).stream().findFirst();
  }

  @Override
  public Optional<HomeSummary> home(WorkspaceId workspace, int number) {
    return transactions.read(
        "find state %d of the home of workspace %s".formatted(number, workspace),
        () -> rows.findByWorkspaceIdAndNumber(workspace.value(), number).map(HomeRow::summary));
  }

  @Override
  public List<HomeSummary> homes(WorkspaceId workspace, int before, int limit) {
    return transactions.read(
        "list the states of the home of workspace " + workspace,
        () -> summaries(rows.page(workspace.value(), before, limit)));
  }

  @Override
  public List<HomeSummary> homesSavedBy(WorkspaceId workspace, SessionId session) {
    return transactions.read(
        "list the states of the home that session " + session + " saved",
        () ->
            summaries(
                rows.findByWorkspaceIdAndSessionIdOrderByNumber(
                    workspace.value(), session.value())));
  }

  private static List<HomeSummary> summaries(List<HomeRow> some) {
    return some.stream().map(HomeRow::summary).toList();
  }

  /// Of two at once, the primary key stops one.
  @Override
  public HomeHeadResult advance(HomeSummary next) {
    try {
      return transactions.write(
          "record state %d of the home of workspace %s".formatted(next.number(), next.workspace()),
          () -> insert(next));
    } catch (CatalogException e) {
      if (isTaken(next)) {
        return new HomeHeadResult.Lost();
      }
      throw e;
    }
  }

  private HomeHeadResult insert(HomeSummary next) {
    if (rows.countFrom(next.workspace().value(), next.number()) > 0) {
      return new HomeHeadResult.Lost();
    }
    rows.save(HomeRow.of(next));
    return new HomeHeadResult.Moved();
  }

  private boolean isTaken(HomeSummary next) {
    return home(next.workspace(), next.number()).isPresent();
  }
}
