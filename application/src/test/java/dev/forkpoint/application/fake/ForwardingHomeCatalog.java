package dev.forkpoint.application.fake;

import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.session.WorkspaceId;
import java.util.List;
import java.util.Optional;

/// The homes of another catalog, to be disturbed on the way.
public class ForwardingHomeCatalog implements HomeCatalog {
  private final HomeCatalog homes;

  protected ForwardingHomeCatalog(HomeCatalog homes) {
    this.homes = homes;
  }

  @Override
  public Optional<HomeSummary> head(WorkspaceId workspace) {
    return homes.head(workspace);
  }

  @Override
  public Optional<HomeSummary> home(WorkspaceId workspace, int number) {
    return homes.home(workspace, number);
  }

  @Override
  public List<HomeSummary> homes(WorkspaceId workspace, int before, int limit) {
    return homes.homes(workspace, before, limit);
  }

  @Override
  public List<HomeSummary> homesSavedBy(WorkspaceId workspace, SessionId session) {
    return homes.homesSavedBy(workspace, session);
  }

  @Override
  public HomeHeadResult advance(HomeSummary next) {
    return homes.advance(next);
  }
}
