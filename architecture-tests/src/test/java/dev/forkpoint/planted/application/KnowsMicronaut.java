package dev.forkpoint.planted.application;

import io.micronaut.context.BeanContext;

record KnowsMicronaut(BeanContext context) {}
