package dev.forkpoint.planted.bootstrap;

public record Composition() {}
