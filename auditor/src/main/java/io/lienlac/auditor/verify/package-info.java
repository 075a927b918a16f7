/** Checks of exports, and what they find. */
package io.lienlac.auditor.verify;
