/** The command line. */
package io.lienlac.auditor.command;
