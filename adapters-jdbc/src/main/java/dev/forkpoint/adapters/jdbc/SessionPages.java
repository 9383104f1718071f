package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SessionCatalog.SessionState;
import dev.forkpoint.application.port.SessionFilter;
import dev.forkpoint.application.port.SessionOrder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A query for a page of the sessions that a filter shows. It is put together of no more conditions
/// than the filter has, so that the database can use an index where there is one.
final class SessionPages {
  private static final String TEXT =
      "lower(s.title || ' ' || s.agent || ' ' || coalesce(s.model, '') || ' ' || s.id)";

  private final StringBuilder sql = new StringBuilder(SessionRepository.ALL_STATES);
  private final List<Object> values = new ArrayList<>();

  private SessionPages() {}

  /// @param last the last session of the page before, where there is one
  static SessionPages of(SessionFilter filter, Optional<SessionState> last, int limit) {
    SessionPages query = new SessionPages();
    query.sql.append(" where s.deleted_seconds is null");
    filter.workspace().ifPresent(one -> query.and("s.workspace_id = ?", one.value()));
    filter.agent().ifPresent(one -> query.and("s.agent = ?", one));
    filter.words().forEach(word -> query.and(TEXT + " like ? escape '!'", pattern(word)));
    List<String> keys = keys(filter.order());
    last.ifPresent(state -> query.behind(keys, state, filter.order()));
    query.sql.append(
        keys.stream().collect(Collectors.joining(" desc, ", " order by ", " desc limit ?")));
    query.values.add(limit);
    return query;
  }

  private void and(String condition, Object... given) {
    sql.append(" and ").append(condition);
    values.addAll(Arrays.asList(given));
  }

  private void behind(List<String> keys, SessionState last, SessionOrder order) {
    String marks = keys.stream().map(_ -> "?").collect(Collectors.joining(", "));
    and("(%s) < (%s)".formatted(String.join(", ", keys), marks), values(order, last));
  }

  private static List<String> keys(SessionOrder order) {
    return switch (order) {
      case CREATED -> List.of("s.created_seconds", "s.created_nanos", "s.id");
      case UPDATED -> List.of("c.saved_seconds", "c.saved_nanos", "s.id");
      case MESSAGES -> List.of("c.messages", "s.id");
      case CHECKPOINTS -> List.of("c.number", "s.id");
      case BYTES -> List.of("c.bytes", "s.id");
    };
  }

  private static Object[] values(SessionOrder order, SessionState state) {
    String id = state.session().id().value();
    return switch (order) {
      case CREATED -> moment(state.session().createdAt(), id);
      case UPDATED -> moment(state.head().savedAt(), id);
      case MESSAGES -> new Object[] {state.head().messages(), id};
      case CHECKPOINTS -> new Object[] {state.head().number(), id};
      case BYTES -> new Object[] {state.head().bytes(), id};
    };
  }

  private static Object[] moment(Instant at, String id) {
    return new Object[] {at.getEpochSecond(), at.getNano(), id};
  }

  private static String pattern(String word) {
    return "%" + word.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
  }

  List<SessionState> read(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      for (int value = 0; value < values.size(); value++) {
        statement.setObject(value + 1, values.get(value));
      }
      try (ResultSet rows = statement.executeQuery()) {
        List<SessionState> states = new ArrayList<>();
        while (rows.next()) {
          states.add(row(rows).state());
        }
        return states;
      }
    }
  }

  private static SessionStateRow row(ResultSet row) throws SQLException {
    return new SessionStateRow(
        row.getString("id"),
        row.getString("workspace_id"),
        row.getString("agent"),
        row.getString("title"),
        row.getString("model"),
        row.getLong("created_seconds"),
        row.getInt("created_nanos"),
        row.getString("fork_parent_id"),
        number(row, "fork_messages"),
        number(row, "fork_checkpoint"),
        number(row, "fork_before_compaction"),
        row.getString("source"),
        row.getString("source_session"),
        row.getString("source_parent"),
        number(row, "source_messages"),
        row.getInt("number"),
        row.getString("checkpoint_id"),
        row.getLong("saved_seconds"),
        row.getInt("saved_nanos"),
        row.getLong("files"),
        row.getLong("bytes"),
        row.getLong("added_bytes"),
        row.getInt("messages"),
        row.getLong("trace_bytes"));
  }

  private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
    int number = row.getInt(column);
    return row.wasNull() ? null : number;
  }
}
