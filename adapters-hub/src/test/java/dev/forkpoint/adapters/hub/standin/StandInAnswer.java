package dev.forkpoint.adapters.hub.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// An answer of the Hub.
public record StandInAnswer(int status, Map<String, String> headers, Bytes body) {

  /// Bytes that are not looked at.
  public static final class Bytes {
    private final byte[] content;

    Bytes(byte[] content) {
      this.content = content;
    }

    byte[] content() {
      return content;
    }
  }

  static StandInAnswer json(JsonNode body) {
    return json(200, body);
  }

  static StandInAnswer json(int status, JsonNode body) {
    return text(status, body.toString()).with("Content-Type", "application/json");
  }

  static StandInAnswer bytes(byte[] body) {
    return new StandInAnswer(200, Map.of(), new Bytes(body));
  }

  /// An answer in plain words.
  public static StandInAnswer text(int status, String body) {
    return new StandInAnswer(status, Map.of(), new Bytes(body.getBytes(StandardCharsets.UTF_8)));
  }

  /// An answer that says what is wrong.
  public static StandInAnswer error(int status, String words) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("error", words);
    return json(status, body).with("X-Error-Message", words);
  }

  static StandInAnswer error(int status, String code, String words) {
    return error(status, words).with("X-Error-Code", code);
  }

  /// The same with one more header.
  public StandInAnswer with(String header, String value) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put(header, value);
    return new StandInAnswer(status, Map.copyOf(all), body);
  }

  /// The answer where too many commits were made: it tells so in words alone, while its header
  /// speaks of the requests that are left.
  public static StandInAnswer commitQuota() {
    return error(
            429,
            "You have exceeded the rate limit for repository commits (128 per hour). Try again in"
                + " about 1 hour.")
        .with("RateLimit", "\"api\";r=873;t=120");
  }

  /// The answer where too many requests were made.
  public static StandInAnswer tooManyRequests(long seconds) {
    return error(429, "We had to rate limit you.").with("RateLimit", "\"api\";r=0;t=" + seconds);
  }
}
