package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.SearchText;
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
import java.util.Optional;
import java.util.stream.Collectors;

/// Which sessions are on a page of those that a filter shows.
///
/// Each order has an index. What many sessions have is soon found along it; what few have is found
/// sooner by reading all that a search looks through, and sorting what is found. So the sessions
/// that come next are looked at first, and all of them where that does not fill the page.
final class SessionPages {
  /// How many sessions are looked at along the index for each that the page holds: few at first.
  private static final List<Integer> NEAR = List.of(5, 50);

  private final SessionFilter filter;
  private final Optional<SessionState> last;
  private final int limit;
  private final List<String> keys;

  /// @param last the last session of the page before, where there is one
  SessionPages(SessionFilter filter, Optional<SessionState> last, int limit) {
    this.filter = filter;
    this.last = last;
    this.limit = limit;
    this.keys = keys(filter.order());
  }

  /// The ids of the sessions on the page, in the order of the filter.
  List<String> ids(Connection connection) throws SQLException {
    if (isIndexed()) {
      return indexed().read(connection);
    }
    for (int times : NEAR) {
      List<String> near = near(times * limit).read(connection);
      if (near.size() == limit) {
        return near;
      }
    }
    return all().read(connection);
  }

  /// Whether the sessions stand one behind another in an index.
  private boolean isIndexed() {
    return filter.words().isEmpty()
        && filter.agent().isEmpty()
        && (filter.workspace().isEmpty() || filter.order() == SessionOrder.CREATED);
  }

  private Query indexed() {
    return shown(next()).first(keys, limit);
  }

  /// The innermost query asks for nothing but the keys, which all stand in the index.
  private Query near(int most) {
    Query near = next().first(keys, most).within("select id from");
    if (!filter.words().isEmpty()) {
      near.and("exists", texts("1").and("session_id = near.id"));
    }
    Query session = shown(new Query("select 1 from session")).and("session.id = near.id");
    return near.and("exists", session).first(keys, limit);
  }

  /// A key that something is added to is in no index, which keeps the database from walking along
  /// one from session to session.
  private Query all() {
    List<String> unindexed = new ArrayList<>(keys);
    unindexed.set(0, keys.getFirst() + " + 0");
    Query all = shown(behindLast(new Query("select id from session")));
    if (!filter.words().isEmpty()) {
      all.and("id in", texts("session_id"));
    }
    return all.first(unindexed, limit);
  }

  /// What stands in the index behind the last session, the id first. The first condition says
  /// nothing that the other does not, but H2 finds the place in the index by it alone.
  private Query next() {
    Query next = new Query("select %s from session".formatted(String.join(", ", keys.reversed())));
    last.map(state -> values(filter.order(), state).getFirst())
        .ifPresent(first -> next.and(keys.getFirst() + " <= ?", first));
    return behindLast(next);
  }

  private Query behindLast(Query query) {
    String marks = keys.stream().map(_ -> "?").collect(Collectors.joining(", "));
    String behind = "(%s) < (%s)".formatted(String.join(", ", keys), marks);
    last.ifPresent(state -> query.and(behind, values(filter.order(), state).toArray()));
    return query;
  }

  private Query shown(Query query) {
    query.and("deleted_seconds is null");
    filter.workspace().ifPresent(one -> query.and("workspace_id = ?", one.value()));
    filter.agent().ifPresent(one -> query.and("agent = ?", one));
    return query;
  }

  private Query texts(String column) {
    Query texts = new Query("select %s from session_text".formatted(column));
    filter.words().forEach(word -> texts.and("text like ? escape '!'", pattern(word)));
    return texts;
  }

  private static String pattern(String word) {
    return "%" + SearchText.lower(word).replaceAll("[!%_]", "!$0") + "%";
  }

  private static List<String> keys(SessionOrder order) {
    return switch (order) {
      case CREATED -> List.of("created_seconds", "created_nanos", "id");
      case UPDATED -> List.of("saved_seconds", "saved_nanos", "id");
      case MESSAGES -> List.of("messages", "id");
      case CHECKPOINTS -> List.of("head", "id");
      case BYTES -> List.of("bytes", "id");
    };
  }

  private static List<Object> values(SessionOrder order, SessionState state) {
    String id = state.session().id().value();
    return switch (order) {
      case CREATED -> moment(state.session().createdAt(), id);
      case UPDATED -> moment(state.head().savedAt(), id);
      case MESSAGES -> List.of(state.head().messages(), id);
      case CHECKPOINTS -> List.of(state.head().number(), id);
      case BYTES -> List.of(state.head().bytes(), id);
    };
  }

  private static List<Object> moment(Instant at, String id) {
    return List.of(at.getEpochSecond(), at.getNano(), id);
  }

  /// A query that is put together of no more conditions than there are.
  private static final class Query {
    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();
    private String joint = " where ";

    Query(String beginning) {
      this.sql = new StringBuilder(beginning);
    }

    Query and(String condition, Object... given) {
      sql.append(joint).append(condition);
      joint = " and ";
      values.addAll(Arrays.asList(given));
      return this;
    }

    Query and(String relation, Query other) {
      return and("%s (%s)".formatted(relation, other.sql), other.values.toArray());
    }

    Query first(List<String> keys, int most) {
      sql.append(" order by ").append(String.join(" desc, ", keys)).append(" desc limit ?");
      values.add(most);
      return this;
    }

    /// A query of what this one finds, which is called `near`.
    Query within(String beginning) {
      Query outer = new Query("%s (%s) near".formatted(beginning, sql));
      outer.values.addAll(values);
      return outer;
    }

    List<String> read(Connection connection) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
        for (int value = 0; value < values.size(); value++) {
          statement.setObject(value + 1, values.get(value));
        }
        try (ResultSet rows = statement.executeQuery()) {
          List<String> ids = new ArrayList<>();
          while (rows.next()) {
            ids.add(rows.getString(1));
          }
          return ids;
        }
      }
    }
  }
}
