package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.problem.AnswersProblems;
import dev.forkpoint.adapters.http.transcript.Conversation;
import dev.forkpoint.adapters.http.transcript.Conversations;
import dev.forkpoint.adapters.http.transcript.KnownSubAgents;
import dev.forkpoint.adapters.http.transcript.TranscriptPage;
import dev.forkpoint.adapters.http.transcript.Transcripts;
import dev.forkpoint.adapters.http.view.EventView;
import dev.forkpoint.adapters.http.view.MatchesView;
import dev.forkpoint.adapters.http.view.RedactionView;
import dev.forkpoint.adapters.http.view.SubAgentView;
import dev.forkpoint.application.port.TraceFormat;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conversation of a session for whoever looks here and there in it.
@Controller("/api/sessions/{session}/transcript")
@AnswersProblems
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "traces")
public final class TranscriptController {
  private final Sessions sessions;
  private final Transcripts transcripts;
  private final Conversations conversations;
  private final KnownSubAgents knownSubAgents;

  TranscriptController(
      Sessions sessions,
      Transcripts transcripts,
      Conversations conversations,
      KnownSubAgents knownSubAgents) {
    this.sessions = sessions;
    this.transcripts = transcripts;
    this.conversations = conversations;
    this.knownSubAgents = knownSubAgents;
  }

  /// Events of the conversation by their position, without those of sub-agents. Fewer than wanted
  /// where there are no more, or where they are long.
  ///
  /// @param at the number of a checkpoint; the last where not given
  /// @param subAgent the sub-agent whose conversation it is instead
  /// @param redacted whether it is shown as a share would send it: with a placeholder in the place
  ///   of each secret
  /// @param from the position of the first event, counted from 0. Behind the end it gives nothing,
  ///   and tells how many there are
  @Get
  @Produces(MediaType.APPLICATION_JSON)
  @ApiResponse(
      responseCode = "200",
      description = "The events",
      headers =
          @Header(
              name = HttpHeaders.CONTENT_RANGE,
              description =
                  "Their positions and how many events there are, as in `events 0-99/1234`; `*` in"
                      + " place of that number while the trace is being read"),
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              array = @ArraySchema(schema = @Schema(implementation = EventView.class))))
  public HttpResponse<byte[]> transcript(
      String session,
      @Nullable @QueryValue Integer at,
      @Nullable @QueryValue String subAgent,
      @QueryValue(defaultValue = "false") boolean redacted,
      @QueryValue(defaultValue = "0") int from,
      @Nullable @QueryValue Integer limit)
      throws IOException {
    SessionAt place = sessions.at(session, at);
    if (from < 0) {
      throw Input.bad("from is 0 or more, not %d.".formatted(from));
    }
    TranscriptPage page =
        transcripts.page(
            place.session(),
            place.checkpoint(),
            which(subAgent, redacted),
            from,
            PageLimit.of(limit));
    return HttpResponse.ok(page.json()).header(HttpHeaders.CONTENT_RANGE, page.range());
  }

  private static Conversation which(@Nullable String subAgent, boolean redacted) {
    if (subAgent != null && redacted) {
      throw Input.bad("A share sends nothing of sub-agents; ask for one of both.");
    }
    if (subAgent != null) {
      return new Conversation.OfSubAgent(subAgent);
    }
    return redacted ? new Conversation.Redacted() : new Conversation.Own();
  }

  /// The sub-agents that the session had.
  ///
  /// @param at the number of a checkpoint; the last where not given
  @Get("/sub-agents")
  public List<SubAgentView> subAgents(String session, @Nullable @QueryValue Integer at)
      throws IOException {
    SessionAt place = sessions.at(session, at);
    return knownSubAgents.of(place.session(), place.checkpoint()).stream()
        .map(SubAgentView::of)
        .toList();
  }

  /// What a share of the session would hide.
  ///
  /// @param at the number of a checkpoint; the last where not given
  @Get("/redaction")
  public RedactionView redaction(String session, @Nullable @QueryValue Integer at)
      throws IOException {
    SessionAt place = sessions.at(session, at);
    return RedactionView.of(
        conversations.redacted(place.session(), place.checkpoint(), TraceFormat.Sink.NONE));
  }

  /// Where a text stands in the conversation.
  ///
  /// @param at the number of a checkpoint; the last where not given
  /// @param redacted whether it is looked for in what a share would send
  /// @param text what is looked for, in whatever case
  @Get("/matches")
  public MatchesView matches(
      String session,
      @Nullable @QueryValue Integer at,
      @QueryValue(defaultValue = "false") boolean redacted,
      @QueryValue String text)
      throws IOException {
    SessionAt place = sessions.at(session, at);
    if (text.isBlank()) {
      throw Input.bad("'text' is what to look for, not nothing.");
    }
    TextMatches matches = new TextMatches(text);
    conversations.read(place.session(), place.checkpoint(), which(null, redacted), matches);
    return matches.view();
  }
}
