package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.domain.session.CheckpointId;
import dev.forkpoint.domain.session.SessionId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.Optional;
import java.util.OptionalInt;

/// A turn that comes as an archive.
///
/// @param from the number of the checkpoint that it began from; where the session stands, if not
///   given
/// @param head where the session has to stand, if that matters
/// @param trace the member that is the agent's session file, and no file of the session; otherwise
///   the trace stays as it was
public record ArchivedTurn(
    SessionId session,
    OptionalInt from,
    Optional<CheckpointId> head,
    Optional<EntryPath> trace,
    CaseClashes caseClashes) {}
