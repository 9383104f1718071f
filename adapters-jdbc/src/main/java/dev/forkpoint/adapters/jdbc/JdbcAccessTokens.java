package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.application.port.AccessTokens;
import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.TokenId;
import java.util.List;
import java.util.Optional;

/// The tokens in the catalog's database.
final class JdbcAccessTokens implements AccessTokens {
  private final Transactions transactions;
  private final AccessTokenRepository rows;

  JdbcAccessTokens(Transactions transactions, AccessTokenRepository rows) {
    this.transactions = transactions;
    this.rows = rows;
  }

  @Override
  public void add(AccessToken token) {
    if (find(token.id()).isPresent()) {
      throw new IllegalArgumentException("there is a token " + token.id() + " already");
    }
    transactions.write(
        "keep token " + token.id(),
        () -> {
          rows.save(AccessTokenRow.of(token));
          return token;
        });
  }

  @Override
  public Optional<AccessToken> find(TokenId id) {
    return transactions.read(
        "find token " + id, () -> rows.findById(id.value()).map(AccessTokenRow::token));
  }

  @Override
  public List<AccessToken> all() {
    return transactions.read(
        "list tokens",
        () ->
            rows.findAllOrderByCreatedSecondsAndCreatedNanosAndId().stream()
                .map(AccessTokenRow::token)
                .toList());
  }

  @Override
  public boolean remove(TokenId id) {
    return transactions.write("remove token " + id, () -> rows.remove(id.value())) == 1;
  }
}
