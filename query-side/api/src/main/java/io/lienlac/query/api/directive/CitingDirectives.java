package io.lienlac.query.api.directive;

import java.util.Map;

/** For each run that was asked for, the letters in it. */
public record CitingDirectives(Map<FindCiting.Wanted, CitingPage> citing) {}
