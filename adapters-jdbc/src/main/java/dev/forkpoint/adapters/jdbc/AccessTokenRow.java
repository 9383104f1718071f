package dev.forkpoint.adapters.jdbc;

import dev.forkpoint.domain.access.AccessToken;
import dev.forkpoint.domain.access.Grant;
import dev.forkpoint.domain.access.Role;
import dev.forkpoint.domain.access.TokenId;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.session.WorkspaceId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of the table `access_token`.
///
/// @param secretSha256 64 hexadecimal digits
/// @param workspaces the names of the workspaces that it is limited to, with a space between them
@MappedEntity("access_token")
record AccessTokenRow(
    @Id String id,
    String secretSha256,
    String role,
    String workspaces,
    String note,
    long createdSeconds,
    int createdNanos,
    @Nullable Long expiresSeconds,
    @Nullable Integer expiresNanos) {

  static AccessTokenRow of(AccessToken token) {
    Grant grant = token.grant();
    Instant created = token.createdAt();
    return new AccessTokenRow(
        token.id().value(),
        token.secret().hex(),
        grant.role().toString(),
        grant.workspaces().stream()
            .map(WorkspaceId::value)
            .sorted()
            .collect(Collectors.joining(" ")),
        token.note(),
        created.getEpochSecond(),
        created.getNano(),
        token.expiresAt().map(Instant::getEpochSecond).orElse(null),
        token.expiresAt().map(Instant::getNano).orElse(null));
  }

  AccessToken token() {
    return new AccessToken(
        new TokenId(id),
        Digest.parse(secretSha256),
        new Grant(Role.valueOf(role.toUpperCase(Locale.ROOT)), reached()),
        note,
        Instant.ofEpochSecond(createdSeconds, createdNanos),
        expiresSeconds == null || expiresNanos == null
            ? Optional.empty()
            : Optional.of(Instant.ofEpochSecond(expiresSeconds, expiresNanos)));
  }

  private Set<WorkspaceId> reached() {
    return Stream.of(workspaces.split(" "))
        .filter(name -> !name.isEmpty())
        .map(WorkspaceId::new)
        .collect(Collectors.toSet());
  }
}
