package dev.forkpoint.application.port;

import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedCommit;
import dev.forkpoint.domain.hub.PublishedFile;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The Hub, as one account sees it: datasets, and what is published in them.
///
/// What holds for every adapter:
/// - A commit happens whole or not at all, and once, however its answer gets lost.
/// - Nothing is committed to a dataset that is not as private as was expected when it is asked
///   last, right before the commit.
/// - A dataset that was made anew under the same name is another one.
/// - Content is read as a stream, and never held whole. It may be read several times.
/// - The token is sent to the Hub alone, and is in no message.
/// - Safe for any number of threads.
///
/// What it does not do: delete a dataset, or forget what was committed before. A file that is
/// deleted stays in the history until that is squashed.
///
/// Every method throws [HubException] where the Hub refuses or is in trouble. What passes quickly
/// was waited for by then.
public interface TraceHub {

  /// Whose token it is. The Hub is asked once, for it does not like the question.
  Account account() throws HubException;

  /// A dataset as it is now; nothing where there is none, or none that this account may see. The
  /// Hub makes no difference between the two.
  Optional<Dataset> find(DatasetId id) throws HubException;

  /// Makes a private dataset where there is none of that name.
  ///
  /// @return the one of that name as it is now, whoever made it: it need not be private
  Dataset create(DatasetId id) throws HubException;

  /// Makes a dataset private or public. Making it public shows its whole history to everybody.
  ///
  /// @return the dataset as the Hub has it then
  /// @throws HubException.Missing where it is gone, or another one by now
  Dataset show(Dataset dataset, Visibility visibility) throws HubException;

  /// Finds out what has to be sent for a dataset to contain these changes. What it contains already
  /// is left out, so a publication that is empty says that everything has been published.
  ///
  /// @param changes at most one for each path
  /// @throws HubException.Missing where the dataset is gone
  /// @throws IOException where content cannot be read; nothing has been published then
  Publication plan(Dataset dataset, List<DatasetChange> changes) throws IOException;

  /// Publishes what was planned, in one commit on top of the one that the plan was made for.
  ///
  /// @param publication one that is not empty
  /// @param expected the visibility that people were told
  /// @throws HubException.Unreachable where it could not be found out whether the commit happened,
  ///   too: another plan tells
  /// @throws IOException where content cannot be read; nothing has been published then
  CommitResult commit(Publication publication, CommitMessage message, Visibility expected)
      throws IOException;

  /// What would be sent to publish changes, in its order, without asking or telling the Hub
  /// anything.
  ///
  /// @throws IOException where content cannot be read
  List<HubRequest> rehearse(DatasetId id, List<DatasetChange> changes, CommitMessage message)
      throws IOException;

  /// Gives each file of a commit to `consumer` once.
  void list(DatasetId id, CommitId commit, Consumer<PublishedFile> consumer) throws HubException;

  /// The content of a file of a commit, to be closed by the caller. Reading it throws [IOException]
  /// where the Hub breaks off.
  ///
  /// @throws HubException.Missing where there is no such file
  InputStream open(DatasetId id, CommitId commit, PublishedPath path) throws HubException;

  /// Gives each commit of a dataset to `consumer` once, the newest first.
  void history(DatasetId id, Consumer<PublishedCommit> consumer) throws HubException;

  /// Replaces the whole history of a dataset by one commit of what it contains now. That cannot be
  /// undone.
  ///
  /// @return that commit
  /// @throws HubException.Missing where it is gone, or another one by now
  CommitId squash(Dataset dataset, String summary) throws HubException;
}
