package dev.forkpoint.adapters.http;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;

/// What the description of the API says of the whole.
@OpenAPIDefinition(
    info =
        @Info(
            title = "Forkpoint",
            version = "0.1.0",
            description = "A vault for AI-agent sessions",
            license = @License(name = "Apache-2.0")))
interface Api {}
