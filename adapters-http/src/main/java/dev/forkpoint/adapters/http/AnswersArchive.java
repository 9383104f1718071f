package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import dev.forkpoint.adapters.http.view.PreviewView;
import io.micronaut.http.MediaType;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says in the description of the API that a route answers with an archive, or with a preview of
/// it. What is said first has to be what is no binary: it would be taken for all of them otherwise.
@ApiResponse(
    responseCode = "200",
    description = "The archive, or a preview of it",
    content = {
      @Content(
          mediaType = MediaType.APPLICATION_JSON,
          schema = @Schema(implementation = PreviewView.class)),
      @Content(mediaType = ArchiveAnswer.ZIP, schema = @Schema(type = "string", format = "binary")),
      @Content(mediaType = ArchiveAnswer.GZIP, schema = @Schema(type = "string", format = "binary"))
    })
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface AnswersArchive {}
