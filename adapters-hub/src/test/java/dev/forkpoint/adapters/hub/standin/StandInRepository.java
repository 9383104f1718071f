package dev.forkpoint.adapters.hub.standin;

import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.GitBlob;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A dataset with its history.
final class StandInRepository {
  private final DatasetId id;
  private final String key;
  private final Deque<Commit> commits = new ArrayDeque<>();
  private boolean isPrivate;

  StandInRepository(DatasetId id, String key, boolean isPrivate) {
    this.id = id;
    this.key = key;
    this.isPrivate = isPrivate;
  }

  /// A state of all files.
  record Commit(
      String id,
      String summary,
      String description,
      Instant at,
      NavigableMap<String, File> files) {}

  /// A file, in a commit or beside the commits.
  static final class File {
    private final byte[] content;
    private final boolean isLarge;

    File(byte[] content, boolean isLarge) {
      this.content = content;
      this.isLarge = isLarge;
    }

    byte[] content() {
      return content;
    }

    boolean isLarge() {
      return isLarge;
    }

    String gitBlob() {
      return hex(GitBlob.sha1(content.length), content);
    }

    String sha256() {
      return Digest.of(content).hex();
    }

    /// What the Hub calls its content.
    String oid() {
      return isLarge ? sha256() : gitBlob();
    }
  }

  static String hex(MessageDigest digest, byte[] content) {
    return HexFormat.of().formatHex(digest.digest(content));
  }

  DatasetId id() {
    return id;
  }

  String key() {
    return key;
  }

  boolean isPrivate() {
    return isPrivate;
  }

  void show(boolean privately) {
    isPrivate = privately;
  }

  Deque<Commit> commits() {
    return commits;
  }

  Commit head() {
    return commits.getFirst();
  }

  /// The commit that a branch or a name stands for.
  Optional<Commit> commit(String revision) {
    return revision.equals("main") || revision.equals("HEAD")
        ? Optional.of(head())
        : commits.stream().filter(commit -> commit.id().equals(revision)).findFirst();
  }

  void commit(
      String name,
      String summary,
      String description,
      Instant at,
      NavigableMap<String, File> files) {
    commits.addFirst(new Commit(name, summary, description, at, new TreeMap<>(files)));
  }
}
