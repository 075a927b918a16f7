/** Exports, read line by line. */
package io.lienlac.auditor.export;
