/** Checks of what is handed out one by one: the proof of an event, and that the log only grew. */
package io.lienlac.auditor.proof;
