package io.lienlac.query.api.trail;

import java.util.UUID;

/** Something that an event concerns. */
public record TrailSubject(SubjectKind kind, UUID id) {}
