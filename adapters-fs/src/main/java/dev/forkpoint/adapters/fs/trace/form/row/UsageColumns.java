package dev.forkpoint.adapters.fs.trace.form.row;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.forkpoint.adapters.fs.trace.form.JsonLines;
import dev.forkpoint.domain.trace.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What a session cost, in the columns in which ml-intern's tables have it. What a trace does not
/// tell, such as what the Hub billed, is null.
///
/// @param answers how often the model was asked
record UsageColumns(String session, long answers, Tokens tokens) {
  /// The trace's own figures, and no bill.
  private static final String SOURCE = "app_telemetry_fallback";

  private static final int METRICS_VERSION = 1;
  private static final int DECIMALS = 6;
  private static final List<String> UNKNOWN =
      List.of(
          "usage_hf_billing_total_usd",
          "usage_hf_job_submits",
          "usage_hf_job_status_snapshots",
          "usage_sandbox_creates",
          "usage_sandbox_pairs");

  /// Writes the columns behind those that the row has already.
  void write(JsonGenerator row) throws IOException {
    row.writeNumberField("total_cost_usd", dollars());
    row.writeStringField("usage_metrics", metrics());
    row.writeNumberField("usage_total_usd", dollars());
    row.writeStringField("usage_total_usd_source", SOURCE);
    row.writeNumberField("usage_app_total_usd", dollars());
    row.writeNumberField("usage_llm_calls", answers);
    row.writeNumberField("usage_total_tokens", tokens.input() + tokens.output());
    for (String column : UNKNOWN) {
      row.writeNullField(column);
    }
  }

  private String metrics() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (JsonGenerator metrics = JsonLines.utf8(text)) {
      metrics.writeStartObject();
      metrics.writeNumberField("version", METRICS_VERSION);
      metrics.writeStringField("session_id", session);
      metrics.writeNumberField("total_usd", dollars());
      metrics.writeStringField("total_usd_source", SOURCE);
      metrics.writeNumberField("app_total_usd", dollars());
      metrics.writeObjectFieldStart("llm");
      metrics.writeNumberField("calls", answers);
      metrics.writeNumberField("input_tokens", tokens.input());
      metrics.writeNumberField("output_tokens", tokens.output());
      metrics.writeNumberField("cache_read_tokens", tokens.cacheRead());
      metrics.writeNumberField("cache_write_tokens", tokens.cacheWrite());
      metrics.writeEndObject();
      metrics.writeEndObject();
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  private double dollars() {
    return tokens
        .cost()
        .orElse(BigDecimal.ZERO)
        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
        .doubleValue();
  }
}
