package io.lienlac.api.directive;

import org.jspecify.annotations.Nullable;

/**
 * A letter that a directive cites (căn cứ): by its id here, or by number and issuer as printed.
 *
 * @param number number and symbol, such as {@code 3567/GDĐT-TTTT}
 * @param issuer name of the office that issued it
 */
public record Basis(
    @Nullable DirectiveId directiveId, @Nullable String number, @Nullable String issuer) {}
