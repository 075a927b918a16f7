/**
 * The program that checks what the ledger publishes and hands out. It needs a JDK and nothing else.
 */
package io.lienlac.auditor;
