package dev.forkpoint.adapters.http;

import dev.forkpoint.adapters.http.download.ArchiveAnswer;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What takes an archive as the body of a request; what it is, its first bytes tell.
@Consumes({
  "application/x-tar",
  ArchiveAnswer.GZIP,
  ArchiveAnswer.ZIP,
  MediaType.APPLICATION_OCTET_STREAM
})
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface TakesArchive {}
