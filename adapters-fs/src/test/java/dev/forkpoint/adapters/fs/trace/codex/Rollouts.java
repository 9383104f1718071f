package dev.forkpoint.adapters.fs.trace.codex;

/// Rows of Codex's for these tests.
final class Rollouts {
  /// Ids that begin with their time: a turn of the parent, the thread itself, a turn of its own.
  static final String PARENT_TURN = "019f0000-0000-7000-8000-000000000001";

  static final String THREAD = "019f1111-0000-7000-8000-000000000002";
  static final String OWN_TURN = "019f2222-0000-7000-8000-000000000003";

  static final String ENVIRONMENT = said("<environment_context>\\n  <cwd>/kettle</cwd>");
  static final String THOUGHT =
      item(
          """
          {"type":"reasoning","summary":[{"type":"summary_text","text":"A kettle, then."}],\
          "content":null,"encrypted_content":"gAAA"}\
          """);
  static final String SECRET_THOUGHT =
      item("{\"type\":\"reasoning\",\"summary\":[],\"encrypted_content\":\"gAAA\"}");
  static final String CALL =
      item(
          """
          {"type":"function_call","name":"exec_command","arguments":"{\\"cmd\\":\\"boil\\"}",\
          "call_id":"call_1"}\
          """);
  static final String OUTPUT =
      item("{\"type\":\"function_call_output\",\"call_id\":\"call_1\",\"output\":\"100 °C\"}");

  private Rollouts() {}

  /// A row around a payload.
  static String row(String type, String payload) {
    return "{\"timestamp\":\"2026-03-02T09:00:00.000Z\",\"type\":\"%s\",\"payload\":%s}"
        .formatted(type, payload);
  }

  static String item(String item) {
    return row("response_item", item);
  }

  static String event(String event) {
    return row("event_msg", event);
  }

  /// A message of the user, or one that Codex put there in the user's name.
  static String said(String text) {
    return item(
        "{\"type\":\"message\",\"role\":\"user\",\"content\":[{\"type\":\"input_text\",\"text\":\"%s\"}]}"
            .formatted(text));
  }

  static String answered(String text) {
    return item(
        """
        {"type":"message","role":"assistant","content":[{"type":"output_text","text":"%s"}]}\
        """
            .formatted(text));
  }

  static String meta(String more) {
    return row("session_meta", "{\"id\":\"%s\"%s}".formatted(THREAD, more));
  }

  static String turn(String id) {
    return row("turn_context", "{\"turn_id\":\"%s\",\"model\":\"gpt-kettle\"}".formatted(id));
  }

  /// The tokens that the thread has cost so far.
  static String tokens(int input, int cached, int output) {
    return event(
        """
        {"type":"token_count","info":{"total_token_usage":{"input_tokens":%d,\
        "cached_input_tokens":%d,"output_tokens":%d}}}\
        """
            .formatted(input, cached, output));
  }

  static String compacted(String payload) {
    return row("compacted", payload);
  }

  static String rolledBack(int turns) {
    return event("{\"type\":\"thread_rolled_back\",\"num_turns\":%d}".formatted(turns));
  }
}
