package dev.forkpoint.domain.scrub;

/// Takes the secrets out of sessions, by rules. Costly to make and cheap to use: the rules become
/// tables. Safe for use by several threads at once.
public final class Scrubber {
  private final Compiled rules;
  private final Ruleset ruleset;
  private final KnownValues known;

  /// @param known values that are secret wherever they stand
  public Scrubber(Ruleset rules, KnownValues known) {
    this.rules = new Compiled(rules.rules());
    this.ruleset = rules;
    this.known = known;
  }

  /// Begins with a session. Placeholders are numbered within it.
  public Scrubbing begin() {
    return new Scrubbing(rules, ruleset.allowed(), known);
  }
}
