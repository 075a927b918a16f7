package io.lienlac.api.archive;

import io.lienlac.api.directive.DirectiveId;
import io.lienlac.api.organisation.UnitId;

/** A letter that an inspector was shown, and the unit that had sent it. */
public record ShownLetter(DirectiveId directive, UnitId issuer) {}
