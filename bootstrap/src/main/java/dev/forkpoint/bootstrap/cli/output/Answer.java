package dev.forkpoint.bootstrap.cli.output;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/// What a command answers. One of the two methods is called, once.
public interface Answer {

  /// Tells it to a person.
  void text(Text out) throws IOException;

  /// Tells it to a program, as one JSON value. Its field names are a contract.
  void json(JsonGenerator out) throws IOException;
}
