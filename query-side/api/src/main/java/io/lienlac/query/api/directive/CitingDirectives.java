package io.lienlac.query.api.directive;

import io.lienlac.api.directive.DirectiveId;
import java.util.List;
import java.util.Map;

/** For each letter that is cited, those that cite it, the one sent last first. */
public record CitingDirectives(Map<DirectiveId, List<DirectiveView>> citing) {}
