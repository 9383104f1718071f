package dev.forkpoint.planted.application.port;

public interface PortWithoutContract {}
