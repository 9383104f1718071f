package dev.forkpoint.adapters.http.access;

import dev.forkpoint.domain.access.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The role that a route needs, where it is not the usual one: `read` to look, and `write` for
/// everything else.
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsRole {

  /// The role.
  Role value();
}
