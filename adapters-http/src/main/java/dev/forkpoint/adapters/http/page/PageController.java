package dev.forkpoint.adapters.http.page;

import dev.forkpoint.adapters.http.access.NeedsNoToken;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The web page. It holds nothing of anybody, so whoever asks gets it; what it shows it asks the
/// API for, as its user.
@Hidden
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
public final class PageController {
  private static final String INDEX = "index.html";

  private static final String NO_PAGE =
      "This build of Forkpoint has no page, because npm was missing when it was built. The API is at api/, and described at openapi.yml.\n";

  /// An asset is called by its content, so what a browser has once stays right.
  private static final String FOREVER = "public, max-age=31536000, immutable";

  /// The page itself. A browser asks for it each time, or it would look for the assets of an older
  /// build.
  @Get
  @NeedsNoToken
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> page() throws IOException {
    Optional<byte[]> page = PageFiles.read(INDEX);
    return page.isEmpty()
        ? HttpResponse.notFound(NO_PAGE.getBytes(StandardCharsets.UTF_8))
            .contentType(MediaType.TEXT_PLAIN_TYPE)
        : HttpResponse.ok(page.get())
            .contentType(MediaType.TEXT_HTML_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-cache");
  }

  /// A script, a style sheet or a picture of the page.
  @Get("/assets/{name}")
  @NeedsNoToken
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> asset(String name) throws IOException {
    Optional<byte[]> asset = PageFiles.read("assets/" + name);
    return asset.isEmpty()
        ? HttpResponse.notFound()
        : HttpResponse.ok(asset.get())
            .contentType(MediaType.forFilename(name))
            .header(HttpHeaders.CACHE_CONTROL, FOREVER);
  }
}
