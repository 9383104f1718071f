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
  /// How many sessions are looked at along the index for each that the page holds.
  private static final int NEAR = 50;

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
    List<String> near = near().read(connection);
    return near.size() == limit ? near : all().read(connection);
  }

  /// Whether the sessions stand one behind another in an index.
  private boolean isIndexed() {
    return filter.words().isEmpty()
        && filter.agent().isEmpty()
        && (filter.workspace().isEmpty() || filter.order() == SessionOrder.CREATED);
  }

  private Query indexed() {
    return filtered(next(new Query("select id from session"))).first(keys, limit);
  }

  private Query near() {
    String columns = String.join(", ", keys) + ", workspace_id, agent";
    Query near = next(new Query("select " + columns + " from session")).first(keys, NEAR * limit);
    Query found = filtered(near.within("select id from"));
    return worded(found, "exists (select 1 from session_text where session_id = found.id and %s)")
        .first(keys, limit);
  }

  /// A key that something is added to is in no index, which keeps the database from walking along
  /// one from session to session.
  private Query all() {
    List<String> unindexed = new ArrayList<>(keys);
    unindexed.set(0, keys.getFirst() + " + 0");
    Query all = filtered(behindLast(there(new Query("select id from session"))));
    return worded(all, "id in (select session_id from session_text where %s)")
        .first(unindexed, limit);
  }

  /// The first condition says nothing that the others do not, but H2 finds the place in the index
  /// by it alone.
  private Query next(Query query) {
    last.map(state -> values(filter.order(), state).getFirst())
        .ifPresent(first -> query.and(keys.getFirst() + " <= ?", first));
    return behindLast(there(query));
  }

  private static Query there(Query query) {
    return query.and("deleted_seconds is null");
  }

  private Query behindLast(Query query) {
    String marks = keys.stream().map(_ -> "?").collect(Collectors.joining(", "));
    String behind = "(%s) < (%s)".formatted(String.join(", ", keys), marks);
    last.ifPresent(state -> query.and(behind, values(filter.order(), state).toArray()));
    return query;
  }

  private Query filtered(Query query) {
    filter.workspace().ifPresent(one -> query.and("workspace_id = ?", one.value()));
    filter.agent().ifPresent(one -> query.and("agent = ?", one));
    return query;
  }

  /// @param condition with a place for what has to be true of the text
  private Query worded(Query query, String condition) {
    List<String> words = filter.words();
    if (!words.isEmpty()) {
      String like =
          words.stream().map(_ -> "text like ? escape '!'").collect(Collectors.joining(" and "));
      query.and(condition.formatted(like), words.stream().map(SessionPages::pattern).toArray());
    }
    return query;
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

    Query first(List<String> keys, int most) {
      sql.append(" order by ").append(String.join(" desc, ", keys)).append(" desc limit ?");
      values.add(most);
      return this;
    }

    /// A query of what this one finds.
    Query within(String beginning) {
      Query outer = new Query("%s (%s) found".formatted(beginning, sql));
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
