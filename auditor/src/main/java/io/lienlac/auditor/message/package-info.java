/** What is said to people, and in which languages. */
package io.lienlac.auditor.message;
