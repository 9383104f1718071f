package dev.forkpoint.adapters.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// What the server answered.
record Answer(HttpResponse<byte[]> response) {
  private static final ObjectMapper JSON = new ObjectMapper();

  int status() {
    return response.statusCode();
  }

  byte[] bytes() {
    return response.body();
  }

  String text() {
    return new String(bytes(), StandardCharsets.UTF_8);
  }

  JsonNode json() throws IOException {
    return JSON.readTree(bytes());
  }

  /// A header; empty where there is none.
  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /// The path of the next page; empty where there is none.
  String next() {
    String link = header("Link");
    return link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
  }
}
