package dev.forkpoint.application.port;

import dev.forkpoint.domain.download.FreeNames;
import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;

/// Writes the files that a download needs to be run elsewhere: how to, which packages, and the
/// module by which scripts log.
public interface RuntimeFiles {
  /// How to run the files, in Markdown.
  String README = "README.md";

  /// The packages that scripts usually import, for pip.
  String REQUIREMENTS = "requirements.txt";

  /// The module by which scripts log, under its own name.
  String MODULE = "trainable.py";

  /// The same module under a name that an installed one does not have.
  String LOCAL_MODULE = "trainable_local.py";

  /// All of them, in their order in a download.
  List<String> NAMES = List.of(README, REQUIREMENTS, MODULE, LOCAL_MODULE);

  /// The files in that order, each under the name that `outline` has free for it. The same outline
  /// gives the same bytes.
  SequencedMap<String, byte[]> of(Outline outline);

  /// What is in the download.
  ///
  /// @param scope what it is a download of
  /// @param id of the session or workspace
  /// @param savedAt when the newest of it was saved
  /// @param files number of files of the sessions
  /// @param bytes their length together
  /// @param names what is free at the root
  record Outline(
      Scope scope, String id, Instant savedAt, long files, long bytes, FreeNames names) {}

  /// What a download is of.
  enum Scope {
    SESSION,
    PROJECT
  }
}
