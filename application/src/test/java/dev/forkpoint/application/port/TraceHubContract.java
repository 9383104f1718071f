package dev.forkpoint.application.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.forkpoint.application.port.CommitResult.Committed;
import dev.forkpoint.application.port.CommitResult.Moved;
import dev.forkpoint.application.port.CommitResult.OtherVisibility;
import dev.forkpoint.application.port.CommitResult.Recreated;
import dev.forkpoint.application.port.DatasetChange.Delete;
import dev.forkpoint.application.port.DatasetChange.Put;
import dev.forkpoint.application.port.Publication.PlannedFile;
import dev.forkpoint.application.port.Publication.Storage;
import dev.forkpoint.domain.hub.Account;
import dev.forkpoint.domain.hub.Account.Membership;
import dev.forkpoint.domain.hub.CommitId;
import dev.forkpoint.domain.hub.CommitMessage;
import dev.forkpoint.domain.hub.Dataset;
import dev.forkpoint.domain.hub.DatasetId;
import dev.forkpoint.domain.hub.PublishedCommit;
import dev.forkpoint.domain.hub.PublishedFile;
import dev.forkpoint.domain.hub.PublishedPath;
import dev.forkpoint.domain.hub.Visibility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// What every way to the Hub promises. There is a user `zoe`, who writes in an organization `lab`
/// and reads in an organization `press`; the Hub has no dataset when a test begins.
public abstract class TraceHubContract {
  private static final DatasetId ID = DatasetId.parse("zoe/sessions");
  private static final PublishedPath CARD = new PublishedPath("README.md");
  private static final PublishedPath TRACE = new PublishedPath("sessions/2026-08-01/s 1 é.jsonl");
  private static final CommitMessage MESSAGE = new CommitMessage("Share s1", "One session.");
  private static final int LARGE_BYTES = 200_000;

  /// The Hub as `zoe` sees it.
  protected abstract TraceHub zoe();

  /// The Hub as somebody sees it who has nothing to do with `zoe`.
  protected abstract TraceHub stranger();

  /// The Hub as it is seen with a token that was revoked.
  protected abstract TraceHub revoked();

  /// Deletes a dataset, and makes another private one of that name, of the same owner.
  protected abstract void recreate(DatasetId id) throws Exception;

  @Nested
  class Accounts {
    @Test
    void an_account_tells_its_name_and_where_it_writes() throws Exception {
      Account account = zoe().account();

      assertThat(account.name()).isEqualTo("zoe");
      assertThat(account.isReadOnly()).isFalse();
      assertThat(account.organizations())
          .filteredOn(Membership::writes)
          .extracting(Membership::organization)
          .containsExactly("lab");
      assertThat(account.organizations()).hasSize(2);
    }

    @Test
    void a_revoked_token_is_refused_whatever_is_asked() {
      assertThatExceptionOfType(HubException.TokenRefused.class)
          .isThrownBy(() -> revoked().account());
      assertThatExceptionOfType(HubException.TokenRefused.class)
          .isThrownBy(() -> revoked().find(ID));
      assertThatExceptionOfType(HubException.TokenRefused.class)
          .isThrownBy(() -> revoked().create(ID));
    }
  }

  @Nested
  class Datasets {
    @Test
    void there_is_nothing_before_it_is_made() throws Exception {
      assertThat(zoe().find(ID)).isEmpty();
    }

    @Test
    void one_is_made_private_and_found_as_it_was_made() throws Exception {
      Dataset made = zoe().create(ID);

      assertThat(made.id()).isEqualTo(ID);
      assertThat(made.visibility()).isEqualTo(Visibility.PRIVATE);
      assertThat(made.page().toString()).endsWith("/datasets/zoe/sessions");
      assertThat(zoe().find(ID)).contains(made);
    }

    @Test
    void one_is_made_for_an_organization() throws Exception {
      DatasetId id = DatasetId.parse("lab/traces");
      assertThat(zoe().create(id).visibility()).isEqualTo(Visibility.PRIVATE);
      assertThat(zoe().find(id)).isPresent();
    }

    @Test
    void nobody_makes_one_where_he_may_not() {
      assertThatExceptionOfType(HubException.Forbidden.class)
          .isThrownBy(() -> zoe().create(DatasetId.parse("press/traces")))
          .withMessageContaining("press/traces");
    }

    @Test
    void one_that_is_there_stays_as_it_is() throws Exception {
      Dataset shown = zoe().show(zoe().create(ID), Visibility.PUBLIC);

      assertThat(zoe().create(ID)).isEqualTo(shown);
      assertThat(shown.visibility()).isEqualTo(Visibility.PUBLIC);
    }

