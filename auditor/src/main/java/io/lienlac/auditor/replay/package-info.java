/** Views made anew out of events, by a fold of our own. */
package io.lienlac.auditor.replay;
