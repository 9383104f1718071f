package dev.forkpoint.planted.domain;

import java.nio.file.Path;

record TouchesFiles(Path path) {}