    @Test
    void a_private_one_does_not_exist_for_strangers() throws Exception {
      Dataset dataset = zoe().create(ID);

      assertThat(stranger().find(ID)).isEmpty();
      assertThatExceptionOfType(HubException.Missing.class)
          .isThrownBy(() -> stranger().list(ID, dataset.head(), _ -> {}))
          .withMessageContaining("zoe/sessions");
      assertThatExceptionOfType(HubException.Missing.class)
          .isThrownBy(() -> stranger().plan(dataset, List.of(put(CARD, "mine"))));
    }

    @Test
    void a_public_one_is_read_by_strangers_and_not_written() throws Exception {
      publish(put(CARD, "card"));
      Dataset shown = zoe().show(dataset(), Visibility.PUBLIC);

      assertThat(stranger().find(ID)).contains(shown);
      assertThat(read(stranger(), CARD)).isEqualTo("card");
      assertThatExceptionOfType(HubException.Forbidden.class)
          .isThrownBy(() -> {
            Publication publication = stranger().plan(shown, List.of(put(CARD, "mine")));
            stranger().commit(publication, MESSAGE, Visibility.PUBLIC);
          });
      assertThatExceptionOfType(HubException.Forbidden.class)
          .isThrownBy(() -> stranger().show(shown, Visibility.PRIVATE));
      assertThat(read(zoe(), CARD)).isEqualTo("card");
    }

    @Test
    void one_can_be_hidden_again() throws Exception {
      Dataset shown = zoe().show(zoe().create(ID), Visibility.PUBLIC);

      assertThat(zoe().show(shown, Visibility.PRIVATE).visibility()).isEqualTo(Visibility.PRIVATE);
      assertThat(stranger().find(ID)).isEmpty();
    }

    @Test
    void one_that_was_made_anew_is_another_one() throws Exception {
      Dataset before = zoe().create(ID);
      recreate(ID);

      assertThat(dataset().isSameAs(before)).isFalse();
      assertThatExceptionOfType(HubException.Missing.class)
          .isThrownBy(() -> zoe().show(before, Visibility.PUBLIC));
      assertThatExceptionOfType(HubException.Missing.class)
          .isThrownBy(() -> zoe().squash(before, "all in one"));
      assertThat(dataset().visibility()).isEqualTo(Visibility.PRIVATE);
    }
  }

  @Nested
  class Planning {
    @Test
    void what_is_missing_is_planned_on_top_of_the_newest_commit() throws Exception {
      Dataset dataset = zoe().create(ID);

      Publication plan = zoe().plan(dataset, List.of(put(CARD, "hello\n"), put(TRACE, "{}\n")));

      assertThat(plan.dataset()).isEqualTo(dataset);
      assertThat(plan.parent()).isEqualTo(dataset.head());
      assertThat(plan.isEmpty()).isFalse();
      assertThat(plan.files()).extracting(PlannedFile::path).containsExactly(CARD, TRACE);
      assertThat(plan.files().getFirst().storage()).isEqualTo(Storage.GIT);
      assertThat(plan.files().getFirst().oid())
          .isEqualTo("ce013625030ba8dba906f756967f9e9ca394464a");
    }

    @Test
    void what_is_there_already_is_left_out() throws Exception {
      publish(put(CARD, "card"), put(TRACE, large('a')));

      Publication again = zoe().plan(dataset(), List.of(put(CARD, "card"), put(TRACE, large('a'))));
      Publication other = zoe().plan(dataset(), List.of(put(CARD, "card"), put(TRACE, large('b'))));

      assertThat(again.isEmpty()).isTrue();
      assertThat(again.parent()).isEqualTo(dataset().head());
      assertThat(other.files()).extracting(PlannedFile::path).containsExactly(TRACE);
    }

    @Test
    void what_is_not_there_need_not_be_deleted() throws Exception {
      publish(put(CARD, "card"));

      Publication plan = zoe().plan(dataset(), List.of(new Delete(CARD), new Delete(TRACE)));

      assertThat(plan.deletions()).containsExactly(CARD);
      assertThat(zoe().plan(dataset(), List.of(new Delete(TRACE))).isEmpty()).isTrue();
    }

    @Test
    void a_plan_changes_nothing() throws Exception {
      Dataset dataset = zoe().create(ID);
      zoe().plan(dataset, List.of(put(CARD, "card"), put(TRACE, large('a'))));
      assertThat(dataset()).isEqualTo(dataset);
    }

