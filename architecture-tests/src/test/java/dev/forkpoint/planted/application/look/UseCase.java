package dev.forkpoint.planted.application.look;

public record UseCase() {}
