package dev.forkpoint.adapters.s3;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Objects;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/// What is wrong, in one line each. Servers tell it by a code in their answer, as far as they
/// agree, or by the status alone; what happens on the way to them, Java tells by a type.
///
/// @param why what is wrong
/// @param advice what to do about it
record S3Fault(Kind kind, String why, String advice) {

  /// What the caller can expect of another attempt.
  enum Kind {
    DENIED,
    FULL,
    UNAVAILABLE
  }

  static S3Fault of(SdkException failure, S3Settings settings) {
    return failure instanceof AwsServiceException answer
        ? ofAnswer(answer, settings)
        : ofWay(failure, settings);
  }

  private static S3Fault ofAnswer(AwsServiceException answer, S3Settings settings) {
    return switch (code(answer)) {
      case "InvalidAccessKeyId" ->
          denied("the server knows no such access key", "correct forkpoint.s3.access-key");
      case "SignatureDoesNotMatch" ->
          denied(
              "the signature does not match",
              "correct forkpoint.s3.secret-key; a proxy that changes the Host header does this too");
      case "RequestTimeTooSkewed", "RequestExpired" ->
          denied(
              "the clocks of this machine and of the server differ too much", "set the wrong one");
      case "ExpiredToken", "TokenRefreshRequired", "InvalidToken" ->
          denied("the session token has expired or is wrong", "get a new one");
      case "UserSuspended", "AccountProblem" ->
          denied("the account is suspended", "ask whoever runs the server");
      case "NoSuchBucket" ->
          unavailable(
              "there is no bucket " + settings.bucket(), "make it, or correct forkpoint.store");
      case "InvalidObjectState" ->
          unavailable("the object is archived", "restore it from the archive");
      case "PermanentRedirect",
          "TemporaryRedirect",
          "AuthorizationHeaderMalformed",
          "IllegalLocationConstraintException" ->
          unavailable(
              "the bucket belongs to another region or endpoint",
              "correct forkpoint.s3.region or forkpoint.s3.endpoint");
      case "SlowDown", "RequestLimitExceeded", "Throttling", "TooManyRequests" ->
          unavailable("the server asks for fewer requests", "try again later");
      case "BadDigest", "IncompleteBody", "XAmzContentSHA256Mismatch" ->
          unavailable("the content was changed on the way there", "see to what lies between");
      case "QuotaExceeded" -> full("the quota is used up");
      case "InsufficientCapacity", "XMinioStorageFull" -> full("the server has no room left");
      default -> ofStatus(answer, settings);
    };
  }

  private static S3Fault ofStatus(AwsServiceException answer, S3Settings settings) {
    String said = said(answer);
    return switch (answer.statusCode()) {
      case 401, 403 ->
          denied(
              "permission denied" + said,
              "allow the key to get, put, list and delete there, and see that the clock is right");
      case 301, 307, 308 ->
          unavailable(
              "the server sends elsewhere",
              "correct forkpoint.s3.endpoint and forkpoint.s3.region");
      case 412 -> unavailable("the server refuses writes without a condition too", "replace it");
      case 429 -> unavailable("the server asks for fewer requests", "try again later");
      case 507 -> full("the server has no room left");
      case 500, 502, 503, 504 ->
          unavailable("the server is in trouble" + said, "see to it and try again");
      default ->
          unavailable(
              "the answer is not one of S3, with status " + answer.statusCode() + said,
              settings.pathStyle()
                  ? "correct forkpoint.s3.endpoint"
                  : "correct forkpoint.s3.endpoint, or set forkpoint.s3.path-style to true");
    };
  }

  private static S3Fault ofWay(SdkException failure, S3Settings settings) {
    if (failure instanceof AbortedException) {
      return unavailable("interrupted", "try again");
    }
    if (failure instanceof ApiCallTimeoutException
        || failure instanceof ApiCallAttemptTimeoutException) {
      return unavailable("the server takes too long", "see to it and try again");
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      S3Fault known = ofCause(cause, settings);
      if (known != null) {
        return known;
      }
    }
    return ofWords(line(failure.getMessage()));
  }

  private static @Nullable S3Fault ofCause(Throwable cause, S3Settings settings) {
    return switch (cause) {
      case UnknownHostException _ ->
          unavailable(
              "there is no host " + line(cause.getMessage()),
              settings.pathStyle()
                  ? "correct forkpoint.s3.endpoint"
                  : "correct forkpoint.s3.endpoint, or set forkpoint.s3.path-style to true");
      case SSLException _ ->
          unavailable(
              "no secure connection: " + line(cause.getMessage()),
              "let this machine trust the server's certificate, or correct forkpoint.s3.endpoint");
      case ConnectException _, NoRouteToHostException _ ->
          unavailable("nobody answers there", "start the server, or correct forkpoint.s3.endpoint");
      case SocketTimeoutException _ ->
          unavailable("the server has fallen silent", "see to it and try again");
      default -> null;
    };
  }

  /// The SDK has no type for these.
  private static S3Fault ofWords(String words) {
    if (words.contains("Unable to load credentials")) {
      return denied(
          "there are no credentials", "set forkpoint.s3.access-key and forkpoint.s3.secret-key");
    }
    if (words.contains("Unable to load region")) {
      return denied("there is no region", "set forkpoint.s3.region");
    }
    return unavailable("no complete answer: " + words, "see to the network and try again");
  }

  private static S3Fault denied(String why, String advice) {
    return new S3Fault(Kind.DENIED, why, advice);
  }

  private static S3Fault full(String why) {
    return new S3Fault(Kind.FULL, why, "make room there and try again");
  }

  private static S3Fault unavailable(String why, String advice) {
    return new S3Fault(Kind.UNAVAILABLE, why, advice);
  }

  /// What a server calls its trouble; empty where it has no name for it.
  static String code(SdkException failure) {
    if (!(failure instanceof AwsServiceException answer)) {
      return "";
    }
    AwsErrorDetails details = answer.awsErrorDetails();
    return details == null ? "" : Objects.requireNonNullElse(details.errorCode(), "");
  }

  private static String said(AwsServiceException answer) {
    AwsErrorDetails details = answer.awsErrorDetails();
    String said = details == null ? "" : line(details.errorMessage());
    return said.isEmpty() ? "" : " (" + said + ")";
  }

  private static String line(@Nullable String text) {
    return text == null ? "" : text.lines().findFirst().orElse("").strip();
  }
}
