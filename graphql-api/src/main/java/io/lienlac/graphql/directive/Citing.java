package io.lienlac.graphql.directive;

import io.lienlac.query.api.directive.DirectiveView;
import java.util.List;

/** The letters that cite one, the one sent last first. */
record Citing(List<DirectiveView> letters) {}
