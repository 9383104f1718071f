package dev.forkpoint.adapters.http.view;

import dev.forkpoint.application.port.HubRequest;
import dev.forkpoint.application.share.RehearseShare.RehearsalResult.Rehearsed;
import io.micronaut.core.annotation.Introspected;
import java.util.List;

/// What sharing a session would send.
///
/// @param dataset where it would go
/// @param requests what the Hub would be asked
/// @param bytes length of the file
/// @param shownByViewer whether it is short enough for the Hub's viewer
/// @param scrub what would be hidden
@Introspected
public record RehearsalView(
    String dataset,
    List<RequestView> requests,
    long bytes,
    boolean shownByViewer,
    ScrubView scrub) {

  /// The view of what would be sent.
  public static RehearsalView of(Rehearsed rehearsed) {
    return new RehearsalView(
        rehearsed.dataset().toString(),
        rehearsed.requests().stream().map(RequestView::of).toList(),
        rehearsed.bytes(),
        rehearsed.isShownByViewer(),
        ScrubView.of(rehearsed.report()));
  }

  /// A request to the Hub, without the token.
  ///
  /// @param when on what it depends, in words; empty for nothing
  /// @param body what is sent, with content told by its length
  @Introspected
  public record RequestView(String when, String method, String url, String body) {

    static RequestView of(HubRequest request) {
      return new RequestView(
          request.when(), request.method(), request.address().toString(), request.body());
    }
  }
}
