package dev.forkpoint.application.share;

import dev.forkpoint.application.port.Content;
import dev.forkpoint.application.port.Drafts;
import dev.forkpoint.application.port.Drafts.Draft;
import dev.forkpoint.application.port.TraceWriter;
import dev.forkpoint.application.trace.Conversion;
import dev.forkpoint.application.trace.Conversion.Converted;
import dev.forkpoint.application.trace.TraceFormats;
import dev.forkpoint.application.trace.TraceWriters;
import dev.forkpoint.application.vault.WorkspaceVault;
import dev.forkpoint.domain.content.Digest;
import dev.forkpoint.domain.conversation.SessionHead;
import dev.forkpoint.domain.scrub.DamagedRowException;
import dev.forkpoint.domain.scrub.ScrubReport;
import dev.forkpoint.domain.scrub.Scrubber;
import dev.forkpoint.domain.scrub.Scrubbing;
import dev.forkpoint.domain.session.Session;
import dev.forkpoint.domain.share.RowPlan;
import dev.forkpoint.domain.share.ShareForm;
import dev.forkpoint.domain.trace.Trace;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/// Makes of a trace what is sent: it is brought into the form of the destination, then the secrets
/// are taken out of all that was written, then it is slimmed for the viewer. Whatever fails on the
/// way, nothing comes out of it.
final class TracePreparation {
  private static final String ELLIPSIS = "…";

  private final TraceFormats formats;
  private final TraceWriters writers;
  private final Drafts drafts;

  TracePreparation(TraceFormats formats, TraceWriters writers, Drafts drafts) {
    this.formats = formats;
    this.writers = writers;
    this.drafts = drafts;
  }

  /// Prepares a trace.
  ///
  /// @throws CannotShareException where it cannot be sent as it is
  PreparedTrace prepare(
      Session session, Trace trace, WorkspaceVault workspace, ShareForm form, Scrubber scrubber)
      throws IOException, CannotShareException {
    return new Preparing(session, trace, form, scrubber.begin())
        .prepare(() -> workspace.open(trace.files(), trace.main()));
  }

  /// Takes the secrets out of a trace, and no more.
  ///
  /// @throws CannotShareException where it could not be sent as it is
  ScrubbedTrace scrub(
      Session session, Trace trace, WorkspaceVault workspace, ShareForm form, Scrubber scrubber)
      throws IOException, CannotShareException {
    return new Preparing(session, trace, form, scrubber.begin())
        .scrubbed(() -> workspace.open(trace.files(), trace.main()));
  }

  /// Fills a draft.
  @FunctionalInterface
  private interface Filling {
    void fill(OutputStream target) throws IOException, CannotShareException;
  }

  private Draft draft(Filling filling) throws IOException, CannotShareException {
    Draft draft = drafts.begin();
    try {
      try (OutputStream target = draft.target()) {
        filling.fill(target);
      }
      return draft;
    } catch (IOException | CannotShareException | RuntimeException e) {
      draft.close();
      throw e;
    }
  }

  private TraceWriter writer(String form) {
    return writers
        .named(form)
        .orElseThrow(() -> new IllegalStateException("there is no form '" + form + "'"));
  }

  private final class Preparing {
    private final Session session;
    private final Trace trace;
    private final ShareForm form;
    private final Scrubbing scrubbing;
    private final MessageDigest sha256 = Digest.sha256();

    Preparing(Session session, Trace trace, ShareForm form, Scrubbing scrubbing) {
      this.session = session;
      this.trace = trace;
      this.form = form;
      this.scrubbing = scrubbing;
    }

    PreparedTrace prepare(Conversion.Opening rows) throws IOException, CannotShareException {
      try (ScrubbedTrace scrubbed = scrubbed(rows)) {
        Draft draft = scrubbed.draft();
        RowPlan plan = plan(draft);
        Draft ready =
            form == ShareForm.ROW ? asRow(draft, plan, scrubbed.title()) : slimmed(draft, plan);
        return new PreparedTrace(
            ready, Digest.finish(sha256), scrubbed.report(), plan.isShownByViewer());
      }
    }

    ScrubbedTrace scrubbed(Conversion.Opening rows) throws IOException, CannotShareException {
      try (Draft converted = draft(target -> convert(rows, target))) {
        Draft scrubbed = draft(target -> scrub(converted, target));
        ScrubReport report = scrubbing.report();
        return new ScrubbedTrace(scrubbed, rowsFormat(), scrubbing.rewrite(title()), report);
      }
    }

    /// A title that was cut may end in the beginning of a secret, which nothing would recognise.
    private String title() {
      String title = session.title();
      return title.endsWith(ELLIPSIS)
          ? title.substring(0, Math.max(0, title.lastIndexOf(' '))) + ELLIPSIS
          : title;
    }

    private String rowsFormat() {
      return form.rowsOf(trace.format());
    }

    private void convert(Conversion.Opening rows, OutputStream target)
        throws IOException, CannotShareException {
      Converted converted =
          new Conversion(
                  formats.named(trace.format()),
                  writer(rowsFormat()),
                  head(title()),
                  trace.main().value(),
                  rows)
              .writeTo(target);
      if (converted.issueCount() > 0) {
        throw new CannotShareException(
            "row %d of the trace cannot be read (%s), so it cannot be searched for secrets; nothing was sent"
                .formatted(
                    converted.issues().getFirst().row(), converted.issues().getFirst().reason()));
      }
    }

    private SessionHead head(String title) {
      return new SessionHead(
          session.id().value(), title, session.agent(), session.model(), trace.startedAt());
    }

    private void scrub(Content rows, OutputStream target) throws IOException, CannotShareException {
      try (InputStream first = rows.open();
          InputStream second = rows.open()) {
        scrubbing.survey(first, "the trace");
        scrubbing.rewrite(second, target);
      } catch (DamagedRowException e) {
        throw new CannotShareException(
            e.getMessage() + ", so it cannot be searched for secrets; nothing was sent", e);
      } catch (RuntimeException e) {
        throw new CannotShareException(
            "the search for secrets failed (%s); nothing was sent"
                .formatted(e.getClass().getSimpleName()),
            e);
      }
    }

    private static RowPlan plan(Content rows) throws IOException {
      try (InputStream in = rows.open()) {
        return RowPlan.of(in);
      }
    }

    private Draft slimmed(Content rows, RowPlan plan) throws IOException, CannotShareException {
      return draft(target -> {
        try (InputStream slim = plan.applyTo(rows.open())) {
          slim.transferTo(hashed(target));
        }
      });
    }

    /// A table row is made of rows that were slimmed, because text that holds JSON cannot be cut.
    private Draft asRow(Content rows, RowPlan plan, String title)
        throws IOException, CannotShareException {
      return draft(target ->
          new Conversion(
                  formats.named(rowsFormat()),
                  writer(form.toString()),
                  head(title),
                  trace.main().value(),
                  () -> plan.applyTo(rows.open()))
              .writeTo(hashed(target)));
    }

    private OutputStream hashed(OutputStream target) {
      return new DigestOutputStream(target, sha256);
    }
  }
}
