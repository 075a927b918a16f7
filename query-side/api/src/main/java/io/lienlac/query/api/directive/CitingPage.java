package io.lienlac.query.api.directive;

import io.lienlac.query.api.Page;
import org.jspecify.annotations.Nullable;

/**
 * Letters that cite one, the one sent last first.
 *
 * @param reached from where a later page goes on, where so many that the viewer may not see were
 *     looked at that looking ended before the page was full; null where its last item says it
 */
public record CitingPage(Page<DirectiveView> page, @Nullable String reached) {}
