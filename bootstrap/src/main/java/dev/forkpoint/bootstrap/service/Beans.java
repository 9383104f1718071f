package dev.forkpoint.bootstrap.service;

import dev.forkpoint.application.care.VerifyVault;
import dev.forkpoint.application.checkpoint.CheckOut;
import dev.forkpoint.application.checkpoint.SaveCheckpoint;
import dev.forkpoint.application.download.ExportTrace;
import dev.forkpoint.application.download.ZipDownload;
import dev.forkpoint.application.fork.ForkSession;
import dev.forkpoint.application.importing.ImportSessions;
import dev.forkpoint.application.look.CompareCheckpoints;
import dev.forkpoint.application.look.FindSession;
import dev.forkpoint.application.look.ReadSession;
import dev.forkpoint.application.look.SessionForest;
import dev.forkpoint.application.port.SessionCatalog;
import dev.forkpoint.bootstrap.composition.Composition;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import java.time.InstantSource;

/// The use cases, for whoever asks Micronaut for them.
@Factory
final class Beans {
  private final Composition forkpoint;

  Beans(Composition forkpoint) {
    this.forkpoint = forkpoint;
  }

  @Bean
  InstantSource clock() {
    return forkpoint.clock();
  }

  @Bean
  SessionCatalog catalog() {
    return forkpoint.catalog();
  }

  @Bean
  FindSession findSession() {
    return forkpoint.findSession();
  }

  @Bean
  SessionForest sessionForest() {
    return forkpoint.sessionForest();
  }

  @Bean
  ReadSession readSession() {
    return forkpoint.readSession();
  }

  @Bean
  CompareCheckpoints compareCheckpoints() {
    return forkpoint.compareCheckpoints();
  }

  @Bean
  ImportSessions importSessions() {
    return forkpoint.importSessions();
  }

  @Bean
  SaveCheckpoint saveCheckpoint() {
    return forkpoint.saveCheckpoint();
  }

  @Bean
  CheckOut checkOut() {
    return forkpoint.checkOut();
  }

  @Bean
  ForkSession forkSession() {
    return forkpoint.forkSession();
  }

  @Bean
  ZipDownload zipDownload() {
    return forkpoint.zipDownload();
  }

  @Bean
  ExportTrace exportTrace() {
    return forkpoint.exportTrace();
  }

  @Bean
  VerifyVault verifyVault() {
    return forkpoint.verifyVault();
  }
}
