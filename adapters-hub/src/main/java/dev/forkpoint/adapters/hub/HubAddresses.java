package dev.forkpoint.adapters.hub;

import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedPath;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Where everything is at a Hub. Everything is published on the branch that datasets begin with.
///
/// @param endpoint the address of the Hub, without a `/` at its end
record HubAddresses(URI endpoint) {
  static final String BRANCH = "main";
  private static final String PUBLIC_ENDPOINT = "https://huggingface.co";

  URI whoami() {
    return at("/api/whoami-v2");
  }

  URI creation() {
    return at("/api/repos/create");
  }

  URI dataset(DatasetId id) {
    return at("/api/datasets/" + id);
  }

  URI settings(DatasetId id) {
    return at("/api/datasets/" + id + "/settings");
  }

  URI preupload(DatasetId id) {
    return at("/api/datasets/" + id + "/preupload/" + BRANCH);
  }

  URI commit(DatasetId id) {
    return at("/api/datasets/" + id + "/commit/" + BRANCH);
  }

  URI pathsInfo(DatasetId id, CommitId commit) {
    return at("/api/datasets/" + id + "/paths-info/" + commit);
  }

  URI tree(DatasetId id, CommitId commit) {
    return at("/api/datasets/" + id + "/tree/" + commit + "?recursive=true");
  }

  URI commits(DatasetId id) {
    return at("/api/datasets/" + id + "/commits/" + BRANCH);
  }

  URI squash(DatasetId id) {
    return at("/api/datasets/" + id + "/super-squash/" + BRANCH);
  }

  URI lfsBatch(DatasetId id) {
    return at("/datasets/" + id + ".git/info/lfs/objects/batch");
  }

  URI file(DatasetId id, CommitId commit, PublishedPath path) {
    String encoded =
        Arrays.stream(path.value().split("/"))
            .map(HubAddresses::encode)
            .collect(Collectors.joining("/"));
    return at("/datasets/" + id + "/resolve/" + commit + '/' + encoded);
  }

  /// Where people look at a dataset.
  URI page(DatasetId id) {
    return at("/datasets/" + id);
  }

  /// Where people look at a commit.
  URI page(DatasetId id, CommitId commit) {
    return at("/datasets/" + id + "/commit/" + commit);
  }

  /// Whether an address is this Hub's, so that the token may go there.
  boolean isHere(URI address) {
    return address.getScheme().equals(endpoint.getScheme())
        && address.getHost().equalsIgnoreCase(endpoint.getHost())
        && port(address) == port(endpoint);
  }

  /// An address that the Hub gave, where this Hub is. A Hub behind another name still gives that by
  /// which the public knows it.
  ///
  /// @throws IllegalArgumentException where it is none that may be asked
  URI given(String text) {
    URI address =
        text.startsWith(PUBLIC_ENDPOINT + '/')
            ? URI.create(endpoint + text.substring(PUBLIC_ENDPOINT.length()))
            : endpoint.resolve(text);
    boolean safe =
        "https".equals(address.getScheme())
            || ("http".equals(address.getScheme()) && "http".equals(endpoint.getScheme()));
    if (!safe || address.getHost() == null) {
      throw new IllegalArgumentException("the Hub sends to an address that is not safe");
    }
    return address;
  }

  private static int port(URI address) {
    if (address.getPort() >= 0) {
      return address.getPort();
    }
    return "https".equals(address.getScheme()) ? 443 : 80;
  }

  private URI at(String path) {
    return URI.create(endpoint + path);
  }

  private static String encode(String segment) {
    return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
