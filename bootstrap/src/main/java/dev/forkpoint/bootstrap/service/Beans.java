package dev.forkpoint.bootstrap.service;

import dev.forkpoint.application.access.Authenticate;
import dev.forkpoint.application.access.Caller;
import dev.forkpoint.application.broker.NoteForMirror;
import dev.forkpoint.application.bundle.ImportBundle;
import dev.forkpoint.application.care.CheckReadiness;
import dev.forkpoint.application.care.RemoveSession;
import dev.forkpoint.application.care.RemoveWorkspace;
import dev.forkpoint.application.care.RenameSession;
import dev.forkpoint.application.care.RestoreSession;
import dev.forkpoint.application.care.VerifyVault;
import dev.forkpoint.application.checkpoint.CheckOut;
import dev.forkpoint.application.checkpoint.SaveArchive;
import dev.forkpoint.application.checkpoint.SaveCheckpoint;
import dev.forkpoint.application.checkpoint.SaveHome;
import dev.forkpoint.application.convert.ConvertSession;
import dev.forkpoint.application.download.ExportBundle;
import dev.forkpoint.application.download.ExportTrace;
import dev.forkpoint.application.download.FilesDownload;
import dev.forkpoint.application.download.HomeDownload;
import dev.forkpoint.application.fork.ForkSession;
import dev.forkpoint.application.fork.LocateFork;
import dev.forkpoint.application.importing.ImportArchive;
import dev.forkpoint.application.importing.ImportSessions;
import dev.forkpoint.application.look.CompareCheckpoints;
import dev.forkpoint.application.look.CountUsage;
import dev.forkpoint.application.look.FindSession;
import dev.forkpoint.application.look.HomeConflicts;
import dev.forkpoint.application.look.ListSubAgents;
import dev.forkpoint.application.look.ReadSession;
import dev.forkpoint.application.look.ReadSubAgent;
import dev.forkpoint.application.look.SessionForest;
import dev.forkpoint.application.port.AuditLog;
import dev.forkpoint.application.port.HomeCatalog;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.application.port.SessionLeases;
import dev.forkpoint.application.share.DatasetVisibility;
import dev.forkpoint.application.share.Destinations;
import dev.forkpoint.application.share.PauseShare;
import dev.forkpoint.application.share.PreviewRedaction;
import dev.forkpoint.application.share.RehearseShare;
import dev.forkpoint.application.share.RequestShare;
import dev.forkpoint.application.share.RetryShare;
import dev.forkpoint.application.share.ShareStatus;
import dev.forkpoint.application.share.WithdrawShare;
import dev.forkpoint.application.trace.TraceWriters;
import dev.forkpoint.bootstrap.composition.Composition;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;

/// The use cases, for whoever asks Micronaut for them.
@Factory
final class Beans {
  /// A store or a catalog that takes longer serves nobody.
  private static final Duration READINESS_DEADLINE = Duration.ofSeconds(5);

  private final Composition forkpoint;

  /// @param forkpoint as whoever starts the service sees it
  Beans(Composition forkpoint, Caller caller) {
    this.forkpoint = forkpoint.seenBy(caller);
  }

  @Primary
  @Singleton
  InstantSource clock() {
    return forkpoint.clock();
  }

  @Singleton
  AuditLog auditLog() {
    return forkpoint.auditLog();
  }

  @Singleton
  Authenticate authenticate() {
    return forkpoint.authenticate();
  }

  @Singleton
  SessionCatalog catalog() {
    return forkpoint.catalog();
  }

  @Singleton
  SessionLeases sessionLeases() {
    return forkpoint.sessionLeases();
  }

  @Singleton
  HomeCatalog homeCatalog() {
    return forkpoint.homeCatalog();
  }

  @Singleton
  SaveHome saveHome() {
    return forkpoint.saveHome();
  }

  @Singleton
  HomeDownload homeDownload() {
    return forkpoint.homeDownload();
  }

  @Singleton
  HomeConflicts homeConflicts() {
    return forkpoint.homeConflicts();
  }

  @Singleton
  FindSession findSession() {
    return forkpoint.findSession();
  }

  @Singleton
  SessionForest sessionForest() {
    return forkpoint.sessionForest();
  }

  @Singleton
  ReadSession readSession() {
    return forkpoint.readSession();
  }

  @Singleton
  ListSubAgents listSubAgents() {
    return forkpoint.listSubAgents();
  }

  @Singleton
  ReadSubAgent readSubAgent() {
    return forkpoint.readSubAgent();
  }

  @Singleton
  CountUsage countUsage() {
    return forkpoint.countUsage();
  }

  @Singleton
  CompareCheckpoints compareCheckpoints() {
    return forkpoint.compareCheckpoints();
  }

  @Singleton
  ImportSessions importSessions() {
    return forkpoint.importSessions();
  }

  @Singleton
  SaveCheckpoint saveCheckpoint() {
    return forkpoint.saveCheckpoint();
  }

  @Singleton
  SaveArchive saveArchive() {
    return forkpoint.saveArchive();
  }

  @Singleton
  NoteForMirror noteForMirror() {
    return forkpoint.noteForMirror();
  }

  @Singleton
  ImportArchive importArchive() {
    return forkpoint.importArchive();
  }

  @Singleton
  CheckOut checkOut() {
    return forkpoint.checkOut();
  }

  @Singleton
  ForkSession forkSession() {
    return forkpoint.forkSession();
  }

  @Singleton
  LocateFork locateFork() {
    return forkpoint.locateFork();
  }

  @Singleton
  FilesDownload filesDownload() {
    return forkpoint.filesDownload();
  }

  @Singleton
  ExportBundle exportBundle() {
    return forkpoint.exportBundle();
  }

  @Singleton
  ImportBundle importBundle() {
    return forkpoint.importBundle();
  }

  @Singleton
  TraceWriters traceWriters() {
    return forkpoint.traceWriters();
  }

  @Singleton
  ConvertSession convertSession() {
    return forkpoint.convertSession();
  }

  @Singleton
  ExportTrace exportTrace() {
    return forkpoint.exportTrace();
  }

  @Singleton
  RenameSession renameSession() {
    return forkpoint.renameSession();
  }

  @Singleton
  RemoveSession removeSession() {
    return forkpoint.removeSession();
  }

  @Singleton
  RemoveWorkspace removeWorkspace() {
    return forkpoint.removeWorkspace();
  }

  @Singleton
  RestoreSession restoreSession() {
    return forkpoint.restoreSession();
  }

  @Singleton
  Destinations destinations() {
    return forkpoint.destinations();
  }

  @Singleton
  ShareStatus shareStatus() {
    return forkpoint.shareStatus();
  }

  @Singleton
  RehearseShare rehearseShare() {
    return forkpoint.rehearseShare();
  }

  @Singleton
  PreviewRedaction previewRedaction() {
    return forkpoint.previewRedaction();
  }

  @Singleton
  RetryShare retryShare() {
    return forkpoint.retryShare();
  }

  @Singleton
  RequestShare requestShare() {
    return forkpoint.requestShare();
  }

  @Singleton
  PauseShare pauseShare() {
    return forkpoint.pauseShare();
  }

  @Singleton
  WithdrawShare withdrawShare() {
    return forkpoint.withdrawShare();
  }

  @Singleton
  DatasetVisibility datasetVisibility() {
    return forkpoint.datasetVisibility();
  }

  @Singleton
  CheckReadiness checkReadiness() {
    return forkpoint.checkReadiness(READINESS_DEADLINE);
  }

  @Singleton
  VerifyVault verifyVault() {
    return forkpoint.verifyVault();
  }
}
