package dev.forkpoint.planted.application.fork;

import dev.forkpoint.planted.application.look.UseCase;

record KnowsAnotherUseCase(UseCase other) {}