    @Test
    void content_that_cannot_be_read_is_not_planned() throws Exception {
      Dataset dataset = zoe().create(ID);
      Content broken = new Broken(10, 0);
      assertThatThrownBy(() -> zoe().plan(dataset, List.of(new Put(CARD, broken))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("broken disk");
    }

    @Test
    void content_of_another_length_than_it_says_is_not_planned() throws Exception {
      Dataset dataset = zoe().create(ID);
      assertThatThrownBy(() -> zoe().plan(dataset, List.of(new Put(CARD, new Lying(3)))))
          .isInstanceOf(IOException.class);
      assertThatThrownBy(() -> zoe().plan(dataset, List.of(new Put(CARD, new Lying(30)))))
          .isInstanceOf(IOException.class);
    }
  }

  @Nested
  class Publishing {
    @Test
    void several_files_are_published_in_one_commit() throws Exception {
      zoe().create(ID);
      int before = history().size();

      Committed committed = publish(put(CARD, "card"), put(TRACE, "{}\n"), put("empty", ""));

      assertThat(dataset().head()).isEqualTo(committed.commit());
      assertThat(committed.page().toString()).contains(committed.commit().value());
      assertThat(contents())
          .containsAllEntriesOf(Map.of("README.md", "card", TRACE.value(), "{}\n", "empty", ""));
      assertThat(history()).hasSize(before + 1);
      assertThat(history().getFirst().id()).isEqualTo(committed.commit());
      assertThat(history().getFirst().summary()).isEqualTo("Share s1");
    }

    @Test
    void large_content_is_published_beside_the_commits() throws Exception {
      publish(put(CARD, "card"), put(TRACE, large('x')));

      assertThat(read(zoe(), TRACE)).isEqualTo(large('x'));
      assertThat(files()).contains(new PublishedFile(TRACE, LARGE_BYTES));
    }

    @Test
    void files_are_replaced_and_deleted_in_one_commit() throws Exception {
      publish(put(CARD, "old"), put(TRACE, "{}\n"), put("kept", "kept"));

      publish(put(CARD, "new"), new Delete(TRACE));

      assertThat(contents()).containsEntry("README.md", "new").containsEntry("kept", "kept");
      assertThat(contents()).doesNotContainKey(TRACE.value());
    }

    @Test
    void nothing_is_published_where_somebody_else_was_quicker() throws Exception {
      Dataset dataset = zoe().create(ID);
      Publication slow = zoe().plan(dataset, List.of(put(CARD, "slow")));
      Committed quick = publish(put(CARD, "quick"));

      CommitResult result = zoe().commit(slow, MESSAGE, Visibility.PRIVATE);

      assertThat(result).isEqualTo(new Moved(quick.commit()));
      assertThat(contents()).containsEntry("README.md", "quick");
    }

    @Test
    void of_many_who_publish_at_once_exactly_one_does() throws Exception {
      Dataset dataset = zoe().create(ID);
      AtomicInteger committed = new AtomicInteger();

      Together.run(thread -> {
        Publication plan =
            new Publication(
                dataset,
                dataset.head(),
                zoe().plan(dataset, List.of(put("file-" + thread, "" + thread))).files(),
                List.of());
        if (zoe().commit(plan, MESSAGE, Visibility.PRIVATE) instanceof Committed) {
          committed.incrementAndGet();
        }
      });

      assertThat(committed).hasValue(1);
    }

    @Test
    void nothing_is_published_in_a_dataset_that_became_public() throws Exception {
      Publication plan = zoe().plan(zoe().create(ID), List.of(put(CARD, "private")));
      Dataset shown = zoe().show(dataset(), Visibility.PUBLIC);

      CommitResult result = zoe().commit(plan, MESSAGE, Visibility.PRIVATE);

      assertThat(result).isEqualTo(new OtherVisibility(shown));
      assertThat(dataset().head()).isEqualTo(shown.head());
    }

    @Test
    void nothing_is_published_in_a_dataset_that_is_private_against_expectation() throws Exception {
      Dataset dataset = zoe().create(ID);
      Publication plan = zoe().plan(dataset, List.of(put(CARD, "for all")));

      assertThat(zoe().commit(plan, MESSAGE, Visibility.PUBLIC))
          .isEqualTo(new OtherVisibility(dataset));
    }

    @Test
    void a_public_dataset_is_published_in_where_that_is_expected() throws Exception {
      Dataset shown = zoe().show(zoe().create(ID), Visibility.PUBLIC);
      Publication plan = zoe().plan(shown, List.of(put(CARD, "for all")));

      assertThat(zoe().commit(plan, MESSAGE, Visibility.PUBLIC)).isInstanceOf(Committed.class);
    }

    @Test
    void nothing_is_published_in_another_dataset_of_the_same_name() throws Exception {
      Publication plan = zoe().plan(zoe().create(ID), List.of(put(CARD, "card")));
      recreate(ID);

      CommitResult result = zoe().commit(plan, MESSAGE, Visibility.PRIVATE);

      assertThat(result).isEqualTo(new Recreated(dataset()));
      assertThat(contents()).doesNotContainKey("README.md");
    }

    @Test
    void content_that_breaks_off_leaves_the_dataset_as_it_was() throws Exception {
      Dataset dataset = zoe().create(ID);
      Publication plan = zoe().plan(dataset, List.of(new Put(CARD, new Broken(10, 1))));

      assertThatThrownBy(() -> zoe().commit(plan, MESSAGE, Visibility.PRIVATE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("broken disk");
      assertThat(dataset()).isEqualTo(dataset);
    }
  }

  @Nested
  class Rehearsing {
    @Test
    void a_rehearsal_names_what_would_be_sent_and_sends_nothing() throws Exception {
      List<HubRequest> requests =
          zoe().rehearse(ID, List.of(put(CARD, "card"), new Delete(TRACE)), MESSAGE);

      assertThat(requests).extracting(HubRequest::method).contains("GET", "POST");
      assertThat(requests)
          .filteredOn(request -> request.address().getPath().contains("/commit/"))
          .singleElement()
          .satisfies(
              commit -> assertThat(commit.body()).contains("Share s1", "README.md", TRACE.value()));
      assertThat(requests).extracting(HubRequest::toString).noneMatch(text -> text.contains("hf_"));
      assertThat(zoe().find(ID)).isEmpty();
    }
  }

  @Nested
  class History {
    @Test
    void what_was_committed_before_is_still_read() throws Exception {
      Committed first = publish(put(CARD, "first"));
      publish(put(CARD, "second"));

      assertThat(read(zoe(), first.commit(), CARD)).isEqualTo("first");
      assertThat(read(zoe(), CARD)).isEqualTo("second");
    }

    @Test
    void a_file_that_is_not_there_is_missing() throws Exception {
      publish(put(CARD, "card"));
      assertThatExceptionOfType(HubException.Missing.class)
          .isThrownBy(() -> read(zoe(), TRACE))
          .withMessageContaining(TRACE.value());
    }

    @Test
    void a_squashed_dataset_has_one_commit_and_the_same_files() throws Exception {
      publish(put(CARD, "first"));
      publish(put(CARD, "second"));
      Map<String, String> before = contents();

      CommitId squashed = zoe().squash(dataset(), "all in one");

      assertThat(dataset().head()).isEqualTo(squashed);
      assertThat(history())
          .singleElement()
          .satisfies(commit -> {
            assertThat(commit.id()).isEqualTo(squashed);
            assertThat(commit.summary()).isEqualTo("all in one");
          });
      assertThat(contents()).isEqualTo(before);
    }
  }

  /// Publishes in `zoe/sessions`, which is made where it is missing.
  private Committed publish(DatasetChange... changes) throws IOException {
    Publication plan = zoe().plan(zoe().create(ID), List.of(changes));
    return (Committed) zoe().commit(plan, MESSAGE, Visibility.PRIVATE);
  }

  private Dataset dataset() throws IOException {
    return zoe().find(ID).orElseThrow();
  }

  private List<PublishedCommit> history() throws IOException {
    List<PublishedCommit> commits = new ArrayList<>();
    zoe().history(ID, commits::add);
    return commits;
  }

  private List<PublishedFile> files() throws IOException {
    List<PublishedFile> files = new ArrayList<>();
    zoe().list(ID, dataset().head(), files::add);
    return files;
  }

  private Map<String, String> contents() throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (PublishedFile file : files()) {
      contents.put(file.path().value(), read(zoe(), file.path()));
    }
    return contents;
  }

  private String read(TraceHub hub, PublishedPath path) throws IOException {
    return read(hub, dataset().head(), path);
  }

  private static String read(TraceHub hub, CommitId commit, PublishedPath path) throws IOException {
    try (InputStream in = hub.open(ID, commit, path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String large(char letter) {
    return String.valueOf(letter).repeat(LARGE_BYTES);
  }

  private static Put put(PublishedPath path, String content) {
    return new Put(path, Content.of(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static Put put(String path, String content) {
    return put(new PublishedPath(path), content);
  }

  /// Content that breaks off after it was read some times.
  private static final class Broken implements Content {
    private final byte[] bytes;
    private final AtomicInteger left;

    Broken(int bytes, int readings) {
      this.bytes = new byte[bytes];
      this.left = new AtomicInteger(readings);
    }

    @Override
    public long bytes() {
      return bytes.length;
    }

    @Override
    public InputStream open() throws IOException {
      if (left.getAndDecrement() <= 0) {
        throw new IOException("broken disk");
      }
      return new ByteArrayInputStream(bytes);
    }
  }

  /// Ten bytes that are said to be more or fewer.
  private record Lying(long bytes) implements Content {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(new byte[10]);
    }
  }
}
