package dev.forkpoint.adapters.http.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.forkpoint.domain.trace.Tokens;
import dev.forkpoint.domain.trace.UsageByModel;
import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the answers of a session, or of all sessions of a workspace, cost. What a fork has from its
/// parent counts for the parent alone.
///
/// @param total all of it
/// @param models the same by model, by name
@Introspected
public record UsageView(TokensView total, List<ModelView> models) {

  /// The view of what was added up.
  public static UsageView of(UsageByModel usage) {
    List<ModelView> models =
        usage.tokens().entrySet().stream()
            .map(entry -> new ModelView(entry.getKey(), TokensView.of(entry.getValue())))
            .toList();
    return new UsageView(TokensView.of(usage.total()), models);
  }

  /// What one model cost.
  ///
  /// @param model its name; empty where the trace does not tell it
  @Introspected
  public record ModelView(String model, TokensView tokens) {}

  /// Tokens, as the trace's format counts them.
  ///
  /// @param costUsd what the agent says that they cost; left out where it does not
  @Introspected
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record TokensView(
      long inputTokens,
      long outputTokens,
      long cacheReadTokens,
      long cacheWriteTokens,
      @Nullable BigDecimal costUsd) {

    static TokensView of(Tokens tokens) {
      return new TokensView(
          tokens.input(),
          tokens.output(),
          tokens.cacheRead(),
          tokens.cacheWrite(),
          tokens.cost().orElse(null));
    }
  }
}
