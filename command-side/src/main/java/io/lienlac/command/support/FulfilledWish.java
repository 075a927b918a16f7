package io.lienlac.command.support;

import java.util.UUID;

/** A key as it was used: by whom, for which mutation, with what input, and to what effect. */
record FulfilledWish(UUID actor, String mutation, String key, byte[] fingerprint, UUID effect) {}
