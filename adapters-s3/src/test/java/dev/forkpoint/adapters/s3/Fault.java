package dev.forkpoint.adapters.s3;

import dev.forkpoint.adapters.s3.FaultyProxy.Head;
import org.jspecify.annotations.Nullable;

/// A way in which a request fails.
///
/// @param target what the method and target of a request contain for it to fail
/// @param lasts whether later requests fail in the same way
/// @param answer what comes instead of the server's answer; nothing for the server's
/// @param hangs whether nothing comes at all
/// @param bytesUp how much of the request's body arrives
/// @param bytesDown how much of the answer arrives
/// @param lost a header that gets lost; nothing for none
public record Fault(
    String target,
    boolean lasts,
    @Nullable String answer,
    boolean hangs,
    long bytesUp,
    long bytesDown,
    @Nullable String lost) {
  private static final long ALL = Long.MAX_VALUE / 4;

  static final Fault NONE = new Fault("", false, null, false, ALL, ALL, null);

  /// The server says that it is in trouble.
  public static Fault answer(int status, String code) {
    String body =
        "<?xml version=\"1.0\"?><Error><Code>%s</Code><Message>No luck</Message></Error>"
            .formatted(code);
    return instead(
        "HTTP/1.1 %d Trouble\r\nContent-Type: application/xml\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(status, body.length(), body));
  }

  /// Something else answers.
  public static Fault instead(String answer) {
    return new Fault("", false, answer, false, ALL, ALL, null);
  }

  /// Nothing comes, and nothing ends.
  public static Fault silence() {
    return new Fault("", false, null, true, ALL, ALL, null);
  }

  /// The connection breaks off within the request's body.
  public static Fault cutUp(long afterBytes) {
    return new Fault("", false, null, false, afterBytes, ALL, null);
  }

  /// The connection breaks off within the answer.
  public static Fault cutDown(long afterBytes) {
    return new Fault("", false, null, false, ALL, afterBytes, null);
  }

  /// A header of the request is not seen by the server.
  public static Fault losing(String header) {
    return new Fault("", false, null, false, ALL, ALL, header);
  }

  /// The same for requests of this kind alone.
  public Fault of(String methodOrTarget) {
    return new Fault(methodOrTarget, lasts, answer, hangs, bytesUp, bytesDown, lost);
  }

  /// The same for every request from now on.
  public Fault forEver() {
    return new Fault(target, true, answer, hangs, bytesUp, bytesDown, lost);
  }

  boolean cuts() {
    return bytesUp < ALL || bytesDown < ALL;
  }

  boolean strikes(String request) {
    return request.contains(target);
  }

  Head change(Head head) {
    return lost == null ? head : head.without(lost);
  }
}
