package dev.forkpoint.adapters.hub;

/// What lets an account in. It is never shown.
record HubToken(String secret) {

  /// A text in which the token does not occur.
  String hideIn(String text) {
    return text.replace(secret, "hf_…");
  }

  @Override
  public String toString() {
    return "hf_…";
  }
}
