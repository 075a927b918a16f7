/** The witness: a server that another authority runs. */
package io.lienlac.auditor.witness;
