package io.lienlac.graphql.support;

import io.lienlac.api.RefusalCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a mutation was refused, as its client reads it. */
public record UserError(RefusalCode code, String message, @Nullable List<String> field) {}
