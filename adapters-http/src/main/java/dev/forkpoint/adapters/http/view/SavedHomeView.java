package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.forkpoint.application.vault.HomeResult;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/// A state of a home that was saved: its fields, and how that went.
///
/// @param leftOut what of the archive it does not hold
@Introspected
public record SavedHomeView(@JsonUnwrapped HomeView home, List<LeftOutView> leftOut) {

  /// The view of a state that was saved.
  public static SavedHomeView of(HomeResult.Saved saved) {
    return new SavedHomeView(
        HomeView.of(saved.home(), saved.conflicts()),
        saved.leftOut().stream().map(LeftOutView::of).toList());
  }
}
