package dev.forkpoint.application.port;

import java.net.URI;

/// A request as it would be sent, but for the token.
///
/// @param when on what it depends, in words; empty for nothing
/// @param body what is sent, with content told by its length; empty for nothing
public record HubRequest(String when, String method, URI address, String body) {}
