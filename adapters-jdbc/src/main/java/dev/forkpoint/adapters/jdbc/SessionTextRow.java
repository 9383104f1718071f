package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SearchText;
import dev.forkpoint.domain.session.Session;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/// A row of the table `session_text`.
///
/// @param text what a search looks through
@MappedEntity("session_text")
record SessionTextRow(@Id String sessionId, String text) {

  static SessionTextRow of(Session session) {
    return new SessionTextRow(session.id().value(), SearchText.of(session));
  }
}
