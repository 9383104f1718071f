package dev.forkpoint.application.port;

import java.util.Optional;

/// The ways to the Hub, one for each token.
public interface TraceHubs {
  /// The variable that the Hub's own tools read a token from.
  String USUAL_TOKEN = "HF_TOKEN";

  /// The Hub with the token that an environment variable holds. For [#USUAL_TOKEN] it is looked for
  /// wherever the Hub's own tools look, after that variable.
  ///
  /// @return nothing where there is no token
  /// @throws java.io.UncheckedIOException where there is a saved one that cannot be read
  Optional<TraceHub> with(String tokenVariable);
}
