package dev.forkpoint.adapters.http.view;

import dev.forkpoint.application.share.PreviewRedaction.RedactionResult.Redacted;
import io.micronaut.core.annotation.Introspected;

/// What a share would hide.
///
/// @param title of the session, with placeholders in the place of secrets
/// @param scrub what is hidden of the conversation
@Introspected
public record RedactionView(String title, ScrubView scrub) {

  /// The view of what is hidden.
  public static RedactionView of(Redacted redacted) {
    return new RedactionView(redacted.title(), ScrubView.of(redacted.report()));
  }
}
