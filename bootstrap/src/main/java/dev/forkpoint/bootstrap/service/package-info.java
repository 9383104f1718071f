/// The HTTP service: Forkpoint's parts as Micronaut beans, and the server that runs on them.
@NullMarked
package dev.forkpoint.bootstrap.service;

import org.jspecify.annotations.NullMarked;
