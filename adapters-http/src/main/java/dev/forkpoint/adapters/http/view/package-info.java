/// What the API answers with, as JSON. Field names are a contract.
@NullMarked
package dev.forkpoint.adapters.http.view;

import org.jspecify.annotations.NullMarked;
