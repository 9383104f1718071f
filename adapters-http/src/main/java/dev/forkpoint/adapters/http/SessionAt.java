package dev.forkpoint.adapters.http;

import dev.forkpoint.application.port.SessionCatalog.CheckpointSummary;
import dev.forkpoint.domain.session.Session;

/// A session at one of its checkpoints.
record SessionAt(Session session, CheckpointSummary checkpoint) {}
