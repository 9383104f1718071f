package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.view.SavedHomeView;
import dev.forkpoint.application.checkpoint.ArchivedHome;
import dev.forkpoint.application.checkpoint.SaveHome;
import dev.forkpoint.application.checkpoint.SaveHomeResult;
import dev.forkpoint.application.vault.HomeResult;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Saves a home that is the body of a request, and answers how that ended.
@Singleton
final class HomeUpload {
  private final SaveHome saveHome;
  private final MirrorNotes mirror;

  HomeUpload(SaveHome saveHome, MirrorNotes mirror) {
    this.saveHome = saveHome;
    this.mirror = mirror;
  }

  HttpResponse<SavedHomeView> save(ArchivedHome home, @Nullable InputStream body)
      throws IOException {
    try (SpooledBody spooled = SpooledBody.ofArchive(body)) {
      return answer(saveHome.save(home, spooled.location()));
    }
  }

  private HttpResponse<SavedHomeView> answer(SaveHomeResult result) {
    return switch (result) {
      case SaveHomeResult.Done(HomeResult.Saved saved) -> created(saved);
      case SaveHomeResult.Done(HomeResult.Unchanged _) -> HttpResponse.noContent();
      case SaveHomeResult.NoSuchState none ->
          throw Input.bad(
              "'from' is a state of the home, 1 to %d, or 0 for none, not %d."
                  .formatted(none.last(), none.number()));
    };
  }

  private HttpResponse<SavedHomeView> created(HomeResult.Saved saved) {
    mirror.note(saved.home().savedBy().session());
    return HttpResponse.created(
        SavedHomeView.of(saved),
        URI.create(
            "/api/workspaces/%s/homes/%d/download"
                .formatted(saved.home().workspace(), saved.home().number())));
  }
}
