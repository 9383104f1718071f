package dev.forkpoint.application.trace;

/// What an agent calls the main file of a session. Its id is part of the name as a rule, or the
/// beginning of its id.
record SessionFileName(String value) {
  private static final int SHORT_ID = 8;

  /// The name for another session; the same where the name does not depend on the id.
  String renamed(String oldId, String newId) {
    if (value.contains(oldId)) {
      return value.replace(oldId, newId);
    }
    return oldId.length() < SHORT_ID || newId.length() < SHORT_ID
        ? value
        : value.replace(oldId.substring(0, SHORT_ID), newId.substring(0, SHORT_ID));
  }
}
