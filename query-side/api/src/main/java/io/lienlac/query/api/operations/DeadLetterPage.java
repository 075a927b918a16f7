package io.lienlac.query.api.operations;

import io.lienlac.query.api.Page;

/**
 * Dead letters, the first that died first.
 *
 * @param allowed whether the scope lets them be seen; otherwise there are none here
 */
public record DeadLetterPage(boolean allowed, Page<DeadLetterView> page) {}
