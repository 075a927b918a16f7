package io.lienlac.query.api.organisation;

import java.util.List;

/** Appointments found, the earliest first. */
public record Appointments(List<AppointmentView> appointments) {}
