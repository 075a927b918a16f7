/** Signed notes, checkpoints and cosignatures of C2SP, and the keys of them. */
package io.lienlac.auditor.note;
