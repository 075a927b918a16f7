package io.lienlac.graphql.erasure;

import io.lienlac.api.erasure.ProtectionView;
import io.lienlac.graphql.support.UserError;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ProtectionPayload(
    @Nullable ProtectionView dataProtection, List<UserError> userErrors, boolean viewIsBehind) {}
