package dev.forkpoint.application.checkpoint;

import dev.forkpoint.application.port.ArchiveFiles.CaseClashes;
import dev.forkpoint.domain.home.Home.SavedBy;
import dev.forkpoint.domain.session.WorkspaceId;
import dev.forkpoint.domain.snapshot.EntryPath;
import java.util.Set;

/// A home that comes as an archive, as a turn left it.
///
/// @param from the number of the state that the turn began with; 0 where there was none
/// @param by the checkpoint in which the turn ended
/// @param traces the folders of the turn's trace, which are not part of the home
public record ArchivedHome(
    WorkspaceId workspace, int from, SavedBy by, Set<EntryPath> traces, CaseClashes caseClashes) {}
