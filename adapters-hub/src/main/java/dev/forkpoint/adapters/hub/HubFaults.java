package dev.forkpoint.adapters.hub;

import dev.forkpoint.adapters.hub.HubOutcome.Failed;
import dev.forkpoint.application.port.HubException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/// Says in the application's words what the Hub, or the way to it, complains of.
///
/// @param addresses where the Hub is, for the messages
/// @param token what occurs in no message
record HubFaults(HubAddresses addresses, HubToken token) {
  private static final String TRY_LATER = "try again later";

  /// An answer that is no success.
  Failed of(HubCall call, HubAnswer answer) {
    return switch (answer.code()) {
      case "RepoNotFound", "RevisionNotFound", "EntryNotFound" -> missing(call, answer);
      case "GatedRepo" -> refused(answer, forbidden(call, "access has to be asked for", answer));
      default -> ofStatus(call, answer);
    };
  }

  private Failed ofStatus(HubCall call, HubAnswer answer) {
    if (!call.isAuthorized() && answer.status() / 100 == 4 && answer.status() != 429) {
      return storageRefuses(call, answer);
    }
    return switch (answer.status()) {
      case 401 -> refused(answer, tokenRefused(call, answer));
      case 402, 403, 451 -> refused(answer, forbidden(call, "the token may not do that", answer));
      case 404, 410 -> missing(call, answer);
      case 408, 500, 502, 503, 504 -> inTrouble(call, answer);
      case 409 -> busy(call, answer);
      case 429 -> limited(call, answer);
      default -> ofOtherStatus(call, answer);
    };
  }

  private Failed ofOtherStatus(HubCall call, HubAnswer answer) {
    return answer.status() / 100 == 4
        ? refused(answer, rejected(call, answer))
        : refused(
            answer,
            new HubException.Unreachable(
                sentence(
                    call,
                    "the answer is not one of a Hub, with status " + answer.status() + said(answer),
                    "correct HF_ENDPOINT")));
  }

  private static Failed refused(HubAnswer answer, HubException why) {
    return new Failed(answer.status(), Optional.of(answer), why, Optional.empty(), false);
  }

  private Failed missing(HubCall call, HubAnswer answer) {
    return refused(
        answer,
        new HubException.Missing(
            sentence(
                call,
                "there is no such thing, or this token may not see it" + said(answer),
                "see that the name is right and that the token is of the right account")));
  }

  private Failed busy(HubCall call, HubAnswer answer) {
    HubException why =
        new HubException.Busy(
            sentence(call, "something else is under way there" + said(answer), TRY_LATER));
    return new Failed(409, Optional.of(answer), why, Optional.of(Duration.ZERO), false);
  }

  private Failed inTrouble(HubCall call, HubAnswer answer) {
    HubException why =
        new HubException.Unreachable(
            sentence(
                call,
                "the Hub is in trouble, with status " + answer.status() + said(answer),
                TRY_LATER));
    Duration pause = HubLimits.retryAfter(answer).orElse(Duration.ZERO);
    return new Failed(answer.status(), Optional.of(answer), why, Optional.of(pause), true);
  }

  private Failed limited(HubCall call, HubAnswer answer) {
    Optional<Duration> told = HubLimits.delay(answer);
    Duration delay = told.orElse(HubLimits.WINDOW);
    HubException why =
        new HubException.Limited(
            sentence(
                call,
                "the Hub asks for fewer requests" + said(answer),
                "it takes them again in " + inWords(delay)),
            delay);
    return new Failed(
        429, Optional.of(answer), why, Optional.of(told.orElse(Duration.ZERO)), false);
  }

  private static String inWords(Duration delay) {
    return delay.compareTo(Duration.ofMinutes(2)) < 0
        ? delay.toSeconds() + " s"
        : delay.plusSeconds(59).toMinutes() + " min";
  }

  private HubException tokenRefused(HubCall call, HubAnswer answer) {
    return new HubException.TokenRefused(
        sentence(
            call,
            "the Hub does not know the token" + said(answer),
            "log in anew with 'hf auth login', or correct the variable that holds it"));
  }

  private HubException forbidden(HubCall call, String why, HubAnswer answer) {
    return new HubException.Forbidden(
        sentence(
            call,
            why + said(answer),
            "take a token that may write there, or ask whoever owns the organization"));
  }

  private HubException rejected(HubCall call, HubAnswer answer) {
    return new HubException.Rejected(
        sentence(
            call,
            "the Hub does not take it, with status " + answer.status() + said(answer),
            "it will not take the same another time"));
  }

  /// An address at the storage is good for a while. Another one may be asked for.
  private Failed storageRefuses(HubCall call, HubAnswer answer) {
    HubException why =
        new HubException.Unreachable(
            sentence(
                call, "the Hub's storage refuses it, with status " + answer.status(), TRY_LATER));
    return new Failed(answer.status(), Optional.of(answer), why, Optional.of(Duration.ZERO), false);
  }

  /// The way to the Hub broke off, or nobody came that far.
  Failed of(HubCall call, Exception cause) {
    return new Failed(0, Optional.empty(), broken(call, cause), Optional.of(Duration.ZERO), true);
  }

  private HubException broken(HubCall call, Exception cause) {
    return new HubException.Unreachable(sentence(call, why(cause), adviceOn(cause)), cause);
  }

  private String why(Exception cause) {
    return switch (cause) {
      case UnknownHostException _ -> "there is no such host";
      case ConnectException refused when refused.getCause() instanceof UnresolvedAddressException ->
          "there is no such host";
      case ConnectException _ -> "nobody answers there";
      case HttpConnectTimeoutException _ -> "nobody answers there";
      case TimeoutException _ -> "the answer takes too long";
      case SSLException _ -> "no secure connection: " + line(cause);
      default -> "the connection broke off: " + line(cause);
    };
  }

  private static String adviceOn(Exception cause) {
    return cause instanceof SSLException
        ? "let this machine trust the Hub's certificate, or correct HF_ENDPOINT"
        : "see to the network and try again";
  }

  private String line(Exception cause) {
    String said = cause.getMessage();
    return said == null
        ? cause.getClass().getSimpleName()
        : token.hideIn(said.lines().findFirst().orElse(""));
  }

  /// An answer that says less than it has to.
  HubException incomprehensible(HubCall call) {
    return new HubException.Unreachable(
        sentence(call, "the answer is not one of a Hub", "correct HF_ENDPOINT"));
  }

  HubException offline(HubCall call) {
    return new HubException.Unreachable(
        sentence(call, "HF_HUB_OFFLINE forbids it", "unset HF_HUB_OFFLINE"));
  }

  HubException interrupted(HubCall call) {
    return new HubException.Unreachable(sentence(call, "interrupted", "try again"));
  }

  /// Something that the Hub would not take, or that it would not be right to send.
  HubException.Rejected unfit(String attempt, String why, String advice) {
    return new HubException.Rejected(sentence(attempt, why, advice));
  }

  HubException.Missing replaced(String attempt) {
    return new HubException.Missing(
        sentence(
            attempt,
            "it was deleted, and another one has its name",
            "see that it is the right one and begin anew"));
  }

  private String said(HubAnswer answer) {
    String words = token.hideIn(answer.words());
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  private String sentence(HubCall call, String why, String advice) {
    return sentence(call.attempt(), why, advice);
  }

  private String sentence(String attempt, String why, String advice) {
    return "cannot %s at %s: %s; %s".formatted(attempt, addresses.endpoint(), why, advice);
  }
}
